package org.threeplug.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How the copies stand, for the status strip.
///
/// @param lastFull when the newest whole copy was made
/// @param lastJournalCopy when the newest copy of either kind was made
/// @param lastProven the newest backup that was really restored
/// @param problems everything that went wrong and was not put right since, the oldest first
public record BackupState(
        Optional<Instant> lastFull,
        Optional<Instant> lastJournalCopy,
        Optional<Proof> lastProven,
        List<Problem> problems) {

    public BackupState {
        problems = List.copyOf(problems);
    }

    /// @param code names the sentence `backup.problem.<code>`, and the arguments fill its places
    public record Problem(String code, List<String> arguments, Instant since) {

        private static final List<String> OF_A_PLACE = List.of("target-failed", "anchor-failed", "no-room");

        public Problem {
            arguments = List.copyOf(arguments);
        }

        /// Whether something outside shows that the books were put back, written anew, or have two histories.
        public boolean contradictsTheBooks() {
            return code.equals("put-back") || code.equals("re-hashed") || code.equals("forked");
        }

        public boolean isGrave() {
            return code.equals("damaged") || contradictsTheBooks();
        }

        /// The place that it is about; empty when it is about none.
        public Optional<String> place() {
            return OF_A_PLACE.contains(code) ? arguments.stream().findFirst() : Optional.empty();
        }

        /// Two that tell of the same thing do not stand beside each other: the newer one knows better.
        boolean tellsOfTheSame(Problem other) {
            return subject().equals(other.subject());
        }

        private String subject() {
            if (contradictsTheBooks()) {
                return "the books";
            }
            return code.startsWith("damaged") ? "damaged" : code + place().map(" "::concat).orElse("");
        }
    }

    /// The one that is told where there is room for one: the gravest, and of these the newest.
    public Optional<Problem> problem() {
        return problems.stream()
                .max(Comparator.comparing(Problem::contradictsTheBooks)
                        .thenComparing(Problem::isGrave)
                        .thenComparing(Problem::since)
                        .thenComparing(problems::indexOf));
    }

    /// The same with one more; what is known of it already keeps its beginning.
    public BackupState with(Problem problem) {
        var known = problems.stream().filter(problem::tellsOfTheSame).findFirst();
        var since = known.filter(one -> one.code().equals(problem.code()))
                .map(Problem::since)
                .orElse(problem.since());
        var all = new ArrayList<>(problems);
        known.ifPresent(all::remove);
        all.add(new Problem(problem.code(), problem.arguments(), since));
        return new BackupState(lastFull, lastJournalCopy, lastProven, all);
    }

    /// The same with all of them.
    public BackupState with(List<Problem> more) {
        var state = this;
        for (var problem : more) {
            state = state.with(problem);
        }
        return state;
    }

    /// The same without what was put right.
    public BackupState without(Predicate<Problem> solved) {
        return new BackupState(
                lastFull, lastJournalCopy, lastProven, problems.stream().filter(solved.negate()).toList());
    }
}
