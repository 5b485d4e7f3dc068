package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.CATEGORY;
import static org.threeplug.persistence.schema.Tables.TAX_CLASS;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.threeplug.catalog.Category;
import org.threeplug.kernel.Percent;
import org.threeplug.persistence.engine.capture.Generations;
import org.threeplug.persistence.engine.capture.Latest;
import org.threeplug.persistence.schema.tables.records.CategoryRecord;
import org.threeplug.persistence.schema.tables.records.TaxClassRecord;
import org.threeplug.tax.TaxClass;

/// The short lists of the catalogue, categories and tax classes, as they are now.
final class CatalogLists {

    private record Read(List<Category> categories, Map<String, TaxClass> taxes) {}

    private final Latest<Read> latest;

    CatalogLists(Supplier<DSLContext> reads, Generations generations) {
        this.latest = new Latest<>(generations.of(TAX_CLASS, CATEGORY), () -> read(reads.get()));
    }

    List<Category> categories() {
        return latest.get().categories();
    }

    List<TaxClass> taxClasses() {
        return List.copyOf(latest.get().taxes().values());
    }

    TaxClass tax(String key) {
        return Optional.ofNullable(latest.get().taxes().get(key))
                .orElseThrow(() -> new IllegalStateException("There is no tax class " + key));
    }

    /// A category and all below it.
    Set<UUID> family(UUID category) {
        Map<UUID, List<UUID>> children = categories().stream()
                .filter(one -> one.parent().isPresent())
                .collect(Collectors.groupingBy(
                        one -> one.parent().orElseThrow(), Collectors.mapping(Category::id, Collectors.toList())));
        var family = new HashSet<UUID>();
        var open = new ArrayDeque<>(List.of(category));
        while (!open.isEmpty()) {
            var one = open.pop();
            if (family.add(one)) {
                open.addAll(children.getOrDefault(one, List.of()));
            }
        }
        return family;
    }

    private static Read read(DSLContext sql) {
        var taxes = new LinkedHashMap<String, TaxClass>();
        sql.selectFrom(TAX_CLASS)
                .orderBy(TAX_CLASS.TAX_KEY)
                .forEach(row -> taxes.put(row.getTaxKey(), taxClass(row)));
        var categories = sql.selectFrom(CATEGORY)
                .orderBy(CATEGORY.POSITION, CATEGORY.NAME, CATEGORY.ID)
                .fetch(CatalogLists::category);
        return new Read(List.copyOf(categories), taxes);
    }

    static TaxClass taxClass(TaxClassRecord row) {
        return new TaxClass(row.getTaxKey(), row.getName(), new Percent(row.getRate()), row.getLetter());
    }

    static Category category(CategoryRecord row) {
        return new Category(
                row.getId(),
                Optional.ofNullable(row.getParentId()),
                row.getName(),
                row.getPosition(),
                Objects.requireNonNullElse(row.getColour(), ""),
                row.getOnTill());
    }
}
