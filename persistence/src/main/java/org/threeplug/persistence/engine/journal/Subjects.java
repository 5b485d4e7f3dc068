package org.threeplug.persistence.engine.journal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.directories.Directories;
import org.threeplug.journal.Subject;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.records.Field;

/// What a record is about, by the keys of the rows it changed: the same from the capture of a running command and from the
/// record that was made of it.
public final class Subjects {

    /// A column that says which thing a row belongs to.
    private record Place(String column, String entity) {}

    private static final Map<String, List<Place>> TABLES = withDirectories(Map.ofEntries(
            table("PRODUCT", new Place("ID", Subject.PRODUCT)),
            table("PRODUCT_UNIT", new Place("PRODUCT_ID", Subject.PRODUCT)),
            table("BARCODE", new Place("PRODUCT_ID", Subject.PRODUCT)),
            table("PRODUCT_AXES", new Place("PRODUCT_ID", Subject.PRODUCT)),
            table("PRODUCT_VARIANT", new Place("PRODUCT_ID", Subject.PRODUCT), new Place("PARENT_ID", Subject.PRODUCT)),
            table("CUSTOMER_MEMBERSHIP", new Place("CUSTOMER_ID", Subject.CUSTOMER)),
            table("PRODUCT_VALUE", new Place("PRODUCT_ID", Subject.PRODUCT)),
            table("QUICK_KEY", new Place("PRODUCT_ID", Subject.PRODUCT), new Place("CATEGORY_ID", Subject.CATEGORY)),
            table("CUSTOMER", new Place("ID", Subject.CUSTOMER)),
            table("APP_USER", new Place("ID", Subject.PERSON)),
            table("ROLE", new Place("ROLE_KEY", Subject.ROLE)),
            table("ROLE_PERMISSION", new Place("ROLE_KEY", Subject.ROLE)),
            table("REGISTER_PLACE", new Place("REGISTER_ID", Subject.REGISTER)),
            table("SHIFT", new Place("ID", Subject.SHIFT)),
            table("RECEIPT_COPY", new Place("DOCUMENT_ID", Subject.DOCUMENT)),
            table(
                    "DOCUMENT",
                    new Place("ID", Subject.DOCUMENT),
                    new Place("ORIGIN_ID", Subject.DOCUMENT),
                    new Place("CUSTOMER_ID", Subject.CUSTOMER))));

    /// Sales would write a row for each line; their goods are found by the movements of the stock.
    private static final String LINES = "DOCUMENT_LINE";

    private static final List<Place> GOODS = List.of(new Place("PRODUCT_ID", Subject.PRODUCT));

    private static final Set<Object> OF_GOODS = Set.of("STOCK_ADJUSTMENT", "STOCK_TRANSFER");

    /// Were no subjects before they got an edition: what was written until then is found by them neither now nor in a database that is
    /// made anew.
    private static final Set<String> LATE = Set.of("BRANCH", "ACCOUNT");

    private static final String EDITION = "EDITION";

    private Subjects() {}

    /// Each record of a declared kind is a subject by itself, known by its id or by a code.
    private static Map<String, List<Place>> withDirectories(Map<String, List<Place>> others) {
        var tables = new HashMap<>(others);
        for (var type : Directories.WITH_TABLES) {
            tables.put(type.table(), List.of(new Place(type.knownBy().map(Field::column).orElse("ID"), type.entity())));
            type.lists().stream().flatMap(list -> list.lines().stream()).forEach(of ->
                    tables.put(of.table(), List.of(new Place("OWNER_ID", type.entity()))));
        }
        return Map.copyOf(tables);
    }

    private static Map.Entry<String, List<Place>> table(String name, Place... places) {
        return Map.entry(name, List.of(places));
    }

    public static Set<Subject> of(Given given) {
        return of(given.order().key(), given.changes());
    }

    /// @param key of the command: what bears it as its id is found by it
    public static Set<Subject> of(UUID key, List<RowChange> changes) {
        Set<Subject> found = Set.of();
        boolean linesCount = false;
        for (var change : changes) {
            var table = change.table().name();
            var places = LINES.equals(table) && linesCount ? GOODS : places(change.table());
            linesCount |= "DOCUMENT".equals(table) && value(change, "KIND").filter(OF_GOODS::contains).isPresent();
            for (var place : places) {
                var subject = value(change, place.column()).map(id -> subject(place.entity(), id));
                if (subject.isPresent() && !subject.get().id().equals(key)) {
                    found = found.isEmpty() ? new LinkedHashSet<>() : found;
                    found.add(subject.get());
                }
            }
        }
        return found;
    }

    private static List<Place> places(TableLayout table) {
        return LATE.contains(table.name()) && table.columns().stream().noneMatch(column -> column.name().equals(EDITION))
                ? List.of()
                : TABLES.getOrDefault(table.name(), List.of());
    }

    private static Subject subject(String entity, Object id) {
        return id instanceof UUID uuid ? new Subject(entity, uuid) : Subject.named(entity, id.toString());
    }

    /// Of a row that was changed only its key is known from the record, so nothing else counts.
    private static Optional<Object> value(RowChange change, String column) {
        var columns = change.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return switch (change.operation()) {
                    case INSERT -> Optional.ofNullable(change.after()[i]);
                    case DELETE -> Optional.ofNullable(change.before()[i]);
                    case UPDATE ->
                        change.table().key().contains(i) ? Optional.ofNullable(change.after()[i]) : Optional.empty();
                };
            }
        }
        return Optional.empty();
    }
}
