package org.threeplug.fakes;

import java.util.Comparator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftBook;
import org.threeplug.cash.ShiftReport;
import org.threeplug.catalog.Sellable;
import org.threeplug.customers.Customer;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Accounts;
import org.threeplug.ledger.Entry;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.sales.SalesBook;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Movement;
import org.threeplug.stock.StockBook;

/// The write sides of the contexts that post.
final class PostingBook implements DocumentBook, SalesBook, StockBook, LedgerBook, ShiftBook {

    private static final Set<DocumentKind> WITH_SALES =
            Set.of(DocumentKind.SALE, DocumentKind.RETURN, DocumentKind.EXCHANGE, DocumentKind.VOID);

    private final Rows rows;

    PostingBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Numbered next(UUID register, DocumentKind kind) {
        var code = Optional.ofNullable(rows.registers.get(register)).orElseThrow().code();
        var series = code + "-" + (WITH_SALES.contains(kind) ? DocumentKind.SALE : kind);
        return new Numbered(series, rows.numbers.merge(series, 1L, Long::sum));
    }

    @Override
    public void add(Document document) {
        TradeBook.put(rows.documents, document.head().id(), document);
    }

    @Override
    public Optional<Document> document(UUID id) {
        return Optional.ofNullable(rows.documents.get(id));
    }

    @Override
    public Optional<Document.Head> head(UUID id) {
        return document(id).map(Document::head);
    }

    @Override
    public boolean hasExternalNumber(String externalNumber) {
        return rows.documents.values().stream()
                .anyMatch(document -> document.head().externalNumber().equals(Optional.of(externalNumber)));
    }

    @Override
    public Optional<String> buyer(UUID customer) {
        return Optional.ofNullable(rows.customers.get(customer)).map(Customer::name);
    }

    @Override
    public void addVoided(UUID document, List<Cart.Voided> lines) {
        TradeBook.put(rows.voided, document, List.copyOf(lines));
    }

    @Override
    public void addReturned(UUID document, int line, CartLine.OriginLine origin, Quantity quantity) {
        rows.returned.add(new Rows.Returned(document, line, origin.document(), origin.line(), quantity));
    }

    @Override
    public void addPriced(UUID document, int line, UnitPrice usual) {
        // only a report reads it, and reports of it are read from the books
    }

    @Override
    public Optional<Document.Line> line(CartLine.OriginLine origin) {
        return document(origin.document())
                .flatMap(document -> document.lines().stream()
                        .filter(line -> line.number() == origin.line())
                        .findFirst());
    }

    @Override
    public Quantity returned(CartLine.OriginLine origin) {
        return rows.returned(origin.document(), origin.line());
    }

    @Override
    public Money leftToGiveBack(UUID sale) {
        return rows.leftToGiveBack(sale);
    }

    @Override
    public Optional<Sellable> sellable(UUID product, String unit) {
        return rows.sellable(product, unit);
    }

    @Override
    public void readAhead(Collection<UUID> products) {
        // Everything is at hand already.
    }

    @Override
    public int addCopy(UUID document) {
        return rows.copies.merge(document, 1, Integer::sum);
    }

    @Override
    public int copies(UUID document) {
        return rows.copies.getOrDefault(document, 0);
    }

    @Override
    public Map<UUID, Balance> balances(Collection<UUID> products, UUID location) {
        return products.stream()
                .collect(Collectors.toMap(product -> product, product -> rows.balance(product, location)));
    }

    @Override
    public Optional<UUID> place(UUID document) {
        return rows.movements.stream()
                .filter(movement -> movement.document().equals(document))
                .map(Movement::location)
                .findFirst();
    }

    @Override
    public void move(List<Movement> movements, UUID location, Map<UUID, Balance> after) {
        movements.forEach(movement -> move(movement, Optional.ofNullable(after.get(movement.product())).orElseThrow()));
    }

    private void move(Movement movement, Balance after) {
        rows.movements.add(movement);
        rows.balances.put(new Rows.Shelf(movement.product(), movement.location()), after);
    }

    @Override
    public void add(Account account) {
        new FakeRecordBook(rows).add(Accounts.TYPE, List.of(Accounts.entry(account).withEdition(1)));
    }

    @Override
    public boolean hasAccount(String code) {
        return rows.accounts.containsKey(code);
    }

    @Override
    public String account(Account.Role role) {
        return rows.accounts.values().stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Override
    public void post(Entry entry) {
        TradeBook.put(rows.entries, entry.document(), entry);
    }

    @Override
    public void sumUp() {
        // these books are small
    }

    @Override
    public Optional<Shift> open(UUID register) {
        return rows.shifts.values().stream()
                .filter(shift -> shift.register().equals(register) && shift.isOpen())
                .findFirst();
    }

    @Override
    public Optional<Shift> shift(UUID id) {
        return Optional.ofNullable(rows.shifts.get(id));
    }

    @Override
    public Optional<Shift> openOn(LocalDate day) {
        return rows.shifts.values().stream()
                .filter(shift -> shift.isOpen() && !shift.businessDate().isAfter(day))
                .min(Comparator.comparing(Shift::businessDate).thenComparing(Shift::register));
    }

    @Override
    public void add(Shift shift) {
        TradeBook.put(rows.shifts, shift.id(), shift);
    }

    @Override
    public void close(Shift shift, Map<Money, Long> count, ShiftReport z) {
        rows.shifts.put(shift.id(), shift);
        rows.reports.put(shift.id(), z);
    }

    @Override
    public Money floatOf(Shift shift) {
        return new Figures(rows, shift).began();
    }

    @Override
    public List<ShiftReport.Figure> figures(Shift shift) {
        return new Figures(rows, shift).all();
    }

    @Override
    public Money grandTotal(UUID register) {
        var sum = Money.zero(rows.currency());
        for (var report : rows.reports.values()) {
            if (report.shift().register().equals(register)) {
                sum = sum.plus(Figures.amount(report.figures(), ShiftReport.Section.TOTALS, "TOTAL"));
            }
        }
        return sum;
    }

    @Override
    public Optional<ShiftReport> z(UUID shift) {
        return Optional.ofNullable(rows.reports.get(shift));
    }
}
