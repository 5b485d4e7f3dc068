package org.threeplug.fakes;

import java.util.Optional;
import java.util.function.Function;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;

/// Gives a command as a screen does: what it needs approved comes back, somebody is asked for their word for it, and it is given again.
public final class Asked {

    private static final int MOST = 20;

    private Asked() {}

    /// @param word asks somebody for their word for one need
    public static <R> Outcome<R> until(
            CommandGate gate, Command<R> command, Actor actor, String reason, Function<ApprovalNeed, Approval> word) {
        var why = new Justification(Optional.of(reason), Optional.empty());
        Outcome<R> outcome = gate.submit(command, actor, why);
        for (int i = 0; i < MOST; i++) {
            var need = outcome.fold(_ -> Optional.<ApprovalNeed>empty(), refusal -> refusal.wanted());
            var given = need.map(word);
            if (given.isEmpty() || !need.get().mayBeLiftedBy(given.get().approver(), actor)) {
                return outcome;
            }
            why = why.and(given.get());
            outcome = gate.submit(command, actor, why);
        }
        return outcome;
    }
}
