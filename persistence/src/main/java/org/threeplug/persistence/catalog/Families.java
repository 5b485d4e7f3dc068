package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.PRODUCT_AXES;
import static org.threeplug.persistence.schema.Tables.PRODUCT_VARIANT;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.threeplug.catalog.variants.Family;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.ProductAxesRecord;
import org.threeplug.persistence.schema.tables.records.ProductVariantRecord;

/// Which products come in variants, and which those are.
final class Families {

    private Families() {}

    static Set<UUID> parents(DSLContext sql) {
        return new HashSet<>(sql.select(PRODUCT_AXES.PRODUCT_ID).from(PRODUCT_AXES).fetch(PRODUCT_AXES.PRODUCT_ID));
    }

    static Optional<UUID> parentOf(DSLContext sql, UUID product) {
        return sql.select(PRODUCT_VARIANT.PARENT_ID)
                .from(PRODUCT_VARIANT)
                .where(PRODUCT_VARIANT.PRODUCT_ID.eq(product))
                .fetchOptional(PRODUCT_VARIANT.PARENT_ID);
    }

    static List<UUID> members(DSLContext sql, UUID parent) {
        return sql.select(PRODUCT_VARIANT.PRODUCT_ID)
                .from(PRODUCT_VARIANT)
                .where(PRODUCT_VARIANT.PARENT_ID.eq(parent))
                .orderBy(PRODUCT_VARIANT.POSITION)
                .fetch(PRODUCT_VARIANT.PRODUCT_ID);
    }

    static Optional<Family> of(DSLContext sql, UUID parent) {
        return sql.fetchOptional(PRODUCT_AXES, PRODUCT_AXES.PRODUCT_ID.eq(parent)).map(head -> {
            var axes = Stream.of(head.getFirstAxis(), head.getSecondAxis(), head.getThirdAxis())
                    .filter(axis -> !axis.isEmpty())
                    .toList();
            var members = sql.selectFrom(PRODUCT_VARIANT)
                    .where(PRODUCT_VARIANT.PARENT_ID.eq(parent))
                    .orderBy(PRODUCT_VARIANT.POSITION)
                    .fetch(row -> new Family.Member(
                            row.getProductId(),
                            Stream.of(row.getFirstValue(), row.getSecondValue(), row.getThirdValue())
                                    .limit(axes.size())
                                    .toList()));
            return new Family(parent, axes, members);
        });
    }

    /// Members that are there stay as they are.
    static void keep(Rows rows, Family family) {
        var head = rows.sql().fetchOptional(PRODUCT_AXES, PRODUCT_AXES.PRODUCT_ID.eq(family.parent()));
        var row = head.orElseGet(ProductAxesRecord::new);
        row.setFirstAxis(at(family.axes(), 0));
        row.setSecondAxis(at(family.axes(), 1));
        row.setThirdAxis(at(family.axes(), 2));
        if (head.isPresent()) {
            rows.update(row);
        } else {
            row.setProductId(family.parent());
            rows.insert(row);
        }
        var known = new HashSet<>(members(rows.sql(), family.parent()));
        for (int i = 0; i < family.members().size(); i++) {
            if (!known.contains(family.members().get(i).product())) {
                rows.insert(member(family, i));
            }
        }
    }

    private static ProductVariantRecord member(Family family, int position) {
        var member = family.members().get(position);
        var row = new ProductVariantRecord();
        row.setProductId(member.product());
        row.setParentId(family.parent());
        row.setFirstValue(at(member.values(), 0));
        row.setSecondValue(at(member.values(), 1));
        row.setThirdValue(at(member.values(), 2));
        row.setPosition(position);
        return row;
    }

    private static String at(List<String> words, int place) {
        return place < words.size() ? words.get(place) : "";
    }
}
