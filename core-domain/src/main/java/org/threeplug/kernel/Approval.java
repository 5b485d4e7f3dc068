package org.threeplug.kernel;

/// Somebody's word for one need and for no other: another thing, another amount or one more of the same is asked anew.
///
/// @param need what was put to the approver
public record Approval(Actor approver, Refusal need) {

    public boolean answers(ApprovalNeed other, Actor actor) {
        return need.tellsTheSame(other.because()) && other.mayBeLiftedBy(approver, actor);
    }
}
