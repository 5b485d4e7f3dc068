package org.threeplug.persistence.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.catalog.ScanCode;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// Reads what the till rings. Plain SQL that H2 keeps prepared: this is what a cashier waits for at every beep.
final class Sellables {

    private static final String OWN_UNIT = """
            SELECT p.id, p.code, p.name, p.price, p.price_includes_tax, p.tax_key, p.quantity_decimals, p.stocked,
                p.open_price, p.unit, CAST(NULL AS VARCHAR(20)), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
            FROM product p""";
    private static final String BY_ANY_BARCODE = """
            SELECT p.id, p.code, p.name, p.price, p.price_includes_tax, p.tax_key, p.quantity_decimals, p.stocked,
                p.open_price, p.unit, u.unit, u.factor, u.price
            FROM barcode b
            JOIN product p ON p.id = b.product_id
            LEFT JOIN product_unit u ON u.product_id = b.product_id AND u.unit = b.unit
            WHERE b.code = ?""";
    private static final String BY_ANY_CODE = OWN_UNIT + " WHERE p.code = ?";
    private static final String BY_BARCODE = BY_ANY_BARCODE + " AND p.active";
    private static final String BY_CODE = BY_ANY_CODE + " AND p.active";
    private static final String BY_ID = OWN_UNIT + " WHERE p.id = ? AND p.active";
    private static final String ON_COUNTER = OWN_UNIT + " WHERE p.id = ? AND p.unit = ?";
    private static final String ON_COUNTER_PACKED = """
            SELECT p.id, p.code, p.name, p.price, p.price_includes_tax, p.tax_key, p.quantity_decimals, p.stocked,
                p.open_price, p.unit, u.unit, u.factor, u.price
            FROM product p
            JOIN product_unit u ON u.product_id = p.id
            WHERE p.id = ? AND u.unit = ?""";
    private static final String BY_IDS = OWN_UNIT + " WHERE p.id = ANY(?) AND p.active";
    private static final int UPC_A = 12;

    private final Supplier<DSLContext> reads;
    private final Settings settings;
    private final CatalogLists lists;

    Sellables(Supplier<DSLContext> reads, Settings settings, CatalogLists lists) {
        this.reads = reads;
        this.settings = settings;
        this.lists = lists;
    }

    /// By barcode, then by the shop's own code. Some scanners send the 12 digits of a UPC-A with a zero before them,
    /// others without; they are the same article.
    Optional<Sellable> scan(String scanned) {
        return scan(scanned, BY_BARCODE, BY_CODE);
    }

    /// The same among all that was ever sold.
    Optional<Sellable> scanAlsoGone(String scanned) {
        return scan(scanned, BY_ANY_BARCODE, BY_ANY_CODE);
    }

    private Optional<Sellable> scan(String scanned, String byBarcode, String byCode) {
        var code = ScanCode.of(scanned).code();
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return on(connection -> one(connection, byBarcode, code)
                .or(() -> one(connection, byCode, code))
                .or(() -> otherSpelling(code).flatMap(other -> one(connection, byBarcode, other))));
    }

    private static Optional<String> otherSpelling(String code) {
        if (!code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        if (code.length() == UPC_A) {
            return Optional.of("0" + code);
        }
        return code.length() == UPC_A + 1 && code.charAt(0) == '0' ? Optional.of(code.substring(1)) : Optional.empty();
    }

    Optional<Sellable> byId(UUID product) {
        return on(connection -> one(connection, BY_ID, product));
    }

    Optional<Sellable> inUnit(UUID product, String unit) {
        return on(connection -> one(connection, ON_COUNTER, product, unit)
                .or(() -> one(connection, ON_COUNTER_PACKED, product, unit)));
    }

    /// In the order asked for; inactive and missing ones are left out.
    List<Sellable> byIds(List<UUID> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        return on(connection -> {
            var found = new HashMap<UUID, Sellable>();
            try (var statement = connection.prepareStatement(BY_IDS)) {
                statement.setObject(1, products.toArray());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var sellable = sellable(rows);
                        found.put(sellable.product(), sellable);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return products.stream().map(found::get).filter(Objects::nonNull).toList();
        });
    }

    private interface Query<T> {
        T on(Connection connection);
    }

    private <T> T on(Query<T> query) {
        return reads.get().connectionResult(query::on);
    }

    private Optional<Sellable> one(Connection connection, String sql, Object... keys) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                statement.setObject(i + 1, keys[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(sellable(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sellable sellable(ResultSet row) throws SQLException {
        var price = UnitPrice.fromBooks(row.getLong(4), currency());
        var ownUnit = row.getString(10);
        var otherUnit = Optional.ofNullable(row.getString(11));
        var factor = otherUnit.isPresent() ? new Quantity(row.getLong(12)) : Quantity.ONE;
        long unitPrice = row.getLong(13);
        if (otherUnit.isPresent()) {
            price = row.wasNull() ? price.ofPack(factor) : UnitPrice.fromBooks(unitPrice, price.currency());
        }
        return new Sellable(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                otherUnit.orElse(ownUnit),
                factor,
                price,
                row.getBoolean(5),
                lists.tax(row.getString(6)),
                row.getInt(7),
                row.getBoolean(8),
                row.getBoolean(9));
    }

    private Currency currency() {
        return settings.store()
                .map(StoreSettings::currency)
                .orElseThrow(() -> new IllegalStateException("The store is not set up"));
    }
}
