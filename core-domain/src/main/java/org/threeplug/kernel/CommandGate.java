package org.threeplug.kernel;

import java.util.Optional;

/// Every change passes here, from a screen, an import, a job or the command line alike: validation, permission, approval,
/// one transaction, one journal record forced to the disk, and only then the answer.
public interface CommandGate {

    <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification);

    /// The same, in another order than the command's own among those who wait.
    default <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification, Urgency urgency) {
        return submit(command, actor, justification);
    }

    /// The answer of a command that may have been carried out; carries out nothing.
    ///
    /// @return empty when it was not
    default <R> Optional<Outcome<R>> answer(Command<R> command, Actor actor) {
        return Optional.of(submit(command, actor));
    }

    default <R> Outcome<R> submit(Command<R> command, Actor actor) {
        return submit(command, actor, Justification.NONE);
    }

    /// This gate for work of which there is much, such as an import: everybody else goes first.
    default CommandGate forBulk() {
        var gate = this;
        return new CommandGate() {
            @Override
            public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
                return gate.submit(command, actor, justification, Urgency.BULK);
            }

            @Override
            public <R> Optional<Outcome<R>> answer(Command<R> command, Actor actor) {
                return gate.answer(command, actor);
            }
        };
    }
}
