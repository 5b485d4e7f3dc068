package org.threeplug.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.questions.Person;

/// A record as it is shown.
///
/// @param titles what the records are called that it points to
public record Row(Entry entry, Map<UUID, String> titles) {

    public Row {
        titles = Map.copyOf(titles);
    }

    /// Records with what those are called that their seen fields point to, each field read once.
    public static List<Row> all(Records records, Sight sight, List<Entry> entries) {
        var titles = new HashMap<UUID, String>();
        for (var field : sight.fields()) {
            if (field.holds() instanceof Holds.Ref ref) {
                titles.putAll(records.titles(
                        ref.of(),
                        entries.stream()
                                .flatMap(entry -> Stream.ofNullable((UUID) entry.values().get(field.key())))
                                .distinct()
                                .toList()));
            }
        }
        return entries.stream().map(entry -> new Row(entry, titles)).toList();
    }

    /// Whose data some records tell: that of the people in their lines.
    static List<Person> people(RecordType type, List<Row> rows) {
        return type.people().stream()
                .flatMap(list -> rows.stream().flatMap(row -> row.entry().lines(list).stream()))
                .map(line -> Person.recorded(line.id()))
                .toList();
    }

    /// What a field of a kind points to, as far as it is seen.
    static Optional<RecordType> pointed(Sight sight, String field) {
        return sight.field(field)
                .flatMap(seen -> seen.holds() instanceof Holds.Ref ref ? Optional.of(ref.of()) : Optional.empty());
    }
}
