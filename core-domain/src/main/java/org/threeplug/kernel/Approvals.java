package org.threeplug.kernel;

import java.util.List;
import java.util.Optional;

/// Sees who stands behind what a command needs approved, the same for every command and every gate. A word that was given for
/// one need is good once, for exactly that need; nobody approves a command as a whole.
public final class Approvals {

    private Approvals() {}

    /// What is still missing; empty when everything is approved.
    ///
    /// @param words those that came with the command
    public static Optional<Refusal> missing(List<ApprovalNeed> needs, Actor actor, Justification why, Words words) {
        boolean reasonNeeded = false;
        for (var need : needs) {
            if (!words.cover(need, actor)) {
                return Optional.of(need.refusal());
            }
            reasonNeeded |= need.reasonNeeded();
        }
        return reasonNeeded && why.reason().filter(reason -> !reason.isBlank()).isEmpty()
                ? Optional.of(Refusal.of("approvals.reason-missing"))
                : Optional.empty();
    }
}
