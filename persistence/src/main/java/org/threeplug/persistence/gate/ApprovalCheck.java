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
        var alone = !need.secondPerson() && actor.may(need.permission());
        var approved = justification.approver().filter(approver -> stands(approver, need, actor)).isPresent();
        if (!alone && !approved) {
            return Optional.of(need.because());
        }
        var reasonMissing = need.reasonNeeded()
                && justification.reason().filter(reason -> !reason.isBlank()).isEmpty();
        return reasonMissing ? Optional.of(Refusal.of("approvals.reason-missing")) : Optional.empty();
    }

    private static boolean stands(Actor approver, ApprovalNeed need, Actor actor) {
        return approver.may(need.permission())
                && !(need.secondPerson() && approver.user().equals(actor.user()));
    }
}
