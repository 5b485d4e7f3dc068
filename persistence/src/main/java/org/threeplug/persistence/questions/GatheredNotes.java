package org.threeplug.persistence.questions;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.questions.Person;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.RefusedException;
import org.threeplug.questions.NoteSeen;
import org.threeplug.questions.SeenNotes;
import org.threeplug.questions.Sight;

/// Gathers who was shown whose data for some seconds and writes it into the books together, behind everybody who waits at the
/// gate. When it cannot be written, no more is shown than is remembered.
public final class GatheredNotes implements SeenNotes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GatheredNotes.class);

    /// More than these at once are noted as a list.
    static final int FEW = 20;

    /// So many wait to be written at the most.
    static final int MOST = 5_000;

    private static final long SOON_MILLIS = 5_000;

    private record Key(UUID seer, String question, Person person) {}

    private final CommandGate gate;
    private final Supplier<Optional<Actor>> program;
    private final InstantSource clock;
    private final Map<Key, Sight> gathered = new LinkedHashMap<>();
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("seen-notes").factory());
    private boolean due;

    /// @param program who writes; empty in a store that is not set up
    public GatheredNotes(CommandGate gate, Supplier<Optional<Actor>> program, InstantSource clock) {
        this.gate = gate;
        this.program = program;
        this.clock = clock;
        later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void note(Actor seer, String question, Collection<Person> persons) {
        var others = persons.stream()
                .filter(person -> !person.id().equals(seer.user()))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            remember(seer, question, others);
        }
    }

    private synchronized void remember(Actor seer, String question, List<Person> persons) {
        if (gathered.size() + Math.min(persons.size(), FEW) > MOST) {
            throw new RefusedException("questions.notes-full");
        }
        if (persons.size() > FEW) {
            persons.stream().collect(Collectors.groupingBy(Person::kind, Collectors.counting()))
                    .forEach((entity, many) -> add(
                            seer, question, new Person(entity, Sight.MANY), Math.toIntExact(many)));
        } else {
            persons.forEach(person -> add(seer, question, person, 1));
        }
        if (!due) {
            due = true;
            writeSoon();
        }
    }

    private void add(Actor seer, String question, Person person, int persons) {
        var now = clock.instant();
        gathered.merge(
                new Key(seer.user(), question, person),
                new Sight(seer.user(), question, person.kind(), person.id(), now, now, 1, persons),
                Sight::and);
    }

    private void writeSoon() {
        try {
            later.schedule(this::write, SOON_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // closing writes what is left
        }
    }

    /// Writes what was gathered; what cannot be written is kept for the next time.
    public void write() {
        var batch = take();
        while (!batch.isEmpty()) {
            if (!written(batch)) {
                giveBack(batch);
                return;
            }
            batch = take();
        }
    }

    private synchronized Map<Key, Sight> take() {
        var batch = new LinkedHashMap<Key, Sight>();
        var all = gathered.entrySet().iterator();
        while (all.hasNext() && batch.size() < NoteSeen.MOST) {
            var one = all.next();
            batch.put(one.getKey(), one.getValue());
            all.remove();
        }
        due = !batch.isEmpty();
        return batch;
    }

    private synchronized void giveBack(Map<Key, Sight> batch) {
        batch.forEach((key, sight) -> gathered.merge(key, sight, Sight::and));
        writeSoon();
    }

    private boolean written(Map<Key, Sight> batch) {
        try {
            return program.get()
                    .map(by -> gate.submit(new NoteSeen(Ids.next(), new ArrayList<>(batch.values())), by))
                    .filter(Outcome.Done.class::isInstance)
                    .isPresent();
        } catch (RuntimeException e) {
            LOG.warn("who was shown whose data cannot be written down now", e);
            return false;
        }
    }

    /// Writes what is left.
    @Override
    public void close() {
        later.shutdown();
        write();
    }
}
