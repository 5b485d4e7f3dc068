package org.threeplug.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// Reads the journal. The rows of a list carry no changes; a single entry does.
public interface JournalView {

    /// @param text a part of the command's or actor's name; empty for all
    /// @param actor whose records, by the person's name as it was then
    /// @param command records of this command alone
    record Filter(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String text,
            boolean refusedOnly,
            Optional<String> actor,
            Optional<String> command) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), "", false);

        public Filter(Optional<LocalDate> from, Optional<LocalDate> to, String text, boolean refusedOnly) {
            this(from, to, text, refusedOnly, Optional.empty(), Optional.empty());
        }
    }

    /// Newest first.
    default List<JournalEntry> entries(Filter filter, long from, int limit) {
        return entries(filter, Order.falling(JournalColumn.SEQUENCE), from, limit);
    }

    /// Where [#sorts] says no, they come newest first.
    List<JournalEntry> entries(Filter filter, Order<JournalColumn> order, long from, int limit);

    /// The same part by part, each found by the record before it.
    Page<JournalEntry> page(Filter filter, Order<JournalColumn> order, Portion portion);

    /// Whether so many as the filter leaves can be put in this order within a moment.
    boolean sorts(Filter filter, Order<JournalColumn> order);

    long count(Filter filter);

    Optional<JournalEntry> entry(long sequence);

    /// What was done to one thing, newest first, with its changes.
    ///
    /// @param before only records with lower numbers, to go on where a list ended; `Long.MAX_VALUE` to begin
    List<JournalEntry> about(Subject subject, long before, int limit);

    /// The newest records of one command that a person gave, done or refused, with their changes.
    List<JournalEntry> by(UUID person, String command, int limit);

    /// The same records with what they did to the rows, of large ones the first [#MOST_CHANGES]; so that a list can say in
    /// words what happened.
    List<JournalEntry> told(List<JournalEntry> entries);

    int MOST_CHANGES = 60;

    /// The record that carried out the command with this key.
    Optional<JournalEntry> byKey(String key);
}
