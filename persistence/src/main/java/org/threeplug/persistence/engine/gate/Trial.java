package org.threeplug.persistence.engine.gate;

import java.util.ArrayList;
import java.util.List;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Finds what the books have against an input that its annotations refuse already, so that a person puts all of it right in one go.
/// Whatever the command does meanwhile is taken back.
final class Trial {

    private Trial() {}

    /// @param known what is wrong with it anyway
    /// @return the same and what else was found, a field that is named already not twice
    static Refusal also(Command<?> command, Refusal known, CommandTx tx, Engine open) {
        var all = new ArrayList<>(known.all());
        for (var found : found(command, tx, open)) {
            boolean said = all.stream()
                    .anyMatch(one -> one.tellsTheSame(found)
                            || (!one.field().isEmpty() && one.field().equals(found.field())));
            if (!said) {
                all.add(found);
            }
        }
        return Refusal.together(all);
    }

    private static List<Refusal> found(Command<?> command, CommandTx tx, Engine open) {
        try {
            open.capture().during(() -> open.open(() -> command.run(tx)));
        } catch (RefusedException refused) {
            var all = new ArrayList<>(tx.violations().found());
            refused.refusal().all().stream().filter(one -> !all.contains(one)).forEach(all::add);
            return all;
        } catch (RuntimeException _) {
            // what is wrong anyway may make it stumble over anything; what it had found by then counts
        }
        return tx.violations().found();
    }
}
