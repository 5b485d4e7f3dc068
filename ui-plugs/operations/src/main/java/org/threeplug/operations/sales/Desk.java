package org.threeplug.operations.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Submission;
import org.threeplug.settings.StoreSettings;

/// What all parts of the till work on: the entry field and what it asks for, the sentence to the cashier, the stage, and
/// the way to the gate. Touched only on the screen's thread.
final class Desk {

    /// Also read where things are looked up.
    private volatile TillSeat seat;

    private final ReadOnlyObjectWrapper<StoreSettings> store;
    private final Submission submission;
    private final Lane lane;
    private final TillClock clock;
    private final Entry entry;
    private final Choices choices = new Choices();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Starting());
    private final ReadOnlyObjectWrapper<Prompt> prompt = new ReadOnlyObjectWrapper<>(Prompt.ITEM);
    private final ReadOnlyObjectWrapper<Saying> saying = new ReadOnlyObjectWrapper<>(Saying.NOTHING);

    Desk(TillSeat seat, CommandGate gate, Lane lane, TillClock clock) {
        this.seat = seat;
        this.store = new ReadOnlyObjectWrapper<>(seat.store());
        this.submission = new Submission(gate);
        this.lane = lane;
        this.clock = clock;
        this.entry = new Entry(clock);
    }

    TillSeat seat() {
        return seat;
    }

    void seat(TillSeat other) {
        seat = other;
        store.set(other.store());
    }

    ReadOnlyObjectProperty<StoreSettings> storeProperty() {
        return store.getReadOnlyProperty();
    }

    UUID register() {
        return seat.register().id();
    }

    Actor actor() {
        return seat.actor();
    }

    Currency currency() {
        return seat.store().currency();
    }

    Instant now() {
        return clock.now();
    }

    long nanos() {
        return clock.nanos();
    }

    Entry entry() {
        return entry;
    }

    Choices choices() {
        return choices;
    }

    Stage stage() {
        return stage.get();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    void stage(Stage next) {
        stage.set(next);
    }

    boolean isRinging() {
        return stage.get() instanceof Stage.Ringing;
    }

    Prompt prompt() {
        return prompt.get();
    }

    ReadOnlyObjectProperty<Prompt> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /// Asks for something else; what was keyed before is gone.
    void ask(Prompt next) {
        entry.clear();
        choices.clear();
        prompt.set(next);
    }

    ReadOnlyObjectProperty<Saying> sayingProperty() {
        return saying.getReadOnlyProperty();
    }

    void say(Saying next) {
        saying.set(next);
    }

    void hush() {
        saying.set(Saying.NOTHING);
    }

    /// Looks something up away from the screen; a failure is said.
    <T> void look(Supplier<? extends T> job, Consumer<? super T> found) {
        lane.run(job, found, failure -> say(Saying.failed(failure)));
    }

    <T> void look(
            Supplier<? extends T> job, Consumer<? super T> found, Consumer<? super RuntimeException> failed) {
        lane.run(job, found, failed);
    }

    /// The same for what takes a fraction of a frame, such as a scanned code.
    <T> void lookBriefly(
            Supplier<? extends T> job, Consumer<? super T> found, Consumer<? super RuntimeException> failed) {
        lane.runBriefly(job, found, failed);
    }

    /// Gives a command to the gate while the till is busy, or asks for the answer to the one before that got lost. A refusal or failure is said, and the cashier is back at the
    /// sale.
    <R> void submit(Command<R> command, Consumer<? super R> done) {
        submit(command, Justification.NONE, done, this::refused, this::failed);
    }

    <R> void submit(
            Command<R> command,
            Justification why,
            Consumer<? super R> done,
            Consumer<Refusal> refused,
            Consumer<RuntimeException> failed) {
        submit(() -> {}, command, why, done, refused, failed);
    }

    /// @param first what must be on the disk before the command is
    <R> void submit(
            Runnable first,
            Command<R> command,
            Justification why,
            Consumer<? super R> done,
            Consumer<Refusal> refused,
            Consumer<RuntimeException> failed) {
        stage(new Stage.Busy());
        lane.<Submission.Answer<R>>runBriefly(
                () -> {
                    first.run();
                    return submission.give(this, command, actor(), why);
                },
                answer -> {
                    stage(new Stage.Ringing());
                    switch (answer.outcome()) {
                        case Outcome.Done<R>(var value, _) -> done.accept(value);
                        case Outcome.Refused<R>(var refusal) -> refused.accept(refusal);
                    }
                    if (answer.ofEarlier()) {
                        say(Saying.caution("till.sent-before"));
                    }
                },
                failed);
    }

    void refused(Refusal refusal) {
        say(Saying.refused(refusal));
    }

    void failed(RuntimeException failure) {
        stage(new Stage.Ringing());
        say(Saying.failed(failure));
    }
}
