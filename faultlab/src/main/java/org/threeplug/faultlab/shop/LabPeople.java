package org.threeplug.faultlab.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.threeplug.customers.Customer;
import org.threeplug.persistence.engine.store.Store;

/// The laboratory's customers. All that tells who one of them is bears a mark that follows from the customer's id, so that
/// after an erasure every byte of a store can be searched for it.
public final class LabPeople {

    /// Put aside whole and never touched again by the program; the erasure names these.
    private static final String SET_ASIDE = "books.damaged-";

    private LabPeople() {}

    static Customer customer(UUID id) {
        var mark = Marks.of(id);
        return new Customer(
                id, mark, "Visitor " + mark, mark, mark + "@example.org", mark, mark + " Street", "Knows " + mark, true, 0);
    }

    /// Who can be sold to.
    public static List<UUID> living(Store store) {
        return store.reads()
                .fetch("SELECT id FROM customer WHERE id NOT IN (SELECT person_id FROM erased_person) ORDER BY id")
                .getValues(0, UUID.class);
    }

    /// Everybody whose erasure is in the books.
    public static Set<UUID> erased(Store store) {
        return new HashSet<>(store.reads().fetch("SELECT person_id FROM erased_person").getValues(0, UUID.class));
    }

    /// What an open store still knows of those who are erased: a key that was not destroyed, or a name in a row.
    static List<String> knownOf(Store store, Set<UUID> erased) {
        var known = new ArrayList<String>();
        erased.stream()
                .filter(person -> !store.personKeys().isErased(person))
                .forEach(person -> known.add("the key of " + person + " is there"));
        store.reads()
                .fetch("SELECT 'CUSTOMER', number || name || phone || email || tax_number || address || note FROM customer"
                        + " UNION ALL SELECT 'DOCUMENT', customer_name FROM document WHERE customer_name <> ''")
                .forEach(row -> erased.stream()
                        .filter(person -> row.get(1, String.class).contains(Marks.of(person)))
                        .forEach(person -> known.add(person + " in " + row.get(0, String.class))));
        return known;
    }

    /// Where in the files of a closed store somebody who was erased can be read.
    public static List<String> readable(Map<String, byte[]> files, Set<UUID> erased) {
        var marks = new Marks(erased);
        var readable = new ArrayList<String>();
        files.forEach((name, content) -> {
            if (!name.contains(SET_ASIDE)) {
                marks.in(content).forEach(person -> readable.add(person + " in " + name));
            }
        });
        return readable;
    }

    /// The same on the real disk.
    public static List<String> readable(Path folder, Set<UUID> erased) {
        if (erased.isEmpty()) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> readable(Map.of(file.toString(), bytes(file)), erased).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
