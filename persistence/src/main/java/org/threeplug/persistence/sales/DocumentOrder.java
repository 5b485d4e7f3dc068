package org.threeplug.persistence.sales;

import static org.threeplug.persistence.schema.Tables.DOCUMENT;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.lists.Order;

/// The order of a list of documents in SQL. Only that of time has an index: one over amounts, kinds or names would cost
/// each sale an entry. The others sort what the filter leaves.
final class DocumentOrder {

    /// More than that are not put in another order than that of time.
    static final long MOST = 50_000;

    private DocumentOrder() {}

    /// As far as the index over time goes: what it holds alike comes in the order of the rows.
    static List<SortField<?>> of(Order<DocumentColumn> order) {
        var whole = apart(order);
        return order.by() == DocumentColumn.WHEN ? whole.subList(0, whole.size() - 1) : whole;
    }

    /// The same with what tells any two documents apart.
    static List<SortField<?>> apart(Order<DocumentColumn> order) {
        return Stream.concat(
                        fields(order.by()),
                        Stream.of(DOCUMENT.BUSINESS_DATE, DOCUMENT.OCCURRED_AT, DOCUMENT.KIND, DOCUMENT.DOCUMENT_NO))
                .distinct()
                .<SortField<?>>map(field -> order.descending() ? field.desc() : field.asc())
                .toList();
    }

    private static Stream<Field<?>> fields(DocumentColumn by) {
        return switch (by) {
            case WHEN -> Stream.of();
            case REFERENCE -> Stream.of(DOCUMENT.SERIES, DOCUMENT.NUMBER);
            case KIND -> Stream.of(DOCUMENT.KIND);
            case CASHIER -> Stream.of(DOCUMENT.CASHIER_NAME);
            case CUSTOMER -> Stream.of(DSL.coalesce(DOCUMENT.CUSTOMER_NAME, ""));
            case TOTAL -> Stream.of(DOCUMENT.TOTAL);
        };
    }
}
