package org.threeplug.operations.documents;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kit.Formats;
import org.threeplug.kit.pattern.Days;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Order;
import org.threeplug.lists.Portion;
import org.threeplug.operations.office.Asks;
import org.threeplug.operations.office.Heads;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Rows;
import org.threeplug.sales.DocumentFigures;
import org.threeplug.sales.DocumentList;
import org.threeplug.sales.SalesHistory;

/// The sales history: every posted document, newest first.
public final class DocumentListModel {

    /// What the chips stand for.
    static final Map<String, Set<DocumentKind>> KINDS = Map.of(
            "sales", Set.of(DocumentKind.SALE, DocumentKind.EXCHANGE),
            "returns", Set.of(DocumentKind.RETURN, DocumentKind.VOID, DocumentKind.GIVEN_UP),
            "cash",
                    Set.of(
                            DocumentKind.CASH_IN,
                            DocumentKind.CASH_OUT,
                            DocumentKind.NO_SALE,
                            DocumentKind.FLOAT,
                            DocumentKind.FLOAT_CORRECTION,
                            DocumentKind.SHIFT_CLOSE),
            "stock", Set.of(DocumentKind.STOCK_ADJUSTMENT),
            "ledger", Set.of(DocumentKind.LEDGER_ADJUSTMENT));

    /// The last days' trade; floats, stock and the like are asked for.
    static final ListQuery FIRST =
            ListQuery.ALL.filter("days", Optional.of(Days.LAST_SEVEN.key())).chips(Set.of("sales", "returns"));

    private static final Heads<DocumentColumn> HEADS = new Heads<>(Map.of(
            "when", DocumentColumn.WHEN,
            "reference", DocumentColumn.REFERENCE,
            "kind", DocumentColumn.KIND,
            "cashier", DocumentColumn.CASHIER,
            "customer", DocumentColumn.CUSTOMER,
            "total", DocumentColumn.TOTAL));

    final ListModel<Document.Head> list;

    private final Office office;
    private final Formats formats;

    @Inject
    public DocumentListModel(Asks asks, Office office, Formats formats) {
        this.office = office;
        this.formats = formats;
        list = new ListModel<>(
                Rows.asked(
                        asks,
                        query -> new DocumentList(filter(query), order(query), Portion.FIRST),
                        query -> new DocumentFigures(filter(query), order(query))),
                office.work());
    }

    private static Order<DocumentColumn> order(ListQuery query) {
        return HEADS.order(query).orElse(Order.falling(DocumentColumn.WHEN));
    }

    SalesHistory.Filter filter(ListQuery query) {
        var kinds = new HashSet<DocumentKind>();
        query.chips().forEach(chip -> kinds.addAll(KINDS.getOrDefault(chip, Set.of())));
        var today = office.today();
        return new SalesHistory.Filter(
                Days.from(query, today, formats.locale()), Days.to(query, today), query.search(), kinds);
    }
}
