package org.threeplug.backup;

import org.threeplug.kernel.RefusedException;
import org.threeplug.questions.Asking;

/// Whoever waits for a backup, a drill or a restore.
public interface Progress {

    Progress NOBODY = (_, _) -> true;

    /// Whoever waits with the same value as for a question: told how far it is, and able to stop it.
    static Progress of(Asking asking) {
        return (step, percent) -> {
            asking.tell(new Asking.Stand.At(step, percent, 100));
            return !asking.isStopped();
        };
    }
    /// Told at the start of each step and now and then within.
    ///
    /// @param step names the text `backup.step.<step>`
    /// @param percent of the whole
    /// @return false to stop here
    boolean at(String step, int percent);

    /// @throws RefusedException `backup.cancelled` when the one who waits wants no more
    default void step(String step, int percent) {
        if (!at(step, percent)) {
            throw new RefusedException("backup.cancelled");
        }
    }
}
