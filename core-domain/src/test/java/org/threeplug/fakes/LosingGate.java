package org.threeplug.fakes;

import java.util.Optional;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;

/// A gate that answers as the one behind it does, until it is told to lose an answer.
public final class LosingGate implements CommandGate {

    private enum Next {
        ANSWERS,
        LOSES_THE_ANSWER,
        LOSES_THE_COMMAND
    }

    private final CommandGate gate;
    private Next next = Next.ANSWERS;

    public LosingGate(CommandGate gate) {
        this.gate = gate;
    }

    /// The next command is carried out, and nobody is told.
    public void loseAnswer() {
        next = Next.LOSES_THE_ANSWER;
    }

    /// The next command is not carried out, and nobody is told.
    public void loseCommand() {
        next = Next.LOSES_THE_COMMAND;
    }

    @Override
    public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
        var now = next;
        next = Next.ANSWERS;
        if (now == Next.LOSES_THE_COMMAND) {
            throw lost();
        }
        var outcome = gate.submit(command, actor, justification);
        if (now == Next.LOSES_THE_ANSWER) {
            throw lost();
        }
        return outcome;
    }

    @Override
    public <R> Optional<Outcome<R>> answer(Command<R> command, Actor actor) {
        return gate.answer(command, actor);
    }

    private static Fault lost() {
        return new Fault(Fault.Kind.RESOURCES, "gate.stopped", "whether the command was carried out is not known");
    }
}
