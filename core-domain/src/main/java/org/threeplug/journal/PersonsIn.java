package org.threeplug.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.questions.Person;

/// Whose data stands in records of the journal.
final class PersonsIn {

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
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> id(JournalEntry.Change change) {
        try {
            return Optional.of(UUID.fromString(change.rowKey()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
