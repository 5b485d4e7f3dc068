package org.threeplug.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// Reads posted documents.
public interface SalesHistory {

    /// @param text the beginning of a reference, a whole external number, or a customer's name; empty for all
    /// @param kinds empty for all
    record Filter(Optional<LocalDate> from, Optional<LocalDate> to, String text, Set<DocumentKind> kinds) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), "", Set.of());
    }

    /// Newest first.
    default List<Document.Head> documents(Filter filter, long from, int limit) {
        return documents(filter, Order.falling(DocumentColumn.WHEN), from, limit);
    }

    /// Where [#sorts] says no, they come newest first.
    List<Document.Head> documents(Filter filter, Order<DocumentColumn> order, long from, int limit);

    /// The same part by part, each found by the document before it.
    Page<Document.Head> page(Filter filter, Order<DocumentColumn> order, Portion portion);

    /// Whether so many as the filter leaves can be put in this order within a moment.
    boolean sorts(Filter filter, Order<DocumentColumn> order);

    long count(Filter filter);

    /// What the totals of all these documents come to; what was given back counts against it.
    Money total(Filter filter);

    /// Documents that are known by their ids, in the order of these; what is not there is left out.
    List<Document.Head> heads(List<UUID> ids);

    Optional<PostedDocument> document(UUID id);

    /// By the reference printed on the receipt or its barcode.
    Optional<PostedDocument> byReference(String reference);

    /// How much of each line of a sale may still come back.
    List<Returnable> returnable(UUID sale);

    /// @param decimals how fine a part of it may come back, as for selling
    record Returnable(Document.Line line, Quantity left, int decimals) {}

    /// What may still be given back for a sale: what was paid for its goods, with the rounding of its cash, less what was
    /// given back before.
    Money leftToGiveBack(UUID sale);
}
