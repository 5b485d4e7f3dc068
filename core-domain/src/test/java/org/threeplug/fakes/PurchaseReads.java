package org.threeplug.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.customers.Customer;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.sales.Purchases;

/// Reads of what customers bought.
record PurchaseReads(FakeBooks books) implements Purchases {

    private static final Set<DocumentKind> TRADE =
            Set.of(DocumentKind.SALE, DocumentKind.RETURN, DocumentKind.EXCHANGE, DocumentKind.VOID);

    @Override
    public Sum sum(UUID customer) {
        var none = Money.zero(books.settings().store().orElseThrow().currency());
        var last = all(customer).map(Document.Head::occurredAt).max(Comparator.<Instant>naturalOrder());
        return new Sum(
                all(customer).count(), all(customer).map(Document.Head::total).reduce(none, Money::plus), last);
    }

    @Override
    public Page<Document.Head> of(UUID customer, Portion portion) {
        return Numbered.newestFirst(all(customer).toList().reversed(), portion);
    }

    private List<UUID> one(UUID customer) {
        var merged = books.customers().mergedInto(customer).stream().map(Customer::id);
        return Stream.concat(Stream.of(customer), merged).toList();
    }

    private Stream<Document.Head> all(UUID customer) {
        return new ArrayList<>(books.rows().documents.values())
                .reversed().stream()
                        .map(Document::head)
                        .filter(head -> head.customer().filter(one(customer)::contains).isPresent())
                        .filter(head -> TRADE.contains(head.kind()));
    }
}
