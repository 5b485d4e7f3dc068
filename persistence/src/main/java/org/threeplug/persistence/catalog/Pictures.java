package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.PRODUCT_PICTURE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.ProductPictureRecord;

/// What products look like, in a table of its own: nothing that scans, sells or lists goods reads it.
final class Pictures {

    private Pictures() {}

    static Set<UUID> having(DSLContext sql, List<UUID> products) {
        return sql.select(PRODUCT_PICTURE.PRODUCT_ID)
                .from(PRODUCT_PICTURE)
                .where(PRODUCT_PICTURE.PRODUCT_ID.eq(DSL.any(products.toArray(UUID[]::new))))
                .fetchSet(PRODUCT_PICTURE.PRODUCT_ID);
    }

    static Map<UUID, ProductPicture> of(DSLContext sql, List<UUID> products) {
        return sql.selectFrom(PRODUCT_PICTURE)
                .where(PRODUCT_PICTURE.PRODUCT_ID.eq(DSL.any(products.toArray(UUID[]::new))))
                .fetchMap(PRODUCT_PICTURE.PRODUCT_ID, row -> new ProductPicture(row.getContent()));
    }

    static void set(Rows rows, UUID product, Optional<ProductPicture> picture) {
        var known = rows.sql().fetchOptional(PRODUCT_PICTURE, PRODUCT_PICTURE.PRODUCT_ID.eq(product));
        if (picture.isEmpty()) {
            known.ifPresent(rows::delete);
        } else if (known.isPresent()) {
            known.get().setContent(picture.get().content());
            rows.update(known.get());
        } else {
            var row = new ProductPictureRecord();
            row.setProductId(product);
            row.setContent(picture.get().content());
            rows.insert(row);
        }
    }
}
