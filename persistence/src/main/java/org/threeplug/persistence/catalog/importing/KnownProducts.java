package org.threeplug.persistence.catalog.importing;

import static org.threeplug.persistence.schema.Tables.BARCODE;
import static org.threeplug.persistence.schema.Tables.PRODUCT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.catalog.importing.ProductDraft;

/// Tells which rows are of products that the catalogue has.
final class KnownProducts {

    private final Supplier<DSLContext> reads;

    KnownProducts(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    /// The products by the codes and barcodes of the rows.
    record Found(Map<String, UUID> byCode, Map<String, UUID> byBarcode) {

        /// The code is the shop's own word, so it comes first.
        Optional<UUID> of(ProductDraft draft) {
            return Optional.ofNullable(byCode.get(draft.code())).or(() -> draft.barcode().map(byBarcode::get));
        }
    }

    Found among(List<ProductDraft> drafts) {
        var sql = reads.get();
        Map<String, UUID> byCode = new HashMap<>();
        sql.select(PRODUCT.CODE, PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.CODE.eq(DSL.any(
                        drafts.stream().map(ProductDraft::code).toArray(String[]::new))))
                .forEach(row -> byCode.put(row.value1(), row.value2()));
        Map<String, UUID> byBarcode = new HashMap<>();
        sql.select(BARCODE.CODE, BARCODE.PRODUCT_ID)
                .from(BARCODE)
                .where(BARCODE.CODE.eq(DSL.any(
                        drafts.stream().flatMap(draft -> draft.barcode().stream()).toArray(String[]::new))))
                .forEach(row -> byBarcode.put(row.value1(), row.value2()));
        return new Found(byCode, byBarcode);
    }
}
