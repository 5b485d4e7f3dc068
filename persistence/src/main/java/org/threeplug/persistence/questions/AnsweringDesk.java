package org.threeplug.persistence.questions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.threeplug.declared.Contexts;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.People;
import org.threeplug.kernel.RefusedException;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.engine.database.AtOneMoment;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.plug.Plugs;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Asking;
import org.threeplug.questions.Declaration;
import org.threeplug.questions.Desk;
import org.threeplug.questions.Lane;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Question;
import org.threeplug.questions.SeenNotes;

/// The desk over a store that is open: judges, waits for its turn, asks at one moment and within the time, notes whose data
/// was shown.
public final class AnsweringDesk implements Desk, AutoCloseable {

    /// So many questions of the office are asked at the same time.
    private static final int AT_ONCE = 2;

    private final Store store;
    private final People people;
    private final ReadSides sides;
    private final SeenNotes notes;
    private final Lines lines;
    private final ExecutorService threads = GivingWay.threads("question");
    private final ScheduledThreadPoolExecutor limits = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("question-limits").factory());

    /// @param sides what questions may read
    public AnsweringDesk(Store store, People people, ReadSides sides, SeenNotes notes) {
        this.store = store;
        this.people = people;
        this.sides = sides;
        this.notes = notes;
        this.lines = new Lines(AT_ONCE);
        limits.setRemoveOnCancelPolicy(true);
    }

    @Override
    public <R> R ask(Question<R> question, Actor asker, Asking asking) {
        var declared = declared(question);
        return asked(declared, declared.lane(), asker, asking, reads -> {
            var answer = question.ask(reads);
            note(question, declared, reads, answer);
            return answer;
        });
    }

    @Override
    public <T> long all(ListQuestion<T> list, Actor asker, Asking asking, Consumer<List<T>> taker) {
        var declared = declared(list);
        return asked(declared, Lane.REPORT, asker, asking, reads -> all(list, declared, reads, taker));
    }

    private <T> long all(
            ListQuestion<T> list, Declaration declared, QuestionReads reads, Consumer<List<T>> taker) {
        long rows = 0;
        var portion = new Portion(Optional.empty(), Portion.MOST);
        while (true) {
            var question = list.at(portion);
            var page = question.ask(reads);
            note(question, declared, reads, page);
            taker.accept(page.rows());
            rows += page.rows().size();
            reads.at(rows, 0);
            if (page.next().isEmpty()) {
                return rows;
            }
            portion = new Portion(page.next(), Portion.MOST);
        }
    }

    private static Declaration declared(Question<?> question) {
        return Declaration.of(question)
                .orElseThrow(() -> new RefusedException(
                        "questions.undeclared", question.getClass().getSimpleName()));
    }

    private <R> R asked(
            Declaration declared, Lane lane, Actor asker, Asking asking, Function<QuestionReads, R> question) {
        if (store.isAtOneMoment()) {
            // A question within a question is of the same moment, and waits for nobody: it would wait for the first.
            return question.apply(new QuestionReads(sides, judged(declared, asker), asking));
        }
        if (lane == Lane.COUNTER) {
            return answered(declared, lane, asker, asking, question);
        }
        var done = lines.enter(lane, asking);
        try {
            return awaited(
                    CompletableFuture.supplyAsync(
                            () -> answered(declared, lane, asker, asking, question), threads),
                    asking);
        } finally {
            done.run();
        }
    }

    /// Whoever asks and is told to stop waiting wants no answer.
    private static <R> R awaited(CompletableFuture<R> answer, Asking asking) {
        try {
            return answer.get();
        } catch (InterruptedException _) {
            asking.stop();
            Thread.currentThread().interrupt();
            throw new RefusedException("questions.stopped");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException known -> throw known;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private <R> R answered(
            Declaration declared, Lane lane, Actor asker, Asking asking, Function<QuestionReads, R> question) {
        return store.atOneMoment(
                lane == Lane.COUNTER,
                moment -> within(declared.limit(lane), asking, moment, () -> {
                    asking.tell(new Asking.Stand.Begun());
                    return question.apply(new QuestionReads(sides, judged(declared, asker), asking));
                }));
    }
    /// Broken off when its time is over, or when nobody wants the answer any more.
    private <R> R within(Duration limit, Asking asking, AtOneMoment moment, Supplier<R> question) {
        var deaf = asking.whenStopped(() -> moment.breakOff(new RefusedException("questions.stopped")));
        var end = limits.schedule(
                () -> moment.breakOff(new Fault(Fault.Kind.RESOURCES, "reads.too-long", "a question took too long")),
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return question.get();
        } finally {
            end.cancel(false);
            deaf.run();
        }
    }

    /// A screen that was open before its plug was switched off may still ask.
    private void mustNotRest(Declaration declared) {
        Contexts.plug(declared.name().name())
                .filter(plug -> sides.find(Plugs.class).stream()
                        .flatMap(plugs -> plugs.all().stream())
                        .anyMatch(known -> known.id().equals(plug) && known.state() == Plugs.State.SWITCHED_OFF))
                .ifPresent(plug -> {
                    throw new RefusedException("plugs.resting", plug);
                });
    }

    /// Whoever is signed in and asks, as the books know them at this moment; nobody may ask what they have no right to.
    private Actor judged(Declaration declared, Actor asker) {
        var judged = allowed(declared, asker);
        mustNotRest(declared);
        return judged;
    }

    private Actor allowed(Declaration declared, Actor asker) {
        var right = declared.right();
        var judged = store.sessions().asker(asker, people, store.journalTime());
        var standing = people.standing(judged.user());
        if (judged.may(right)
                || right.key().equals(Asked.BY_ANYBODY)
                        && standing.filter(People.Standing::active).isPresent()) {
            return judged;
        }
        throw standing.filter(known -> !known.active())
                .map(known -> new RefusedException("access.inactive", known.name()))
                .orElseGet(() -> new RefusedException("access.denied", right.key()));
    }

    private <R> void note(Question<R> question, Declaration declared, QuestionReads reads, R answer) {
        if (question instanceof PersonalQuestion<R> personal) {
            notes.note(reads.asker(), declared.name().name(), personal.shows(answer));
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        limits.shutdownNow();
    }
}
