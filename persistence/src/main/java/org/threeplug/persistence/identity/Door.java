package org.threeplug.persistence.identity;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Session;
import org.threeplug.kernel.Sessions;
import org.threeplug.persistence.engine.gate.DeniedAttempts;

/// What holds for everybody who wants to come in, people by their secrets and programs by their keys: no more wait at once than a
/// shop can have, and whoever is sent away is written down so many times in a minute and no more.
final class Door {

    static final UUID NOBODY = new UUID(0, 0);

    private final CommandGate gate;
    private final Sessions sessions;
    private final InstantSource clock;
    private final Crowd crowd = new Crowd();
    private final DeniedAttempts deniedAttempts = new DeniedAttempts();

    Door(CommandGate gate, Sessions sessions, InstantSource clock) {
        this.gate = gate;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// One by one for each person or register.
    <T> Outcome<T> alone(Supplier<UUID> person, Supplier<Outcome<T>> attempt) {
        return admitted(() -> crowd.alone(person.get(), attempt));
    }

    <T> Outcome<T> admitted(Supplier<Outcome<T>> attempt) {
        return crowd.admit(attempt).orElseGet(() -> new Outcome.Refused<>(Refusal.of("identity.busy")));
    }

    /// The gate refuses an actor without the right to sign in, and its journal keeps who tried, when and where.
    ///
    /// @param attempt what would have been recorded
    <T> Outcome<T> denied(Actor person, Supplier<Command<?>> attempt, Refusal refusal) {
        if (deniedAttempts.isToBeWritten(clock.instant())) {
            gate.submit(attempt.get(), recording(person));
        }
        return new Outcome.Refused<>(refusal);
    }

    /// For one record of an attempt; a lock is no reason not to write it down.
    Actor recording(Actor person) {
        return sessions.opened(person, Sessions.Way.OWN_HAND);
    }

    static Actor nobody(Origin origin) {
        return new Actor(NOBODY, "", "", Set.of(), origin, new Session());
    }
}
