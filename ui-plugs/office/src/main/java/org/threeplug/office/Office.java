package org.threeplug.office;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.name.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Submission;
import org.threeplug.kit.Work;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;
import org.threeplug.words.Texts;

/// Where every office model stands: who acts, at which register of which store, and the one way to change anything.
public final class Office {

    private final Submission submission;
    private final Provider<Actor> actor;
    private final Settings settings;
    private final Work work;
    private final InstantSource clock;
    private final Notices notices;
    private final Texts texts;

    @Inject
    public Office(
            Submission submission,
            Provider<Actor> actor,
            Settings settings,
            Work work,
            InstantSource clock,
            Notices notices,
            @Named(Surface.TEXTS) Texts texts) {
        this.submission = submission;
        this.notices = notices;
        this.texts = texts;
        this.actor = actor;
        this.settings = settings;
        this.work = work;
        this.clock = clock;
    }

    /// Carries a command out away from the screen's thread and brings the outcome back to it. While it runs `busy` is
    /// set, and a second submission with the same `busy` is dropped: an impatient second Enter does nothing. After an answer
    /// that got lost the next submission asks for it: see [Submission].
    public <R> void submit(BooleanProperty busy, Command<R> command, Consumer<? super Outcome<R>> then) {
        submit(busy, command, Justification.NONE, then);
    }

    public <R> void submit(
            BooleanProperty busy, Command<R> command, Justification why, Consumer<? super Outcome<R>> then) {
        var by = actor.get();
        run(busy, () -> submission.give(busy, command, by, why), answer -> {
            then.accept(answer.outcome());
            if (answer.ofEarlier()) {
                notices.say(Notice.of(Meaning.CAUTION, texts.text("office.sent-before")));
            }
        });
    }

    /// The same for a form: a refusal goes to its fields.
    public <R> void save(BooleanProperty busy, Fields fields, Command<R> command, Consumer<? super R> then) {
        submit(busy, command, outcome -> {
            switch (outcome) {
                case Outcome.Done<R>(var saved, _) -> then.accept(saved);
                case Outcome.Refused<R>(var why) -> fields.refuse(why);
            }
        });
    }

    /// Any other work with the same rule. What fails ends `busy` too and then reaches the presenter of faults.
    public <T> void run(BooleanProperty busy, Supplier<T> job, Consumer<? super T> then) {
        if (busy.get()) {
            return;
        }
        work.run(busy, job, then);
    }

    public Work work() {
        return work;
    }

    public Actor actor() {
        return actor.get();
    }

    public boolean may(String right) {
        return actor().may(new Permission(right));
    }

    public UUID register() {
        return actor().origin().register();
    }

    /// Goods lie where this register sells from.
    public UUID location() {
        var here = register();
        return settings.registers().stream()
                .filter(each -> each.id().equals(here))
                .map(Register::sellsFrom)
                .findFirst()
                .orElseGet(() -> actor().origin().branch());
    }

    public StoreSettings store() {
        return settings.store().orElseThrow();
    }

    public Currency currency() {
        return store().currency();
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), store().zone());
    }
}
