package org.threeplug.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.catalog.Product;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Entry;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.sales.PostedDocument;
import org.threeplug.sales.Returns;
import org.threeplug.sales.SalesHistory;

/// Reads of posted documents.
record HistoryReads(FakeBooks books) implements SalesHistory {

    private static final Pattern REFERENCE = Pattern.compile("(.+)-(\\d{1,18})");

    @Override
    public List<Document.Head> documents(Filter filter, Order<DocumentColumn> order, long from, int limit) {
        return matching(filter)
                .sorted(order.turned(order.by().rising()))
                .skip(from)
                .limit(limit)
                .toList();
    }

    @Override
    public Page<Document.Head> page(Filter filter, Order<DocumentColumn> order, Portion portion) {
        var all = documents(filter, order, 0, Integer.MAX_VALUE);
        var ids = all.stream().map(head -> head.id().toString()).toList();
        int from = portion.after().map(id -> ids.indexOf(id) + 1).orElse(0);
        return Page.of(
                all.stream().skip(from).limit(portion.atMost()).toList(), portion, head -> head.id().toString());
    }

    @Override
    public boolean sorts(Filter filter, Order<DocumentColumn> order) {
        return true;
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
    public List<Document.Head> heads(List<UUID> ids) {
        return ids.stream().flatMap(id -> document(id).stream()).map(PostedDocument::head).toList();
    }

    @Override
    public Optional<PostedDocument> document(UUID id) {
        return Optional.ofNullable(books.rows().documents.get(id)).map(this::posted);
    }

    @Override
    public Optional<PostedDocument> byReference(String reference) {
        return books.rows().documents.values().stream()
                .filter(document -> REFERENCE.matcher(reference.strip()).results().anyMatch(read ->
                        document.head().series().equalsIgnoreCase(read.group(1))
                                && document.head().number() == Long.parseLong(read.group(2))))
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

    private boolean matches(Document.Head head, Filter filter) {
        boolean dates = filter.from().filter(from -> head.businessDate().isBefore(from)).isEmpty()
                && filter.to().filter(to -> head.businessDate().isAfter(to)).isEmpty();
        boolean kinds = filter.kinds().isEmpty() || filter.kinds().contains(head.kind());
        return dates && kinds && (filter.text().isBlank() || means(head, filter.text().strip()));
    }

    /// As the store reads it: the beginning of a series means the whole series and nothing else; otherwise a text is a number
    /// of another system, the beginning of a reference, or a part of a customer's name.
    private boolean means(Document.Head head, String text) {
        var series = books.rows().documents.values().stream()
                .map(document -> document.head().series())
                .filter(name -> name.regionMatches(true, 0, text, 0, text.length()) || (name + "-").equalsIgnoreCase(text))
                .collect(Collectors.toSet());
        if (!series.isEmpty()) {
            return series.contains(head.series());
        }
        return head.externalNumber().filter(text::equals).isPresent()
                || isReference(head, text)
                || head.customer()
                        .flatMap(id -> Optional.ofNullable(books.rows().customers.get(id)))
                        .filter(customer -> customer.name().toUpperCase(Locale.ROOT).contains(text.toUpperCase(Locale.ROOT)))
                        .isPresent();
    }

    private static boolean isReference(Document.Head head, String text) {
        var read = REFERENCE.matcher(text);
        if (!read.matches() || !head.series().equalsIgnoreCase(read.group(1))) {
            return false;
        }
        var digits = read.group(2);
        var printed = head.reference().substring(head.series().length() + 1);
        return Long.parseLong(digits) == head.number() || digits.length() < printed.length() && printed.startsWith(digits);
    }
}
