package org.threeplug.persistence.sales;

import static org.threeplug.persistence.schema.Tables.RETURNED_LINE;

import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.persistence.documents.DocumentReader;
import org.threeplug.sales.Returns;

/// Adds up what was given back for a sale, from the few documents that brought some of it back.
final class GivenBack {

    private GivenBack() {}

    static Money left(DSLContext sql, Supplier<Currency> currency, UUID sale) {
        var reader = new DocumentReader(sql, currency);
        var lines = new LinkedHashMap<UUID, Set<Integer>>();
        sql.select(RETURNED_LINE.DOCUMENT_ID, RETURNED_LINE.LINE_NO)
                .from(RETURNED_LINE)
                .where(RETURNED_LINE.ORIGIN_ID.eq(sale))
                .forEach(row -> lines.computeIfAbsent(row.value1(), _ -> new HashSet<>()).add(row.value2()));
        var back = new LinkedHashMap<Document, Set<Integer>>();
        lines.forEach((document, numbers) -> back.put(reader.document(document).orElseThrow(), numbers));
        return Returns.leftToGiveBack(reader.document(sale).orElseThrow(), back);
    }
}
