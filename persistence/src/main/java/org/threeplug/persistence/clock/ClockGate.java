package org.threeplug.persistence.clock;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.clock.ClockRules;
import org.threeplug.clock.NoteClockJump;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Urgency;

/// Looks at the clock before each command. When it jumped since the newest journal record, that is written into the books
/// first.
public final class ClockGate implements CommandGate {

    /// What the clock showed at the newest record; empty before the first.
    public interface Newest {
        Optional<Instant> wallClock();
    }

    private final CommandGate gate;
    private final Newest newest;
    private final InstantSource clock;
    private final Supplier<ClockRules> rules;
    private final Supplier<Optional<Actor>> program;

    /// @param rules asked only when the clock has moved further than in any ordinary minute
    /// @param program who writes the jump down; empty before the store is set up
    public ClockGate(
            CommandGate gate,
            Newest newest,
            InstantSource clock,
            Supplier<ClockRules> rules,
            Supplier<Optional<Actor>> program) {
        this.gate = gate;
        this.newest = newest;
        this.clock = clock;
        this.rules = rules;
        this.program = program;
    }

    @Override
    public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
        look();
        return gate.submit(command, actor, justification);
    }

    @Override
    public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification, Urgency urgency) {
        look();
        return gate.submit(command, actor, justification, urgency);
    }

    @Override
    public <R> Optional<Outcome<R>> answer(Command<R> command, Actor actor) {
        return gate.answer(command, actor);
    }

    /// Writes a jump down if there was one.
    public void look() {
        var before = newest.wallClock();
        var now = clock.instant();
        if (before.isEmpty() || isOrdinary(before.get(), now) || rules.get().tolerate(before.get(), now)) {
            return;
        }
        program.get().ifPresent(actor ->
                gate.submit(new NoteClockJump(key(before.get(), now), before.get(), now), actor, Justification.NONE)
                        .orThrow());
    }

    private static boolean isOrdinary(Instant before, Instant now) {
        return !now.isBefore(before) && now.isBefore(before.plusSeconds(60));
    }

    /// Two who notice the same jump at the same time write it once.
    private static UUID key(Instant before, Instant now) {
        var text = "clock " + before + " " + now.getEpochSecond() / 60;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
