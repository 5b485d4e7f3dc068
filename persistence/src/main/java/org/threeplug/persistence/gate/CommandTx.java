package org.threeplug.persistence.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Violations;

/// The transaction as its command sees it.
final class CommandTx implements Tx {

    private final Ports ports;
    private final Instant now;
    private final Actor actor;
    private final Justification justification;
    private final List<Event> events = new ArrayList<>();
    private final Violations violations = new Violations();

    CommandTx(Ports ports, Instant now, Actor actor, Justification justification) {
        this.ports = ports;
        this.now = now;
        this.actor = actor;
        this.justification = justification;
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
    public Actor actor() {
        return actor;
    }

    @Override
    public Justification justification() {
        return justification;
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
}
