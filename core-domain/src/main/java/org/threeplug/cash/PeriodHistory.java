package org.threeplug.cash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeplug.cash.PeriodHistory.Turn;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.SeenJournal;
import org.threeplug.kernel.Declared;
import org.threeplug.ledger.Periods;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// When the books were closed and opened again, by whom and why, newest first. There is no table of it: the journal tells.
///
/// @param most so many of each
@Declared("ledger.period-history")
@Asked(right = "ledger.view")
public record PeriodHistory(int most) implements Question<List<Turn>> {

    /// One closing or opening.
    ///
    /// @param closed whether it closed; otherwise it opened
    /// @param through the last day that was closed then; empty where everything was opened
    public record Turn(Instant at, String who, boolean closed, Optional<LocalDate> through, String reason) {}

    private static final String CLOSE = "ledger.close-period";
    private static final String OPEN = "ledger.open-period";
    private static final String CONTENT = "content";

    @Override
    public List<Turn> ask(Reads reads) {
        var journal = SeenJournal.of(reads);
        var found = Stream.of(CLOSE, OPEN)
                .flatMap(command -> journal.entries(of(command), 0, most).stream())
                .filter(entry -> entry.outcome().equals(JournalEntry.DONE))
                .sorted(Comparator.comparing(JournalEntry::sequence).reversed())
                .limit(most)
                .toList();
        return journal.told(found).stream().map(PeriodHistory::turn).toList();
    }

    private static JournalView.Filter of(String command) {
        return new JournalView.Filter(
                Optional.empty(), Optional.empty(), "", false, Optional.empty(), Optional.of(command));
    }

    private static Turn turn(JournalEntry entry) {
        var through = entry.changes().stream()
                .filter(change -> change.rowKey().equals(Periods.STANDS_IN))
                .flatMap(change -> change.values().stream())
                .filter(value -> value.column().equals(CONTENT) && !value.after().isEmpty())
                .map(value -> LocalDate.parse(value.after()))
                .findFirst();
        return new Turn(
                entry.at(), entry.actor(), entry.command().equals(CLOSE), through, entry.reason().orElse(""));
    }
}
