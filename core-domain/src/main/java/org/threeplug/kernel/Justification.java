package org.threeplug.kernel;

import java.util.Optional;

/// Why a sensitive command is given and who stands behind it; both end up in the journal.
public record Justification(Optional<String> reason, Optional<Actor> approver) {

    public static final Justification NONE = new Justification(Optional.empty(), Optional.empty());

    public static Justification because(String reason) {
        return new Justification(Optional.of(reason), Optional.empty());
    }

    public static Justification approved(String reason, Actor approver) {
        return new Justification(Optional.of(reason), Optional.of(approver));
    }
}
