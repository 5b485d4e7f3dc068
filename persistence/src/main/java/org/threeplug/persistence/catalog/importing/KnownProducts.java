package org.threeplug.persistence.catalog.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.threeplug.catalog.importing.ProductDraft;

/// Tells which rows are of products that the catalogue has. The codes of a small catalogue are read once, before the first
/// row. Of a large one each is asked for: one kept statement asked a thousand times is faster than one question with a
/// thousand values, which H2 compares with each row it finds.
final class KnownProducts {

    private static final int SMALL = 50_000;
    private static final String COUNT = "SELECT (SELECT COUNT(*) FROM product) + (SELECT COUNT(*) FROM barcode)";
    private static final String CODES = "SELECT code, id FROM product";
    private static final String BARCODES = "SELECT code, product_id FROM barcode";
    private static final String BY_CODE = "SELECT id FROM product WHERE code = ?";
    private static final String BY_BARCODE = "SELECT product_id FROM barcode WHERE code = ?";

    private final Supplier<DSLContext> reads;
    private final Optional<Found> all;

    /// @param rows about how many the file has; for a few of them a catalogue is not read
    KnownProducts(Supplier<DSLContext> reads, long rows) {
        this.reads = reads;
        this.all = reads.get().connectionResult(connection -> {
            long known = count(connection);
            return known <= Math.min(SMALL, rows)
                    ? Optional.of(new Found(all(connection, CODES), all(connection, BARCODES)))
                    : Optional.empty();
        });
    }

    /// The products by the codes and barcodes of the rows.
    record Found(Map<String, UUID> byCode, Map<String, UUID> byBarcode) {

        /// The code is the shop's own word, so it comes first.
        Optional<UUID> of(ProductDraft draft) {
            return Optional.ofNullable(byCode.get(draft.code()))
                    .or(() -> draft.barcodes().stream()
                            .map(byBarcode::get)
                            .filter(Objects::nonNull)
                            .findFirst());
        }
    }

    Found among(List<ProductDraft> drafts) {
        return all.orElseGet(() -> reads.get()
                .connectionResult(connection -> new Found(
                        lookUp(connection, BY_CODE, drafts.stream().map(ProductDraft::code)),
                        lookUp(connection, BY_BARCODE, drafts.stream().flatMap(draft -> draft.barcodes().stream())))));
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, UUID> all(Connection connection, String sql) throws SQLException {
        var all = new HashMap<String, UUID>();
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            while (row.next()) {
                all.put(row.getString(1), row.getObject(2, UUID.class));
            }
        }
        return all;
    }

    private static Map<String, UUID> lookUp(Connection connection, String sql, Stream<String> codes)
            throws SQLException {
        var found = new HashMap<String, UUID>();
        try (var statement = connection.prepareStatement(sql)) {
            for (var code : (Iterable<String>) codes::iterator) {
                statement.setString(1, code);
                try (var row = statement.executeQuery()) {
                    if (row.next()) {
                        found.put(code, row.getObject(1, UUID.class));
                    }
                }
            }
        }
        return found;
    }
}
