package org.threeplug.persistence.documents;

import static org.threeplug.persistence.schema.Tables.NODE;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.nodes.OwnNode;

/// The numbers that documents have within the books of a shop. A new document takes the next of this PC's own range; its lines,
/// tenders, movements and postings follow it, each row's number being the document's plus the line's.
public final class DocumentNumbers {

    /// How far apart documents are, and so one more than the lines of the longest.
    public static final int STEP = 100_000;

    private final OwnNode node;
    private final Prepared newest;
    private final Kept<long[]> last;
    private final Kept<Map<UUID, Long>> given;

    private DocumentNumbers(Rows rows) {
        this.node = OwnNode.of(rows);
        // H2 looks through the whole range for a MAX; asked like this it takes the last entry.
        this.newest = rows.prepared(
                "SELECT document_no FROM document WHERE document_no < ? ORDER BY document_no DESC FETCH FIRST ROW ONLY");
        this.last = rows.keepUntilChanged(this::readLast, NODE);
        this.given = rows.keepForTransaction(HashMap::new);
    }

    /// The one that all contexts share, so that they number a document alike.
    public static DocumentNumbers of(Rows rows) {
        return rows.shared(DocumentNumbers.class, DocumentNumbers::new);
    }

    private long[] readLast() {
        var range = node.range();
        return new long[] {
            newest.one(row -> row.getLong(1), range.end()).filter(range::holds).orElse(range.first())
        };
    }

    /// The number of a document that the running command posts.
    public long number(UUID document) {
        return given.get().computeIfAbsent(document, _ -> last.get()[0] += STEP);
    }

    /// Rows that belong to a document.
    public static Condition within(TableField<?, Long> row, Field<Long> document) {
        return row.between(document, document.plus(STEP - 1L));
    }

    public static Condition within(TableField<?, Long> row, long document) {
        return within(row, DSL.val(document));
    }

    /// The document that a row belongs to.
    public static Field<Long> documentOf(TableField<?, Long> row, TableField<?, Integer> line) {
        return row.minus(line);
    }
}
