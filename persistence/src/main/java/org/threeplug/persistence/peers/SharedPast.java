package org.threeplug.persistence.peers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.threeplug.declared.Commands;

/// How far two journals are one: a PC that was copied from another has all its records up to that moment.
final class SharedPast {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;
    private Map<Long, byte[]> page = Map.of();
    private long shared;
    private boolean parted;

    SharedPast(DSLContext sql) {
        this.sql = sql;
    }

    /// To be told of each record of the other journal, from the first on.
    void met(long sequence, byte[] hash) {
        if (parted) {
            return;
        }
        if (Arrays.equals(hash, own(sequence))) {
            shared = sequence;
        } else {
            parted = true;
        }
    }

    private byte[] own(long sequence) {
        if (!page.containsKey(sequence) && sequence % AT_ONCE == 1) {
            var next = new HashMap<Long, byte[]>();
            sql.resultQuery(
                            "SELECT seq, hash FROM journal_index WHERE seq BETWEEN ? AND ?",
                            sequence,
                            sequence + AT_ONCE - 1)
                    .forEach(row -> next.put(row.get(0, Long.class), row.get(1, byte[].class)));
            page = next;
        }
        return page.getOrDefault(sequence, new byte[0]);
    }

    /// The newest record that both have.
    long sequence() {
        return shared;
    }

    /// Whether it reaches to where the shop was set up. Empty stores are alike in their first records.
    boolean isOfOneShop() {
        var names = Commands.names("setup.run");
        var places = "?" + ", ?".repeat(names.size() - 1);
        var arguments = Stream.concat(Stream.of((Object) shared), names.stream()).toArray();
        return sql.resultQuery(
                        "SELECT 1 FROM journal_index WHERE seq <= ? AND outcome = 'done' AND command IN (" + places + ")",
                        arguments)
                .fetch()
                .isNotEmpty();
    }
}
