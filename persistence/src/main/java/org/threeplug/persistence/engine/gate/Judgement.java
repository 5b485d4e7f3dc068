package org.threeplug.persistence.engine.gate;

import java.util.Optional;
import org.threeplug.declared.Contexts;
import org.threeplug.kernel.Approvals;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.plug.PlugBook;

/// Who may do what, and who may have the answer to what was done. To be asked within the engine.
final class Judgement {

    private Judgement() {}

    /// What the actor may not do, or not alone.
    static Optional<Refusal> forbidden(Command<?> command, CommandTx tx, Engine open) {
        return denied(command, tx, open)
                .or(() -> resting(command, open))
                .or(() -> Approvals.missing(
                        open.open(() -> command.approvalNeeds(tx)), tx.actor(), tx.justification(), tx.words()));
    }

    private static Optional<Refusal> denied(Command<?> command, CommandTx tx, Engine open) {
        if (tx.actor().may(command.permission())) {
            return Optional.empty();
        }
        boolean switchedOff = open.open(() -> open.ports().port(People.class).standing(tx.actor().user()))
                .filter(standing -> !standing.active())
                .isPresent();
        return Optional.of(
                switchedOff
                        ? Refusal.of("access.inactive", tx.actor().name())
                        : Refusal.of("access.denied", command.permission().key()));
    }

    /// A screen that was open before its plug was switched off may still hold a command.
    private static Optional<Refusal> resting(Command<?> command, Engine open) {
        return Contexts.plug(command.called().name())
                .filter(plug -> !open.open(() -> open.ports().find(PlugBook.class).map(book -> book.works(plug)).orElse(true)))
                .map(plug -> Refusal.of("plugs.resting", plug));
    }

    /// A key answers those who gave it, as long as they may, for what they gave it for. Nobody else learns what that was.
    static Optional<Refusal> unanswerable(Command<?> command, JournalIndex.Done done, CommandTx tx, Engine open) {
        if (!command.called().isOf(done.command())
                || !done.actor().equals(tx.actor().user())) {
            return Optional.of(Refusal.of("gate.key-used"));
        }
        return denied(command, tx, open)
                .or(() -> open.hadOtherContent(done, tx.content())
                        ? Optional.of(open.open(() -> command.usedOtherwise(tx)))
                        : Optional.empty());
    }
}
