package org.threeplug.persistence.records.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.threeplug.kernel.Ids;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;

/// The columns of a sheet that hold the lines of lists, one group for each line: `contacts.2.phone` is the phone of the second contact.
final class LineColumns {

    private static final Pattern COLUMN = Pattern.compile("([a-zA-Z]+)\\.(\\d+)\\.([a-zA-Z]+)");
    private static final Pattern REFUSED = Pattern.compile("(?:.*\\.)?([a-zA-Z]+)\\[(\\d+)]\\.([a-zA-Z]+)");

    private LineColumns() {}

    /// Where a value of a line stands.
    record Place(Field<List<Entry>> list, int number, Field<?> field) {

        /// As the field is called among those of its kind: `contacts.phone`.
        String path() {
            return list.key() + "." + field.key();
        }
    }

    static Optional<Place> of(RecordType type, String column) {
        var found = COLUMN.matcher(column);
        return found.matches()
                ? type.lists().stream()
                        .filter(list -> list.key().equals(found.group(1)))
                        .findFirst()
                        .flatMap(list -> list.lines().orElseThrow().field(found.group(3))
                                .map(field -> new Place(list, Integer.parseInt(found.group(2)), field)))
                : Optional.empty();
    }

    /// What is called in the sheet what a refusal names: `contacts[0].phone` of a row in which only the second group holds something
    /// is `contacts.2.phone`.
    static String column(String refused, Map<String, SortedMap<Integer, Entry>> typed) {
        var found = REFUSED.matcher(refused);
        if (!found.matches()) {
            return COLUMN.matcher(refused).matches() ? refused : refused.substring(refused.lastIndexOf('.') + 1);
        }
        var numbers = List.copyOf(typed.getOrDefault(found.group(1), new TreeMap<>()).keySet());
        int at = Integer.parseInt(found.group(2));
        return "%s.%s.%s".formatted(found.group(1), at < numbers.size() ? numbers.get(at) : at + 1, found.group(3));
    }

    /// The lines of a known record with what a row says of them. A group of columns in which nothing stands takes its line out; a line
    /// without columns stays.
    ///
    /// @param typed the lines of the row, by the numbers of their groups
    static List<Entry> over(
            RecordType type, Field<List<Entry>> list, List<Entry> before, SortedMap<Integer, Entry> typed, List<RecordSheets.Use> uses) {
        var given = given(type, list, uses);
        int most = Math.max(before.size(), given.isEmpty() ? 0 : given.lastKey());
        var taken = new HashSet<Entry>();
        var lines = new ArrayList<Entry>();
        for (int number = 1; number <= most; number++) {
            var at = number <= before.size() ? Optional.of(before.get(number - 1)) : Optional.<Entry>empty();
            var line = Optional.ofNullable(typed.get(number));
            if (!given.containsKey(number)) {
                at.filter(taken::add).ifPresent(lines::add);
            } else if (line.isPresent()) {
                var fields = given.get(number);
                var known = same(list, before, at, line.get(), typed, fields).filter(taken::add);
                lines.add(known.map(one -> merged(one, line.get(), fields)).orElse(line.get()));
            }
        }
        return lines;
    }

    /// Which line of before a row means: the one that is called so, else the one in its place. Of lines about people one by another name is
    /// somebody else.
    private static Optional<Entry> same(
            Field<List<Entry>> list, List<Entry> before, Optional<Entry> at, Entry line, SortedMap<Integer, Entry> typed, List<Field<?>> fields) {
        var of = list.lines().orElseThrow();
        if (!fields.contains(of.title())) {
            return at;
        }
        var called = before.stream().filter(one -> of.title(one).equals(of.title(line))).findFirst();
        return called.isPresent() || of.isPersonal()
                ? called
                : at.filter(one -> typed.values().stream().noneMatch(other -> of.title(other).equals(of.title(one))));
    }

    private static Entry merged(Entry known, Entry line, List<Field<?>> fields) {
        var values = new HashMap<>(known.values());
        for (var field : fields) {
            values.remove(field.key());
            Optional.ofNullable(line.values().get(field.key())).ifPresent(value -> values.put(field.key(), value));
        }
        return new Entry(known.id(), values, true, 0);
    }

    /// The fields that have columns, by the numbers of the groups.
    private static SortedMap<Integer, List<Field<?>>> given(RecordType type, Field<List<Entry>> list, List<RecordSheets.Use> uses) {
        var given = new TreeMap<Integer, List<Field<?>>>();
        uses.stream()
                .flatMap(use -> use.field().flatMap(key -> of(type, key)).stream())
                .filter(place -> place.list().equals(list))
                .forEach(place -> given.computeIfAbsent(place.number(), _ -> new ArrayList<>()).add(place.field()));
        return given;
    }

    /// Groups of cells as lines, without those that say nothing.
    static SortedMap<Integer, Entry> made(Field<List<Entry>> list, SortedMap<Integer, Map<String, Object>> cells) {
        var made = new TreeMap<Integer, Entry>();
        cells.forEach((number, values) ->
                made.put(number, EntryRules.cleaned(list.lines().orElseThrow(), new Entry(Ids.next(), values, true, 0))));
        made.values().removeIf(line -> line.values().isEmpty());
        return made;
    }
}
