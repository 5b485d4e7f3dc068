package org.threeplug.operations.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.operations.office.RowHistory;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordTitles;

/// Tells the changes of a record in the words of its form; of fields that the person does not see it tells nothing.
record RecordTelling(KindOffice kind) implements RowHistory.Telling {

    @Override
    public Optional<String> name(String column) {
        return column.equals("active")
                ? Optional.of(kind.surface.text("records.state"))
                : field(column).map(kind.words::field);
    }

    private Optional<Field<?>> field(String column) {
        return kind.sight().fields().stream()
                .filter(field -> field.column().replace('_', '-').equalsIgnoreCase(column))
                .<Field<?>>map(field -> field)
                .findFirst();
    }

    @Override
    public String said(String column, String stored) {
        if (column.equals("active")) {
            return kind.surface.text(Boolean.parseBoolean(stored) ? "records.active" : "records.inactive");
        }
        return field(column).filter(_ -> !stored.isEmpty()).map(field -> said(field, stored)).orElse(stored);
    }

    private String said(Field<?> field, String stored) {
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
                    .map(each -> kind.words.constant(field, each.name()))
                    .orElse(stored);
            case Holds.Ref _ -> {
                var id = UUID.fromString(stored);
                yield kind.ask(new RecordTitles(kind.type, field.key(), List.of(id))).getOrDefault(id, "");
            }
            default -> kind.words.said(field, new Entry(new UUID(0, 0), Map.of(field.key(), value), true, 0), Map.of());
        };
    }
}
