package org.threeplug.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Why a sensitive command is given and who stands behind it; both end up in the journal.
///
/// @param approver who stands behind the command as a whole, as it is submitted
/// @param approvals who stands behind single things in it, each given before the rest was known
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

    public static Justification approved(String reason, Actor approver) {
        return new Justification(Optional.of(reason), Optional.of(approver));
    }

    public static Justification of(List<Approval> approvals) {
        return new Justification(Optional.empty(), Optional.empty(), approvals);
    }

    /// The same, with everybody as the books know them.
    public Justification confirmed(UnaryOperator<Actor> people) {
        return approver.isEmpty() && approvals.isEmpty()
                ? this
                : new Justification(
                        reason,
                        approver.map(people),
                        approvals.stream()
                                .map(one -> new Approval(people.apply(one.approver()), one.need()))
                                .toList());
    }

    /// The person whom the journal names: who stands behind the whole, or else behind the first thing in it.
    public Optional<Actor> named() {
        return approver.or(() -> approvals.stream().map(Approval::approver).findFirst());
    }
}
