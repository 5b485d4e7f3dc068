package org.threeplug.persistence.engine.journal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.personal.PersonalTable;

/// Where a record is about a person.
///
/// @param rows the tables and keys of the rows that are
/// @param inClear whether an older program wrote something personal without sealing it
public record PersonTrace(long sequence, Set<String> rows, boolean inClear) {

    /// @return empty when no row of the record is about the person
    public static Optional<PersonTrace> of(Given given, UUID person, PersonKeys keys) {
        var rows = new HashSet<String>();
        var inClear = false;
        for (var change : given.changes()) {
            if (Sealing.person(change, keys).equals(Optional.of(person))) {
                rows.add(row(change));
                inClear |= tells(change, person, keys);
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonTrace(given.stamp().sequence(), Set.copyOf(rows), inClear));
    }

    /// Whether a row, named as a person reads it, is about the person.
    public boolean concerns(String table, String key) {
        return rows.contains(table + " " + key);
    }

    private static String row(RowChange change) {
        return change.table().title().toLowerCase(Locale.ROOT) + " "
                + change.key().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static boolean tells(RowChange change, UUID person, PersonKeys keys) {
        var table = keys.tables().of(change.table().title()).orElseThrow();
        return change.columns().stream()
                .filter(column -> table.columns().contains(column.column()))
                .anyMatch(column -> isClear(column.before(), table, column.column(), person)
                        || isClear(column.after(), table, column.column(), person));
    }

    private static boolean isClear(Optional<Object> value, PersonalTable table, String column, UUID person) {
        return value.filter(content -> content instanceof String text
                        && !text.isEmpty()
                        && !text.equals(table.blank(column, person)))
                .isPresent();
    }
}
