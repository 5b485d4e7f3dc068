package org.threeplug.persistence.catalog.search;

import static org.threeplug.persistence.schema.Tables.PRODUCT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Reads from the database what the search indexes: all of it in blocks, or some of it by ids.
final class ProductTexts {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String COLUMNS = "SELECT id, name, brand, category_id, active, code FROM product WHERE ";
    private static final String BLOCK = COLUMNS + "id > ? ORDER BY id LIMIT ?";
    private static final String THESE =
            COLUMNS.replace(" WHERE ", ", UNNEST(CAST(? AS UUID ARRAY)) wanted (wanted_id) WHERE ") + "id = wanted_id";
    private static final String CODES_OF_THESE = "SELECT product_id, code FROM barcode,"
            + " UNNEST(CAST(? AS UUID ARRAY)) wanted (wanted_id) WHERE product_id = wanted_id";
    private static final String CODES_OF_BLOCK =
            "SELECT product_id, code FROM barcode WHERE product_id BETWEEN ? AND ?";

    private final Supplier<DSLContext> reads;

    ProductTexts(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    long count() {
        return reads.get().fetchCount(PRODUCT);
    }

    /// The next products in the order of their ids, which is roughly that of their making.
    List<ProductText> after(Optional<UUID> last, int limit) {
        return reads.get().connectionResult(connection -> {
            try (var products = connection.prepareStatement(BLOCK)) {
                products.setObject(1, last.orElse(FIRST));
                products.setInt(2, limit);
                var block = texts(products);
                return block.isEmpty()
                        ? block
                        : withCodes(
                                block,
                                codes(connection, block.getFirst().id(), block.getLast().id()));
            }
        });
    }

    List<ProductText> of(Collection<UUID> ids) {
        return reads.get().connectionResult(connection -> {
            try (var products = connection.prepareStatement(THESE);
                    var barcodes = connection.prepareStatement(CODES_OF_THESE)) {
                products.setObject(1, ids.toArray());
                barcodes.setObject(1, ids.toArray());
                return withCodes(texts(products), codes(barcodes));
            }
        });
    }

    private static List<ProductText> texts(PreparedStatement statement) throws SQLException {
        var texts = new ArrayList<ProductText>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(text(rows));
            }
        }
        return texts;
    }

    private static ProductText text(ResultSet row) throws SQLException {
        return new ProductText(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getObject(4, UUID.class)),
                row.getBoolean(5),
                List.of(row.getString(6)));
    }

    private static Map<UUID, List<String>> codes(Connection connection, UUID first, UUID last) throws SQLException {
        try (var statement = connection.prepareStatement(CODES_OF_BLOCK)) {
            statement.setObject(1, first);
            statement.setObject(2, last);
            return codes(statement);
        }
    }

    private static Map<UUID, List<String>> codes(PreparedStatement statement) throws SQLException {
        Map<UUID, List<String>> codes = new HashMap<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                codes.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>(2))
                        .add(rows.getString(2));
            }
        }
        return codes;
    }

    private static List<ProductText> withCodes(List<ProductText> texts, Map<UUID, List<String>> barcodes) {
        return texts.stream()
                .map(text -> text.withBarcodes(barcodes.getOrDefault(text.id(), List.of())))
                .toList();
    }
}
