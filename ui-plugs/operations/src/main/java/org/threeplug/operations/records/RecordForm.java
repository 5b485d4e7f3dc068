package org.threeplug.operations.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.operations.office.Fields;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.OneRecord;
import org.threeplug.records.Row;
import org.threeplug.records.SaveEntry;

/// A record of one kind being made or changed. Each seen field has a property that holds what stands in it.
final class RecordForm {

    final Fields fields = new Fields();
    final BooleanProperty busy = new SimpleBooleanProperty();
    final List<Field<?>> shown;

    private final Map<String, Property<?>> properties = new LinkedHashMap<>();
    private final KindOffice kind;
    private Optional<Entry> stored = Optional.empty();
    private boolean editing;

    RecordForm(KindOffice kind) {
        this.kind = kind;
        shown = kind.sight().fields().stream().filter(kind.type::isWritten).toList();
        shown.forEach(field -> properties.put(field.key(), property(field)));
    }

    private Property<?> property(Field<?> field) {
        return switch (field.holds()) {
            case Holds.Text _, Holds.Code _ -> fields.text(field.key());
            case Holds.Amount _ -> fields.value(field.key(), Optional.<Money>empty());
            case Holds.Count _ -> fields.value(field.key(), Optional.<Quantity>empty());
            case Holds.Share _ -> fields.value(field.key(), Optional.<Percent>empty());
            case Holds.Day _ -> fields.value(field.key(), Optional.<LocalDate>empty());
            case Holds.Moment _ -> fields.value(field.key(), Optional.<Instant>empty());
            case Holds.Flag _ -> fields.check(field.key(), false);
            case Holds.Choice<?> _, Holds.Ref _ -> fields.value(field.key(), Optional.<RefChoices.Choice>empty());
        };
    }

    StringProperty text(Field<?> field) {
        return (StringProperty) properties.get(field.key());
    }

    BooleanProperty check(Field<?> field) {
        return (BooleanProperty) properties.get(field.key());
    }

    @SuppressWarnings("unchecked")
    <T> ObjectProperty<Optional<T>> value(Field<?> field) {
        return (ObjectProperty<Optional<T>>) properties.get(field.key());
    }

    void create() {
        stored = Optional.empty();
        shown.forEach(this::begin);
        fields.keep();
    }

    private void begin(Field<?> field) {
        field.initial().ifPresent(value -> show(field, Optional.of(value), Map.of()));
    }

    /// Whether a record is changed that was there before.
    boolean isEditing() {
        return editing;
    }

    /// Opens a record as it stands in the books now.
    void open(UUID id) {
        editing = true;
        kind.work().run(() -> kind.ask(new OneRecord(kind.type, id)), found -> found.ifPresent(this::fill));
    }

    private void fill(Row row) {
        stored = Optional.of(row.entry());
        for (var field : shown) {
            show(field, Optional.ofNullable(row.entry().values().get(field.key())), row.titles());
        }
        fields.keep();
    }

    private void show(Field<?> field, Optional<?> value, Map<UUID, String> titles) {
        switch (field.holds()) {
            case Holds.Text _, Holds.Code _ -> text(field).set(value.map(Object::toString).orElse(""));
            case Holds.Flag _ -> check(field).set(value.isPresent());
            case Holds.Choice<?> _ -> value(field).set(value.map(held -> ((Enum<?>) held).name())
                    .map(name -> new RefChoices.Choice(name, kind.words.constant(field, name))));
            case Holds.Ref _ -> value(field).set(value.map(held ->
                    new RefChoices.Choice(held.toString(), titles.getOrDefault((UUID) held, ""))));
            default -> value(field).set(value.map(held -> held));
        }
    }

    boolean isNew() {
        return stored.isEmpty();
    }

    String title() {
        return stored.map(kind.type::title).orElse("");
    }

    void save(Consumer<Entry> then) {
        fields.forgive();
        var typed = EntryRules.cleaned(kind.type, typed());
        EntryRules.wrong(kind.type, typed).stream()
                .filter(why -> properties.containsKey(why.field()))
                .forEach(fields::refuse);
        if (!fields.isSound()) {
            return;
        }
        kind.office().save(busy, fields, new SaveEntry(Ids.next(), kind.type, typed, stored.isEmpty()), saved -> {
            stored = Optional.of(saved);
            fields.keep();
            then.accept(saved);
        });
    }

    private Entry typed() {
        var values = new HashMap<String, Object>();
        for (var field : shown) {
            held(field).ifPresent(value -> values.put(field.key(), value));
        }
        return stored.map(before -> new Entry(before.id(), values, before.active(), before.edition()))
                .orElseGet(() -> new Entry(Ids.next(), values, true, 0));
    }

    private Optional<Object> held(Field<?> field) {
        return switch (field.holds()) {
            case Holds.Text _, Holds.Code _ -> Optional.of(text(field).get());
            case Holds.Flag _ -> Optional.of(check(field).get());
            case Holds.Choice<?>(var of) -> this.<RefChoices.Choice>value(field).get()
                    .flatMap(choice -> List.of(of.getEnumConstants()).stream()
                            .filter(each -> each.name().equals(choice.id()))
                            .findFirst());
            case Holds.Ref _ -> this.<RefChoices.Choice>value(field).get().flatMap(RefChoices.Choice::ref).map(Object.class::cast);
            default -> this.value(field).get();
        };
    }
}
