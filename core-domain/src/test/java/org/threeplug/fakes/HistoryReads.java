package org.threeplug.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.catalog.Product;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Entry;
import org.threeplug.sales.PostedDocument;
import org.threeplug.sales.Returns;
import org.threeplug.sales.SalesHistory;

/// Reads of posted documents.
record HistoryReads(FakeBooks books) implements SalesHistory {

    @Override
    public List<Document.Head> documents(Filter filter, long from, int limit) {
        return matching(filter).skip(from).limit(limit).toList();
    }

    @Override
    public long count(Filter filter) {
        return matching(filter).count();
    }

    @Override
    public Money total(Filter filter) {
        return matching(filter)
                .map(Document.Head::total)
                .reduce(Money::plus)
                .orElseGet(() -> Money.zero(books.settings().store().orElseThrow().currency()));
    }

    @Override
    public Optional<PostedDocument> document(UUID id) {
        return Optional.ofNullable(books.rows().documents.get(id)).map(this::posted);
    }

    @Override
    public Optional<PostedDocument> byReference(String reference) {
        return books.rows().documents.values().stream()
                .filter(document -> document.head().reference().equalsIgnoreCase(reference.strip()))
                .findFirst()
                .map(this::posted);
    }

    @Override
    public List<Returnable> returnable(UUID sale) {
        return Optional.ofNullable(books.rows().documents.get(sale)).stream()
                .flatMap(document -> document.lines().stream())
                .filter(line -> line.quantity().signum() > 0)
                .map(line -> new Returnable(
                        line,
                        line.quantity().minus(books.rows().returned(sale, line.number())),
                        Returns.decimals(
                                line,
                                line.product()
                                        .flatMap(id -> Optional.ofNullable(books.rows().products.get(id)))
                                        .map(Product::quantityDecimals))))
                .toList();
    }

    @Override
    public Money leftToGiveBack(UUID sale) {
        return books.rows().leftToGiveBack(sale);
    }

    private PostedDocument posted(Document document) {
        var id = document.head().id();
        var entry = Optional.ofNullable(books.rows().entries.get(id));
        return new PostedDocument(
                document,
                entry.map(Entry::postings).orElse(List.of()),
                books.rows().movements.stream()
                        .filter(movement -> movement.document().equals(id))
                        .toList(),
                books.voided(id));
    }

    private Stream<Document.Head> matching(Filter filter) {
        return new ArrayList<>(books.rows().documents.values())
                .reversed().stream().map(Document::head).filter(head -> matches(head, filter));
    }

    private static boolean matches(Document.Head head, Filter filter) {
        var text = filter.text().strip().toUpperCase(Locale.ROOT);
        boolean dates = filter.from().filter(from -> head.businessDate().isBefore(from)).isEmpty()
                && filter.to().filter(to -> head.businessDate().isAfter(to)).isEmpty();
        boolean kinds = filter.kinds().isEmpty() || filter.kinds().contains(head.kind());
        boolean texts = head.reference().startsWith(text)
                || head.externalNumber().filter(text::equals).isPresent()
                || head.customerName().filter(name -> name.toUpperCase(Locale.ROOT).contains(text)).isPresent();
        return dates && kinds && texts;
    }
}
