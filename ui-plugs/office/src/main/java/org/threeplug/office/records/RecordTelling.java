package org.threeplug.office.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.office.RowHistory;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordTitles;
import org.threeplug.records.Sight;

/// Tells the changes of a record in the words of its form; of fields that the person does not see it tells nothing.
final class RecordTelling implements RowHistory.Telling {

    private final KindOffice kind;

    RecordTelling(KindOffice kind) {
        this.kind = kind;
    }

    @Override
    public Optional<String> name(String column) {
        return column.equals("active")
                ? Optional.of(kind.surface.text("records.state"))
                : field(kind.sight(), column).map(kind.words::field);
    }

    private static Optional<Field<?>> field(Sight sight, String column) {
        return sight.fields().stream()
                .filter(field -> field.column().replace('_', '-').equalsIgnoreCase(column))
                .<Field<?>>map(field -> field)
                .findFirst();
    }

    @Override
    public String said(String column, String stored) {
        if (column.equals("active")) {
            return kind.surface.text(Boolean.parseBoolean(stored) ? "records.active" : "records.inactive");
        }
        return field(kind.sight(), column).filter(_ -> !stored.isEmpty()).map(field -> said(kind.words, field, stored)).orElse(stored);
    }

    /// Its lines are known by its id and their own.
    @Override
    public boolean concerns(JournalEntry.Change change, UUID thing) {
        return change.rowKey().equals(thing.toString())
                || list(change).isPresent() && change.rowKey().startsWith(thing + ",");
    }

    @Override
    public RowHistory.Telling of(JournalEntry.Change change) {
        return list(change).<RowHistory.Telling>map(OfLine::new).orElse(this);
    }

    private Optional<Field<List<Entry>>> list(JournalEntry.Change change) {
        return kind.type.lists().stream()
                .filter(kind.sight()::sees)
                .filter(list -> list.lines().filter(of -> of.table().equalsIgnoreCase(change.table())).isPresent())
                .findFirst();
    }

    private String said(KindWords words, Field<?> field, String stored) {
        Object value = switch (field.holds()) {
            case Holds.Amount _ -> new Money(Long.parseLong(stored), kind.office().currency());
            case Holds.Count _ when field.is(Field.Trait.WHOLE) -> Quantity.of(stored);
            case Holds.Count _ -> new Quantity(Long.parseLong(stored));
            case Holds.Share _ -> new Percent(Long.parseLong(stored));
            case Holds.Day _ -> LocalDate.parse(stored);
            case Holds.Flag _ -> Boolean.valueOf(stored);
            default -> stored;
        };
        return switch (field.holds()) {
            case Holds.Choice<?>(var of) -> List.of(of.getEnumConstants()).stream()
                    .filter(each -> each.toString().equals(stored))
                    .findFirst()
                    .map(each -> words.constant(field, each.name()))
                    .orElse(stored);
            case Holds.Ref _ -> {
                var id = UUID.fromString(stored);
                yield kind.ask(new RecordTitles(kind.type, field.key(), List.of(id))).getOrDefault(id, "");
            }
            default -> words.said(field, new Entry(new UUID(0, 0), Map.of(field.key(), value), true, 0), Map.of());
        };
    }

    /// Tells the changes of a line: what stands in it, and that it was taken out.
    private final class OfLine implements RowHistory.Telling {

        private final Field<List<Entry>> list;

        OfLine(Field<List<Entry>> list) {
            this.list = list;
        }

        @Override
        public boolean tells(JournalEntry.Value value) {
            return !(value.column().equalsIgnoreCase("active") && value.before().isEmpty());
        }

        @Override
        public Optional<String> name(String column) {
            return column.equals("active")
                    ? Optional.of(kind.words.field(list))
                    : field(kind.sight().of(list), column)
                            .map(field -> kind.words.field(list) + " – " + kind.words.of(list).field(field));
        }

        @Override
        public String said(String column, String stored) {
            if (column.equals("active")) {
                return kind.surface.text(Boolean.parseBoolean(stored) ? "records.line-in" : "records.line-out");
            }
            return field(kind.sight().of(list), column)
                    .filter(_ -> !stored.isEmpty())
                    .map(field -> RecordTelling.this.said(kind.words.of(list), field, stored))
                    .orElse(stored);
        }
    }
}
