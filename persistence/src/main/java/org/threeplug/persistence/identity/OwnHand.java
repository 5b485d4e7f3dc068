package org.threeplug.persistence.identity;

import org.threeplug.identity.Identity;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Session;
import org.threeplug.kernel.Sessions;

/// The store's own hand, for start-up, import, replay and the command line by whoever owns the files. It may do everything, so it is no
/// port: whoever composes the program has it, and no plug can see it.
public final class OwnHand {

    private final Sessions sessions;

    public OwnHand(Sessions sessions) {
        this.sessions = sessions;
    }

    public Actor at(Origin origin) {
        var system = new Actor(
                Identity.SYSTEM, "system", "system", Roles.ofTheProgram(), origin, new Session());
        return sessions.opened(system, Sessions.Way.OWN_HAND);
    }

    /// Tells that somebody stood behind something, where nobody is there who could be asked: the past of a demo shop.
    public Approval tells(Actor approver, ApprovalNeed need, Actor asking) {
        return sessions.word(approver, need, asking);
    }
}
