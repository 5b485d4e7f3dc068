package org.threeplug.kernel;

import java.util.Optional;

/// Asks for somebody with a right to stand behind a command.
///
/// @param permission what the approver must be allowed to do
/// @param secondPerson whether the approver must be someone else than the actor; otherwise an actor who has the right
///     needs nobody
/// @param reasonNeeded whether a reason must be given too
/// @param because the refusal shown when nobody stands behind it: what it is about, and how much
public record ApprovalNeed(Permission permission, boolean secondPerson, boolean reasonNeeded, Refusal because) {

    /// Whose word would lift it.
    public Refusal.Wanted wanted() {
        return new Refusal.Wanted(permission, secondPerson, reasonNeeded);
    }

    /// The refusal with the need in it, so that whoever is refused knows whom to ask.
    public Refusal refusal() {
        return new Refusal(because.code(), because.arguments(), because.field(), Optional.of(wanted()));
    }

    /// Whether the actor may do it without anybody.
    public boolean isActorsOwn(Actor actor) {
        return !secondPerson && actor.may(permission);
    }

    /// Whether `approver` is somebody who can stand behind what `actor` wants.
    public boolean mayBeLiftedBy(Actor approver, Actor actor) {
        return approver.may(permission)
                && !(secondPerson && approver.user().equals(actor.user()));
    }
}
