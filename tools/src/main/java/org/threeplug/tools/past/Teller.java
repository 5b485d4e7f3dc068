package org.threeplug.tools.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.threeplug.documents.Dating;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Justification;
import org.threeplug.persistence.identity.OwnHand;

/// The store's own hand as it tells the past of a demo shop: it may date back, and stands behind each document for that.
record Teller(OwnHand hand, Actor self, ZoneId zone) {

    /// The same why, of something that happened then.
    Justification told(Justification why, Actor actor, Instant at, LocalDate day) {
        var all = why;
        for (var need : Dating.needs(at, day, zone)) {
            all = all.and(hand.tells(self, need, actor));
        }
        return all;
    }

    /// That somebody stood behind it.
    Approval word(Actor approver, ApprovalNeed need, Actor actor) {
        return hand.tells(approver, need, actor);
    }
}
