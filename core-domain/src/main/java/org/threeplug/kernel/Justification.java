package org.threeplug.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a sensitive command is given and who stands behind what is in it; both end up in the journal.
///
/// @param approver who stands behind what a program does, in its own word: named in the journal and no more. A person's command
///     names nobody so
/// @param approvals who stands behind single things in it, each given for one need
public record Justification(Optional<String> reason, Optional<Actor> approver, List<Approval> approvals) {

    public static final Justification NONE = new Justification(Optional.empty(), Optional.empty());

    public Justification {
        approvals = List.copyOf(approvals);
    }

    public Justification(Optional<String> reason, Optional<Actor> approver) {
        this(reason, approver, List.of());
    }

    public static Justification because(String reason) {
        return new Justification(Optional.of(reason), Optional.empty());
    }

    public static Justification approved(Optional<String> reason, Approval word) {
        return new Justification(reason, Optional.empty(), List.of(word));
    }

    public static Justification of(List<Approval> approvals) {
        return new Justification(Optional.empty(), Optional.empty(), approvals);
    }

    /// With one more.
    public Justification and(Approval word) {
        return new Justification(reason, approver, Stream.concat(approvals.stream(), Stream.of(word)).toList());
    }

    /// The person whom the journal names: who stands behind the whole, or else behind the first thing in it.
    public Optional<Actor> named() {
        return approver.or(() -> approvals.stream().map(Approval::approver).findFirst());
    }
}
