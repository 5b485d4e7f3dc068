package org.threeplug.persistence.catalog.search;

import static org.threeplug.persistence.schema.Tables.JOURNAL_INDEX;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.RowChange;

/// Finds the changed products in the row changes of the journal.
public final class JournalledProducts implements ChangedProducts {

    private static final String PRODUCT = "PRODUCT";
    private static final String BARCODE = "BARCODE";
    private static final String OWNER = "PRODUCT_ID";

    private final Supplier<DSLContext> reads;
    private final JournalReader journal;

    public JournalledProducts(Supplier<DSLContext> reads, JournalReader journal) {
        this.reads = reads;
        this.journal = journal;
    }

    @Override
    public long newest() {
        return reads.get()
                .select(DSL.max(JOURNAL_INDEX.SEQ))
                .from(JOURNAL_INDEX)
                .fetchOptional(0, Long.class)
                .orElse(0L);
    }

    /// Reads no further than the database has come: a record may be in the journal a moment before its rows can be read.
    @Override
    public long since(long sequence, Consumer<UUID> product) {
        long newest = newest();
        if (newest <= sequence) {
            return sequence;
        }
        journal.read(sequence + 1, newest, read -> {
            if (read instanceof JournalRecord.Given given) {
                given.changes().stream().flatMap(JournalledProducts::product).forEach(product);
            }
        });
        return newest;
    }

    private static Stream<UUID> product(RowChange change) {
        return switch (change.table().name()) {
            case PRODUCT -> Stream.of((UUID) change.key().getFirst());
            case BARCODE -> owners(change);
            default -> Stream.empty();
        };
    }

    /// A barcode tells its product when it is added, removed or moved; otherwise nothing that is searched has changed.
    private static Stream<UUID> owners(RowChange change) {
        return change.columns().stream()
                .filter(column -> column.column().equals(OWNER))
                .flatMap(column -> Stream.of(column.before(), column.after()))
                .flatMap(Optional::stream)
                .map(UUID.class::cast);
    }
}
