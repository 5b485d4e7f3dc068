package org.threeplug.journal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.directories.Directories;
import org.threeplug.questions.Person;

/// Whose data stands in records of the journal.
final class PersonsIn {

    /// The tables whose rows are people in the lines of records.
    private static final Set<String> PEOPLE = Directories.ALL.stream()
            .flatMap(type -> type.people().stream())
            .map(list -> list.lines().orElseThrow().table().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private PersonsIn() {}

    /// The customers and people whose rows tell who they are.
    static List<Person> all(List<JournalEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.values().stream().anyMatch(Masked::tells))
                .flatMap(change -> subject(change).stream())
                .distinct()
                .toList();
    }

    private static Optional<Person> subject(JournalEntry.Change change) {
        return switch (change.table()) {
            case "customer" -> id(change).map(Person::customer);
            case "app_user" -> id(change).map(Person::staff);
            default -> PEOPLE.contains(change.table()) ? ofLine(change) : Optional.empty();
        };
    }

    /// A line is known by its record and an id of its own.
    private static Optional<Person> ofLine(JournalEntry.Change change) {
        return id(change.rowKey().substring(change.rowKey().lastIndexOf(' ') + 1)).map(Person::recorded);
    }

    private static Optional<UUID> id(JournalEntry.Change change) {
        return id(change.rowKey());
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
