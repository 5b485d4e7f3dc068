package org.threeplug.office;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.RefusedException;
import org.threeplug.questions.Asking;
import org.threeplug.questions.Desk;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Question;

/// Asks the desk for whoever is signed in. What it does takes a while, so it belongs into a job of [org.threeplug.kit.Work].
public final class Asks {

    private final Desk desk;
    private final Provider<Actor> actor;

    @Inject
    public Asks(Desk desk, Provider<Actor> actor) {
        this.desk = desk;
        this.actor = actor;
    }

    public <R> R ask(Question<R> question) {
        return desk.ask(question, actor.get());
    }

    public <R> R ask(Question<R> question, Asking asking) {
        return desk.ask(question, actor.get(), asking);
    }

    /// What somebody else who stands here may know.
    ///
    /// @return empty when they may not
    public <R> Optional<R> ifAllowed(Question<R> question, Actor other) {
        try {
            return Optional.of(desk.ask(question, other));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    /// All of a list at one moment.
    public <T> long all(ListQuestion<T> list, Asking asking, Consumer<List<T>> taker) {
        return desk.all(list, actor.get(), asking, taker);
    }
}
