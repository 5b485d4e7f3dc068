package org.threeplug.persistence.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.threeplug.persistence.engine.journal.Hash;

/// The hashes that the database remembers of the journal's records, read in their order.
final class Remembered {

    private static final int PAGE = 20_000;

    private final Optional<DSLContext> sql;
    private final Map<Long, Hash> page = new HashMap<>();
    private Optional<List<long[]>> left = Optional.empty();
    private long upTo;

    private Remembered(Optional<DSLContext> sql) {
        this.sql = sql;
    }

    static Remembered by(DSLContext sql) {
        return new Remembered(Optional.of(sql));
    }

    /// A database that cannot be read remembers nothing.
    static Remembered nothing() {
        return new Remembered(Optional.empty());
    }

    Optional<Hash> hash(long sequence) {
        if (sequence > upTo) {
            page.clear();
            sql.ifPresent(database -> database.resultQuery(
                            "SELECT seq, hash FROM journal_index WHERE seq BETWEEN ? AND ?", sequence, sequence + PAGE)
                    .fetch()
                    .forEach(row -> page.put(row.get(0, Long.class), new Hash(row.get(1, byte[].class)))));
            upTo = sequence + PAGE;
        }
        return Optional.ofNullable(page.get(sequence));
    }

    /// Whether a restore that the books tell of left that record behind, so that others may know another one.
    boolean isLeft(long sequence) {
        if (left.isEmpty()) {
            left = Optional.of(sql.map(database -> database.fetch("SELECT sequence, left_sequence FROM backup_restoration")
                            .map(row -> new long[] {row.get(0, Long.class), row.get(1, Long.class)}))
                    .orElse(List.of()));
        }
        return left.get().stream()
                .anyMatch(each -> sequence > each[0] && (sequence <= each[1] || each[1] == 0));
    }

    long last() {
        return sql.map(database -> database.fetchSingle("SELECT COALESCE(MAX(seq), 0) FROM journal_index")
                        .get(0, Long.class))
                .orElse(0L);
    }
}
