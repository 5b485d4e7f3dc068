package org.threeplug.persistence.engine.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.personal.PersonalTable;
import org.threeplug.persistence.engine.personal.SealedValue;

/// Seals the personal values of row changes on their way into the journal, and opens them on their way out. A value that
/// is blank tells nothing and stays as it is.
public final class Sealing {

    /// The personal columns of one table by position.
    private record Places(PersonalTable table, int person, int[] columns) {

        private static final Places NONE = new Places(new PersonalTable("", "", Set.of(), Set.of()), -1, new int[0]);

        static Places of(TableLayout layout, PersonKeys keys) {
            var names = layout.columns().stream().map(TableLayout.Column::name).toList();
            return keys.tables().of(layout.title())
                    .filter(table -> names.contains(table.person()))
                    .map(table -> new Places(
                            table,
                            names.indexOf(table.person()),
                            table.columns().stream().mapToInt(names::indexOf).filter(at -> at >= 0).toArray()))
                    .orElse(NONE);
        }

        Optional<UUID> person(@Nullable Object[] image) {
            return image.length > 0 && image[person] instanceof UUID id ? Optional.of(id) : Optional.empty();
        }

        /// Those of its columns that a change writes down.
        int[] among(RowChange change) {
            if (change.operation() != RowChange.Operation.UPDATE) {
                return columns;
            }
            var changed = change.changed();
            return Arrays.stream(columns)
                    .filter(column -> Arrays.stream(changed).anyMatch(at -> at == column))
                    .toArray();
        }

        boolean tells(int column, @Nullable Object value, UUID of, TableLayout layout) {
            return value instanceof String text
                    && !text.isEmpty()
                    && !text.equals(table.blank(layout.columns().get(column).name(), of));
        }
    }

    private final List<Places> tables;
    private final PersonKeys keys;

    Sealing(Layout layout, PersonKeys keys) {
        this.tables = layout.tables().stream().map(table -> Places.of(table, keys)).toList();
        this.keys = keys;
    }

    RowChange sealed(RowChange change) {
        var places = tables.get(change.table().number());
        if (places.person() < 0) {
            return change;
        }
        var columns = places.among(change);
        return columns.length == 0
                ? change
                : change.with(
                        sealed(change.before(), places, columns, change.table()),
                        sealed(change.after(), places, columns, change.table()));
    }

    private @Nullable Object[] sealed(@Nullable Object[] image, Places places, int[] columns, TableLayout layout) {
        var person = places.person(image);
        if (person.isEmpty()) {
            return image;
        }
        var sealed = Arrays.copyOf(image, image.length);
        for (var column : columns) {
            if (places.tells(column, image[column], person.get(), layout)) {
                sealed[column] = keys.seal(person.get(), Values.bytes(image[column]));
            }
        }
        return sealed;
    }

    /// @throws RefusedException `customers.erased` when a change writes down again who was erased
    void mustNotNameErased(List<RowChange> changes) {
        for (var change : changes) {
            var places = tables.get(change.table().number());
            if (places.person() >= 0) {
                places.person(change.after())
                        .filter(keys::isErased)
                        .filter(person -> Arrays.stream(places.columns())
                                .anyMatch(at -> places.tells(at, change.after(at), person, change.table())))
                        .ifPresent(_ -> {
                            throw new RefusedException("customers.erased");
                        });
            }
        }
    }

    /// The record with its values opened. Those of an erased person are what the erasure puts in their place.
    public static Given opened(Given given, PersonKeys keys) {
        if (given.changes().stream().noneMatch(RowChange::isSealed)) {
            return given;
        }
        var changes = new ArrayList<RowChange>(given.changes().size());
        for (var change : given.changes()) {
            changes.add(change.isSealed() ? opened(change, keys) : change);
        }
        return new Given(given.stamp(), given.order(), given.refusal(), changes, given.events());
    }

    /// A value with the seal taken off; empty when its person was erased.
    public static Optional<Object> opened(SealedValue sealed, PersonKeys keys) {
        return keys.open(sealed).map(Values::read);
    }

    /// Whom a row is about, as far as the change says so.
    public static Optional<UUID> person(RowChange change, PersonKeys keys) {
        var table = keys.tables().of(change.table().title());
        if (table.isEmpty()) {
            return Optional.empty();
        }
        var names = change.table().columns().stream().map(TableLayout.Column::name).toList();
        var image = change.operation() == RowChange.Operation.DELETE ? change.before() : change.after();
        return Optional.of(names.indexOf(table.get().person()))
                .filter(at -> at >= 0 && image[at] instanceof UUID)
                .map(at -> (UUID) image[at])
                .or(() -> sealedPerson(change.before()))
                .or(() -> sealedPerson(change.after()));
    }

    private static Optional<UUID> sealedPerson(@Nullable Object[] image) {
        return Arrays.stream(image)
                .filter(SealedValue.class::isInstance)
                .map(value -> ((SealedValue) value).person())
                .findFirst();
    }

    private static RowChange opened(RowChange change, PersonKeys keys) {
        return change.with(opened(change.before(), change.table(), keys), opened(change.after(), change.table(), keys));
    }

    private static @Nullable Object[] opened(@Nullable Object[] image, TableLayout layout, PersonKeys keys) {
        var opened = Arrays.copyOf(image, image.length);
        for (var column = 0; column < image.length; column++) {
            if (image[column] instanceof SealedValue sealed) {
                var name = layout.columns().get(column).name();
                var key = keys.open(sealed);
                var table = keys.tables().of(layout.title());
                if (key.isPresent()) {
                    opened[column] = Values.read(key.get());
                } else {
                    opened[column] = table.isPresent() ? table.get().blank(name, sealed.person()) : "";
                }
            }
        }
        return opened;
    }
}
