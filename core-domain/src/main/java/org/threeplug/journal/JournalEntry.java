package org.threeplug.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One record of the journal as a person reads it.
///
/// @param outcome `done`, or the code of the refusal
/// @param hash of this record, in hex
public record JournalEntry(
        long sequence,
        String kind,
        Instant at,
        Instant wallClock,
        String command,
        int version,
        String actor,
        String role,
        String register,
        String key,
        Optional<String> reason,
        Optional<String> approver,
        String outcome,
        String hash,
        List<Change> changes) {

    /// The outcome of what was not refused.
    public static final String DONE = "done";

    /// Stands for a value that was erased.
    public static final String ERASED = "⌫";

    /// The same record with other changes.
    public JournalEntry with(List<Change> other) {
        return new JournalEntry(
                sequence, kind, at, wallClock, command, version, actor, role, register, key, reason, approver, outcome,
                hash, other);
    }

    /// What happened to a row: before is empty for an insert, after for a delete.
    public record Change(String table, String rowKey, List<Value> values) {}

    /// @param personal whether it tells who somebody is; shown only to who may see that
    public record Value(String column, String before, String after, boolean personal) {

        public Value(String column, String before, String after) {
            this(column, before, after, false);
        }
    }
}
