package org.threeplug.persistence.sales;

import static org.threeplug.persistence.schema.Tables.RECEIPT_COPY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.catalog.Sellable;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.catalog.TaxClasses;
import org.threeplug.persistence.documents.DocumentReader;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.ReceiptCopyRecord;
import org.threeplug.sales.SalesBook;

final class StoredSalesBook implements SalesBook {

    private static final String PRODUCT = """
            SELECT p.id, p.code, p.name, p.unit, p.price, p.price_includes_tax, p.quantity_decimals, p.stocked,
            p.open_price, p.tax_key FROM product p
            """;

    private final Rows rows;
    private final Supplier<Currency> currency;
    private final Prepared insertVoided;
    private final Prepared insertReturned;
    private final Prepared insertPriced;
    private final Prepared sumReturned;
    private final Prepared product;
    private final Prepared unit;
    private final Prepared customer;
    /// Approval and posting both ask what a line costs.
    private final Kept<Map<Asked, Optional<Sellable>>> sellables;

    private final TaxClasses taxClasses;

    private record Asked(UUID product, String unit) {}

    StoredSalesBook(Rows rows, Supplier<Currency> currency) {
        this.rows = rows;
        this.currency = currency;
        this.insertVoided = rows.prepared("""
                INSERT INTO voided_line (document_id, line_no, product_id, code, name, quantity, amount)
                VALUES (?, ?, ?, ?, ?, ?, ?)""");
        this.insertReturned = rows.prepared("""
                INSERT INTO returned_line (document_id, line_no, origin_id, origin_line_no, quantity)
                VALUES (?, ?, ?, ?, ?)""");
        this.insertPriced = rows.prepared("INSERT INTO price_override (document_id, line_no, usual_price) VALUES (?, ?, ?)");
        this.sumReturned = rows.prepared(
                "SELECT COALESCE(SUM(quantity), 0) FROM returned_line WHERE origin_id = ? AND origin_line_no = ?");
        this.product = rows.prepared(PRODUCT + "WHERE p.id = ?");
        this.customer = rows.prepared("SELECT name FROM customer WHERE id = ?");
        this.unit = rows.prepared("SELECT factor, price FROM product_unit WHERE product_id = ? AND unit = ?");
        this.taxClasses = TaxClasses.of(rows);
        this.sellables = rows.keepForTransaction(HashMap::new);
    }

    @Override
    public void addVoided(UUID document, List<Cart.Voided> lines) {
        int number = 0;
        for (var line : lines) {
            insertVoided.execute(
                    document,
                    ++number,
                    line.product().orElse(null),
                    line.code(),
                    line.name(),
                    line.quantity().tenThousandths(),
                    line.amount().minor());
        }
    }

    @Override
    public void addReturned(UUID document, int line, CartLine.OriginLine origin, Quantity quantity) {
        insertReturned.execute(document, line, origin.document(), origin.line(), quantity.tenThousandths());
    }

    @Override
    public void addPriced(UUID document, int line, UnitPrice usual) {
        insertPriced.execute(document, line, usual.inBooks());
    }

    @Override
    public int addCopy(UUID document) {
        if (!rows.addIfPresent(RECEIPT_COPY.COPIES, 1, document)) {
            var first = new ReceiptCopyRecord();
            first.setDocumentId(document);
            first.setCopies(1);
            rows.insert(first);
        }
        return copies(document);
    }

    @Override
    public int copies(UUID document) {
        return rows.sql()
                .select(RECEIPT_COPY.COPIES)
                .from(RECEIPT_COPY)
                .where(RECEIPT_COPY.DOCUMENT_ID.eq(document))
                .fetchOptional(RECEIPT_COPY.COPIES)
                .orElse(0);
    }

    @Override
    public Optional<Document.Line> line(CartLine.OriginLine origin) {
        return new DocumentReader(rows.sql(), currency).line(origin.document(), origin.line());
    }

    @Override
    public Quantity returned(CartLine.OriginLine origin) {
        return sumReturned
                .one(row -> new Quantity(row.getLong(1)), origin.document(), origin.line())
                .orElse(Quantity.ZERO);
    }

    @Override
    public Money leftToGiveBack(UUID sale) {
        return GivenBack.left(rows.sql(), currency, sale);
    }

    /// Also of a product that was taken off sale a moment ago: whoever has it in the cart may still pay for it.
    @Override
    public Optional<Sellable> sellable(UUID id, String inUnit) {
        return sellables.get().computeIfAbsent(new Asked(id, inUnit), _ -> read(id, inUnit));
    }

    /// H2 compares a longer list of keys row by row.
    private static final int AT_ONCE = 16;

    @Override
    public void readAhead(Collection<UUID> products) {
        var all = List.copyOf(products);
        for (int from = 0; from + 1 < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            rows.prepared(PRODUCT + "WHERE p.id IN (?" + ", ?".repeat(some.size() - 1) + ")")
                    .all(this::single, some.toArray())
                    .forEach(found -> {
                        sellables.get().put(new Asked(found.product(), found.unit()), Optional.of(found));
                        sellables.get().put(new Asked(found.product(), ""), Optional.of(found));
                    });
        }
    }

    private Optional<Sellable> read(UUID id, String inUnit) {
        return product.one(this::single, id)
                .flatMap(single -> inUnit.equals(single.unit()) || inUnit.isEmpty()
                        ? Optional.of(single)
                        : unit.one(row -> packed(single, inUnit, row), id, inUnit));
    }

    private Sellable single(ResultSet row) throws SQLException {
        return new Sellable(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Quantity.ONE,
                UnitPrice.fromBooks(row.getLong(5), currency.get()),
                row.getBoolean(6),
                taxClasses.get(row.getString(10)),
                row.getInt(7),
                row.getBoolean(8),
                row.getBoolean(9));
    }

    private static Sellable packed(Sellable single, String unit, ResultSet row) throws SQLException {
        var factor = new Quantity(row.getLong(1));
        long own = row.getLong(2);
        var price = row.wasNull()
                ? single.price().ofPack(factor)
                : UnitPrice.fromBooks(own, single.price().currency());
        return new Sellable(
                single.product(),
                single.code(),
                single.name(),
                unit,
                factor,
                price,
                single.priceIncludesTax(),
                single.tax(),
                single.quantityDecimals(),
                single.stocked(),
                single.openPrice());
    }

    @Override
    public Optional<String> buyer(UUID id) {
        return customer.one(row -> row.getString(1), id);
    }
}
