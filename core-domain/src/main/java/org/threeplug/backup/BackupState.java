package org.threeplug.backup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the copies stand, for the status strip.
///
/// @param lastFull when the newest whole copy was made
/// @param lastJournalCopy when the newest copy of either kind was made
/// @param lastProven the newest backup that was really restored
/// @param problem the newest thing that went wrong and was not put right since
public record BackupState(
        Optional<Instant> lastFull,
        Optional<Instant> lastJournalCopy,
        Optional<Proof> lastProven,
        Optional<Problem> problem) {

    /// @param code names the sentence `backup.problem.<code>`, and the arguments fill its places
    public record Problem(String code, List<String> arguments, Instant since) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        /// Whether something outside shows that the books were put back, written anew, or have two histories.
        public boolean contradictsTheBooks() {
            return code.equals("put-back") || code.equals("re-hashed") || code.equals("forked");
        }
    }
}
