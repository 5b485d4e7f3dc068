package org.threeplug.extras;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.directories.ProductFields;
import org.threeplug.journal.Subject;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;

/// The fields that the owner named, as one set beside those that are declared: the same forms, rules and lists serve both.
public record FreeFields(List<FreeField> all) {

    /// As what the set is known among the extras of a product.
    public static final String KEY = "product-free";

    /// More of them nobody overlooks.
    private static final int MOST = 200;

    public FreeFields {
        all = List.copyOf(all);
    }

    /// In the order the owner gave them; those that were retired are shown no longer.
    public static FreeFields in(Records records) {
        var query = RecordQuery.ACTIVE.by(ProductFields.POSITION.key(), false);
        return new FreeFields(records.page(Sight.whole(ProductFields.TYPE), query, Optional.empty(), MOST).stream()
                .map(FreeField::of)
                .toList());
    }

    /// @param kept what a product holds, which may stay
    public RecordType type(Map<UUID, Object> kept) {
        return RecordType.of(KEY, all.stream()
                        .map(field -> field.field(kept.get(field.id()) instanceof String word ? word : ""))
                        .toArray(Field<?>[]::new))
                .extraOf(Subject.PRODUCT, "catalog.view", "catalog.edit");
    }

    public RecordType type() {
        return type(Map.of());
    }

    public Optional<FreeField> of(Field<?> field) {
        return all.stream().filter(one -> FreeField.key(one.id()).equals(field.key())).findFirst();
    }

    /// What a product holds of them, as a record of the set.
    public Entry entry(UUID product, Map<UUID, Object> values) {
        var shown = new HashMap<String, Object>();
        all.forEach(field -> Optional.ofNullable(values.get(field.id())).ifPresent(value -> shown.put(FreeField.key(field.id()), value)));
        return new Entry(product, shown, true, 0);
    }

    /// The same the other way round.
    static Map<UUID, Object> values(Entry entry) {
        var values = new HashMap<UUID, Object>();
        entry.values().forEach((key, value) -> values.put(FreeField.id(key), value));
        return values;
    }
}
