package org.threeplug.kernel;

/// Somebody's word for one need and for no other: another thing, another amount or one more of the same is asked anew. The sign-in
/// makes it after it has checked the approver's secret ([Sessions#word]); one that was made by hand is nobody's word.
///
/// @param approver whose session is the proof of this word alone; nothing else can be done with it
/// @param need what was put to the approver
public record Approval(Actor approver, ApprovalNeed need) {

    public boolean answers(ApprovalNeed other, Actor actor) {
        return need.isSameAs(other) && other.mayBeLiftedBy(approver, actor);
    }
}
