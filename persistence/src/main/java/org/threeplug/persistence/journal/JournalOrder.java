package org.threeplug.persistence.journal;

import static org.threeplug.persistence.schema.Tables.JOURNAL_INDEX;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.threeplug.declared.Commands;
import org.threeplug.journal.JournalColumn;
import org.threeplug.journal.JournalEntry;
import org.threeplug.lists.Order;

/// The order of the journal's list in SQL. Only that of the records has an index, as each further one would cost every
/// command an entry; the others sort what the filter leaves.
final class JournalOrder {

    /// More than that are not put in another order than their own.
    static final long MOST = 50_000;

    private JournalOrder() {}

    static List<SortField<?>> of(Order<JournalColumn> order) {
        return Stream.concat(fields(order.by()), Stream.of(JOURNAL_INDEX.SEQ))
                .<SortField<?>>map(field -> order.descending() ? field.desc() : field.asc())
                .toList();
    }

    private static Stream<Field<?>> fields(JournalColumn by) {
        return switch (by) {
            case SEQUENCE -> Stream.of();
            case WHEN -> Stream.of(JOURNAL_INDEX.OCCURRED_AT);
            // records bear the names of their time, and the list shows one word for all of them
            case WHAT -> Stream.of(
                    DSL.choose(JOURNAL_INDEX.COMMAND).mapValues(Commands.words()).otherwise(JOURNAL_INDEX.COMMAND));
            case WHO -> Stream.of(JOURNAL_INDEX.ACTOR_NAME);
            case OUTCOME -> Stream.of(
                    DSL.field(JOURNAL_INDEX.OUTCOME.ne(JournalEntry.DONE)), JOURNAL_INDEX.OUTCOME);
            case REASON -> Stream.of(DSL.coalesce(JOURNAL_INDEX.REASON, ""));
        };
    }
}
