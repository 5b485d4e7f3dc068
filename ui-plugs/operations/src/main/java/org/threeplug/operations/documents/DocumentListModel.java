package org.threeplug.operations.documents;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.pattern.Days;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Order;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Heads;
import org.threeplug.office.Office;
import org.threeplug.office.Rows;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.sales.DocumentFigures;
import org.threeplug.sales.DocumentList;
import org.threeplug.sales.NoteReprint;
import org.threeplug.sales.SalesHistory;
import org.threeplug.words.Formats;

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
            "stock", Set.of(DocumentKind.STOCK_ADJUSTMENT, DocumentKind.STOCK_TRANSFER),
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

    /// A roll of paper holds not many more.
    static final int MOST_AT_ONCE = 50;

    final ListModel<Document.Head> list;
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Office office;
    private final Formats formats;
    private final ReceiptDesk receipts;

    @Inject
    public DocumentListModel(Asks asks, Office office, Formats formats, ReceiptDesk receipts) {
        this.office = office;
        this.receipts = receipts;
        this.formats = formats;
        list = new ListModel<>(
                Rows.asked(
                        asks,
                        query -> new DocumentList(filter(query), order(query), Portion.FIRST),
                        query -> new DocumentFigures(filter(query), order(query))),
                office.work());
    }

    boolean mayReprint() {
        return office.may("sales.reprint");
    }

    /// Those of them that were printed once.
    static List<UUID> onPaper(List<Document.Head> chosen) {
        return chosen.stream()
                .filter(head -> DocumentModel.ON_PAPER.contains(head.kind()))
                .map(Document.Head::id)
                .toList();
    }

    /// Prints the receipts again, one after the other, each marked as a copy and noted. The first that is refused ends it.
    ///
    /// @param then hears how many there were
    void reprint(List<UUID> documents, Consumer<Integer> then, Consumer<Refusal> refused) {
        reprint(documents, 0, then, refused);
    }

    private void reprint(List<UUID> documents, int done, Consumer<Integer> then, Consumer<Refusal> refused) {
        if (done == documents.size()) {
            then.accept(done);
            return;
        }
        var document = documents.get(done);
        office.submit(busy, new NoteReprint(Ids.next(), document), outcome -> {
            switch (outcome) {
                case Outcome.Done<Integer>(var copy, _) -> {
                    receipts.reprint(document, copy);
                    reprint(documents, done + 1, then, refused);
                }
                case Outcome.Refused<Integer>(var why) -> refused.accept(why);
            }
        });
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
