package org.threeplug.persistence.gate;

import java.util.Optional;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;

/// Whether somebody with the right stands behind a command that needs it.
final class ApprovalCheck {

    private ApprovalCheck() {}

    static Optional<Refusal> refusal(ApprovalNeed need, Actor actor, Justification justification) {
        var approved =
                justification.approver().filter(other -> need.mayBeLiftedBy(other, actor)).isPresent();
        if (!need.isActorsOwn(actor) && !approved) {
            return Optional.of(need.refusal());
        }
        var reasonMissing = need.reasonNeeded()
                && justification.reason().filter(reason -> !reason.isBlank()).isEmpty();
        return reasonMissing ? Optional.of(Refusal.of("approvals.reason-missing")) : Optional.empty();
    }
}
