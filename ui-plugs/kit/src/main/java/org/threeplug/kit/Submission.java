package org.threeplug.kit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;

/// The one way from screens to the gate. A command whose answer got lost is kept until the answer comes: pressing the key
/// again asks for it under the key it had, so that nothing is done twice and nothing that was done is taken for undone.
///
/// ```java
/// work.run(() -> submission.give(form, new MoveCash(Ids.next(), …), actor, Justification.NONE), answer -> …);
/// ```
public final class Submission {

    /// @param ofEarlier whether it answers what the same form sent before, and not what stands in the form now
    public record Answer<R>(Outcome<R> outcome, boolean ofEarlier) {}

    private record Unanswered(Object form, Command<?> command, UUID by) {}

    private final CommandGate gate;
    private final Map<Class<?>, Unanswered> unanswered = new ConcurrentHashMap<>();

    public Submission(CommandGate gate) {
        this.gate = gate;
    }

    /// Gives a command to the gate, away from the screen's thread. When the last one of its kind has no answer yet, that is
    /// asked for first: the same content is the same command; where the content is another by now, the earlier one is not
    /// carried out any more, but if it was, its form gets that answer and nothing else is sent.
    ///
    /// @param form what gives it, such as the model's busy flag
    public <R> Answer<R> give(Object form, Command<R> command, Actor by, Justification why) {
        var before = Optional.ofNullable(unanswered.get(command.getClass()))
                .filter(sent -> sent.by().equals(by.user()))
                .filter(sent -> !sent.command().key().equals(command.key()));
        if (before.isEmpty()) {
            return new Answer<>(submitted(form, command, by, why), false);
        }
        var earlier = Submission.<R>sameKind(before.get().command());
        if (Content.isAlike(earlier, command)) {
            return new Answer<>(submitted(form, earlier, by, why), false);
        }
        var answer = gate.answer(earlier, by);
        unanswered.remove(command.getClass(), before.get());
        if (answer.isPresent() && answer.get() instanceof Outcome.Done<R> && before.get().form().equals(form)) {
            return new Answer<>(answer.get(), true);
        }
        return new Answer<>(submitted(form, command, by, why), false);
    }

    /// They are of one class, so their results are.
    @SuppressWarnings("unchecked")
    private static <R> Command<R> sameKind(Command<?> command) {
        return (Command<R>) command;
    }

    private <R> Outcome<R> submitted(Object form, Command<R> command, Actor by, Justification why) {
        try {
            var outcome = gate.submit(command, by, why);
            unanswered.remove(command.getClass());
            return outcome;
        } catch (RuntimeException lost) {
            unanswered.put(command.getClass(), new Unanswered(form, command, by.user()));
            throw lost;
        }
    }
}
