package org.threeplug.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads the journal. The rows of a list carry no changes; a single entry does.
public interface JournalView {

    /// @param text a part of the command's or actor's name; empty for all
    record Filter(Optional<LocalDate> from, Optional<LocalDate> to, String text, boolean refusedOnly) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), "", false);
    }

    /// Newest first.
    List<JournalEntry> entries(Filter filter, long from, int limit);

    long count(Filter filter);

    Optional<JournalEntry> entry(long sequence);

    /// What was done to one thing, newest first, with its changes.
    ///
    /// @param before only records with lower numbers, to go on where a list ended; `Long.MAX_VALUE` to begin
    List<JournalEntry> about(Subject subject, long before, int limit);

    /// The newest records of one command that a person gave, done or refused, with their changes.
    List<JournalEntry> by(UUID person, String command, int limit);

    /// The record that carried out the command with this key.
    Optional<JournalEntry> byKey(String key);
}
