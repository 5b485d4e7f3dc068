package org.threeplug.persistence.engine.gate;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.threeplug.kernel.Actor;

/// Keeps whoever tries what they may not over and over from filling the journal. Only people of the books come so far, so there are
/// not many.
final class Denials {

    private final Map<UUID, DeniedAttempts> byPerson = new HashMap<>();

    boolean isToBeWritten(Actor actor, Instant now) {
        return byPerson.computeIfAbsent(actor.user(), _ -> new DeniedAttempts()).isToBeWritten(now);
    }
}
