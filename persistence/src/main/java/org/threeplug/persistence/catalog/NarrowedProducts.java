package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.PRODUCT;
import static org.threeplug.persistence.schema.Tables.PRODUCT_VALUE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.extras.FreeField;
import org.threeplug.extras.FreeFields;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.Quantity;
import org.threeplug.persistence.catalog.search.ProductSearch;
import org.threeplug.persistence.records.ExtraConditions;
import org.threeplug.records.Narrow;

/// Lists of products that are narrowed by what is known beyond their own fields. The indexes of those tables find them; nothing goes
/// through all products.
final class NarrowedProducts {

    private final Supplier<DSLContext> reads;
    private final CatalogLists lists;
    private final ProductSearch search;

    NarrowedProducts(Supplier<DSLContext> reads, CatalogLists lists, ProductSearch search) {
        this.reads = reads;
        this.lists = lists;
        this.search = search;
    }

    /// In the order of codes.
    List<UUID> ids(ProductFilter filter, long from, int limit) {
        return reads.get()
                .select(PRODUCT.ID)
                .from(PRODUCT)
                .where(condition(filter))
                .orderBy(PRODUCT.CODE)
                .limit(from, limit)
                .fetch(PRODUCT.ID);
    }

    long count(ProductFilter filter) {
        return reads.get().fetchCount(PRODUCT, condition(filter));
    }

    private Condition condition(ProductFilter filter) {
        var all = filter.inactiveToo() ? DSL.noCondition() : PRODUCT.ACTIVE.isTrue();
        if (filter.category().isPresent()) {
            all = all.and(PRODUCT.CATEGORY_ID.in(lists.family(filter.category().get())));
        }
        if (!filter.text().isBlank()) {
            var question = new ProductSearch.Question(filter.text(), Set.of(), filter.inactiveToo());
            all = all.and(PRODUCT.ID.in(search.find(question, 0, (int) ProductRows.SHORT).orElse(List.of())));
        }
        for (var set : filter.extras().entrySet()) {
            all = all.and(set.getKey().equals(FreeFields.KEY) ? free(set.getValue()) : declared(set.getKey(), set.getValue()));
        }
        return all;
    }

    private static Condition declared(String key, Map<String, Object> only) {
        return Directories.OF_PRODUCTS.stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .map(type -> ExtraConditions.of(type, only, PRODUCT.ID))
                .orElseGet(DSL::falseCondition);
    }

    private static Condition free(Map<String, Object> only) {
        var all = DSL.noCondition();
        for (var narrowed : only.entrySet()) {
            boolean no = Boolean.FALSE.equals(narrowed.getValue());
            var those = PRODUCT.ID.in(DSL.select(PRODUCT_VALUE.PRODUCT_ID)
                    .from(PRODUCT_VALUE)
                    .where(PRODUCT_VALUE.FIELD_ID.eq(FreeField.id(narrowed.getKey())))
                    .and(value(narrowed.getValue())));
            all = all.and(no ? those.not() : those);
        }
        return all;
    }

    private static Condition value(Object wanted) {
        return switch (wanted) {
            case Narrow.Among(var values) -> PRODUCT_VALUE.WORDS.in(words(values));
            case Narrow.Between(var from, var to) -> from.map(least -> end(least, true)).orElseGet(DSL::noCondition)
                    .and(to.map(most -> end(most, false)).orElseGet(DSL::noCondition));
            case String words -> PRODUCT_VALUE.WORDS.eq(words);
            default -> DSL.noCondition();
        };
    }

    private static Collection<String> words(Collection<Object> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static Condition end(Object end, boolean least) {
        return switch (end) {
            case Quantity quantity -> end(PRODUCT_VALUE.AMOUNT, quantity.tenThousandths(), least);
            case LocalDate day -> end(PRODUCT_VALUE.ON_DAY, day, least);
            default -> DSL.falseCondition();
        };
    }

    private static <T> Condition end(Field<T> field, T end, boolean least) {
        return least ? field.ge(end) : field.le(end);
    }
}
