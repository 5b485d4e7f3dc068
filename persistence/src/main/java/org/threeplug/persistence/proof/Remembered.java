package org.threeplug.persistence.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.threeplug.persistence.journal.Hash;

/// The hashes that the database remembers of the journal's records, read in their order.
final class Remembered {

    private static final int PAGE = 20_000;

    private final Optional<DSLContext> sql;
    private final Map<Long, Hash> page = new HashMap<>();
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

    long last() {
        return sql.map(database -> database.fetchSingle("SELECT COALESCE(MAX(seq), 0) FROM journal_index")
                        .get(0, Long.class))
                .orElse(0L);
    }
}
