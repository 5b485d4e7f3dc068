package org.threeplug.persistence.engine.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Violations;
import org.threeplug.kernel.Words;
import org.threeplug.persistence.engine.journal.JournalRecord.Order;
import org.threeplug.persistence.engine.journal.JournalRecord.Person;

/// The transaction as its command sees it.
final class CommandTx implements Tx {

    private final Ports ports;
    private final Instant now;
    private final Instant clock;
    private final Actor actor;
    private final Justification justification;
    private final byte[] content;
    private final List<Event> events = new ArrayList<>();
    private final Violations violations = new Violations();
    private final Words words;
    private final Optional<String> byKey;

    /// @param content the fingerprint of the command
    /// @param byKey the name of the key by which a program acts for the actor
    CommandTx(
            Ports ports, Instant now, Instant clock, Actor actor, Justification justification, byte[] content,
            Optional<String> byKey) {
        this.byKey = byKey;
        this.ports = ports;
        this.now = now;
        this.clock = clock;
        this.actor = actor;
        this.justification = justification;
        this.content = content;
        this.words = new Words(justification);
    }

    @Override
    public <P> P port(Class<P> port) {
        return ports.port(port);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant clock() {
        return clock;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Justification justification() {
        return justification;
    }

    @Override
    public boolean isCovered(ApprovalNeed need) {
        return words.covers(need, actor);
    }

    Words words() {
        return words;
    }

    @Override
    public Violations violations() {
        return violations;
    }

    @Override
    public void raise(Event event) {
        events.add(event);
    }

    List<Event> events() {
        return events;
    }

    byte[] content() {
        return content;
    }

    /// The head of its record.
    Order order(Command<?> command) {
        var origin = actor.origin();
        var name = command.called();
        return new Order(
                command.key(),
                name.name(),
                name.version(),
                by(actor),
                origin.node(),
                origin.branch(),
                origin.register(),
                origin.device(),
                justification.reason(),
                justification.named().map(CommandTx::person));
    }

    /// The record tells a program that acts for somebody from the person.
    private Person by(Actor who) {
        return byKey.map(key -> new Person(who.user(), who.name() + " · " + key, who.role())).orElseGet(() -> person(who));
    }

    private static Person person(Actor actor) {
        return new Person(actor.user(), actor.name(), actor.role());
    }
}
