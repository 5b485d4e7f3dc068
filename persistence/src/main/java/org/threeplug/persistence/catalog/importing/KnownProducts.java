package org.threeplug.persistence.catalog.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.threeplug.catalog.importing.ProductDraft;

/// Tells which rows are of products that the catalogue has. One kept statement asked a thousand times is faster than one
/// question with a thousand values, which H2 compares with each row it finds.
final class KnownProducts {

    private static final String BY_CODE = "SELECT id FROM product WHERE code = ?";
    private static final String BY_BARCODE = "SELECT product_id FROM barcode WHERE code = ?";

    private final Supplier<DSLContext> reads;

    KnownProducts(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    /// The products by the codes and barcodes of the rows.
    record Found(Map<String, UUID> byCode, Map<String, UUID> byBarcode) {

        /// Of an empty catalogue.
        static final Found NOTHING = new Found(Map.of(), Map.of());

        /// The code is the shop's own word, so it comes first.
        Optional<UUID> of(ProductDraft draft) {
            return Optional.ofNullable(byCode.get(draft.code()))
                    .or(() -> draft.barcode().map(byBarcode::get));
        }
    }

    Found among(List<ProductDraft> drafts) {
        return reads.get()
                .connectionResult(connection -> new Found(
                        lookUp(connection, BY_CODE, drafts.stream().map(ProductDraft::code)),
                        lookUp(connection, BY_BARCODE, drafts.stream().flatMap(draft -> draft.barcode().stream()))));
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
