package org.threeplug.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Asks for somebody with a right to stand behind one thing in a command: which right, what, how much, of which subject. It comes
/// back with the refusal, so that nobody guesses it, and a word is given for exactly it.
///
/// @param permission what the approver must be allowed to do
/// @param secondPerson whether the approver must be someone else than the actor; otherwise an actor who has the right
///     needs nobody
/// @param reasonNeeded whether a reason must be given too
/// @param because what is wanted, in words: the refusal shown when nobody stands behind it
/// @param about the things it is about, the whole before its part; the word is good for no others
/// @param howMuch empty where it is no matter of how much, or nobody shall learn it
public record ApprovalNeed(
        Permission permission,
        boolean secondPerson,
        boolean reasonNeeded,
        Refusal because,
        List<About> about,
        Optional<HowMuch> howMuch) {

    public ApprovalNeed {
        about = List.copyOf(about);
    }

    public ApprovalNeed(Permission permission, boolean secondPerson, boolean reasonNeeded, Refusal because) {
        this(permission, secondPerson, reasonNeeded, because, List.of(), Optional.empty());
    }

    /// The same of this thing, which is part of those named before.
    public ApprovalNeed of(String entity, UUID id) {
        var all = new ArrayList<>(about);
        all.add(new About(entity, id));
        return new ApprovalNeed(permission, secondPerson, reasonNeeded, because, all, howMuch);
    }

    public ApprovalNeed of(HowMuch much) {
        return new ApprovalNeed(permission, secondPerson, reasonNeeded, because, about, Optional.of(much));
    }

    /// What is wanted, by name.
    public String what() {
        return because.code();
    }

    /// The refusal with the need in it, so that whoever is refused knows whom to ask for what.
    public Refusal refusal() {
        return new Refusal(because.code(), because.arguments(), because.field(), Optional.of(this));
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

    /// Whether a word for one is a word for the other: the same right to the same thing, just as much, of the same subject.
    public boolean isSameAs(ApprovalNeed other) {
        return permission.equals(other.permission)
                && because.tellsTheSame(other.because)
                && about.equals(other.about)
                && howMuch.equals(other.howMuch);
    }
}
