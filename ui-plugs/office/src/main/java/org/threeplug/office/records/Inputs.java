package org.threeplug.office.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.office.Fields;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;

/// What stands in the inputs of some fields: those of the form of a record, or of one line in it. Each field has a property.
final class Inputs {

    final Fields fields;
    final List<Field<?>> shown;

    private final Map<String, Property<?>> properties = new LinkedHashMap<>();
    private final KindWords words;

    Inputs(KindWords words, List<Field<?>> shown) {
        this(words, shown, new Fields(), "");
    }

    /// @param prefix before the keys of the fields
    Inputs(KindWords words, List<Field<?>> shown, Fields fields, String prefix) {
        this.words = words;
        this.fields = fields;
        this.shown = shown;
        shown.forEach(field -> properties.put(field.key(), property(field, prefix + field.key())));
    }

    private Property<?> property(Field<?> field, String path) {
        return switch (field.holds()) {
            case Holds.Text _, Holds.Code _ -> fields.text(path);
            case Holds.Amount _ -> fields.value(path, Optional.<Money>empty());
            case Holds.Count _ -> fields.value(path, Optional.<Quantity>empty());
            case Holds.Share _ -> fields.value(path, Optional.<Percent>empty());
            case Holds.Day _ -> fields.value(path, Optional.<LocalDate>empty());
            case Holds.Moment _ -> fields.value(path, Optional.<Instant>empty());
            case Holds.Flag _ -> fields.check(path, false);
            case Holds.Choice<?> _, Holds.OneOf _, Holds.Ref _ -> fields.value(path, Optional.<RefChoices.Choice>empty());
            case Holds.Lines _ -> throw new IllegalArgumentException("lines have inputs of their own: " + field.key());
        };
    }

    boolean has(String key) {
        return properties.containsKey(key);
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

    /// @param told of every change
    void watch(Runnable told) {
        properties.values().forEach(property -> property.subscribe((_, _) -> told.run()));
    }

    void begin() {
        shown.forEach(field -> field.initial().ifPresent(value -> show(field, Optional.of(value), Map.of())));
    }

    /// @param titles what records of other kinds are called
    void show(Map<String, Object> values, Map<UUID, String> titles) {
        shown.forEach(field -> show(field, Optional.ofNullable(values.get(field.key())), titles));
    }

    private void show(Field<?> field, Optional<?> value, Map<UUID, String> titles) {
        switch (field.holds()) {
            case Holds.Text _, Holds.Code _ -> text(field).set(value.map(Object::toString).orElse(""));
            case Holds.Flag _ -> check(field).set(value.isPresent());
            case Holds.Choice<?> _ -> value(field).set(value.map(held -> ((Enum<?>) held).name())
                    .map(name -> new RefChoices.Choice(name, words.constant(field, name))));
            case Holds.OneOf _ -> value(field).set(value.map(held -> new RefChoices.Choice(held.toString(), held.toString())));
            case Holds.Ref _ -> value(field).set(value.map(held ->
                    new RefChoices.Choice(held.toString(), titles.getOrDefault((UUID) held, ""))));
            default -> value(field).set(value.map(held -> held));
        }
    }

    Map<String, Object> typed() {
        var values = new HashMap<String, Object>();
        shown.forEach(field -> held(field).ifPresent(value -> values.put(field.key(), value)));
        return values;
    }

    private Optional<Object> held(Field<?> field) {
        return switch (field.holds()) {
            case Holds.Text _, Holds.Code _ -> Optional.of(text(field).get());
            case Holds.Flag _ -> Optional.of(check(field).get());
            case Holds.Choice<?>(var of) -> this.<RefChoices.Choice>value(field).get()
                    .flatMap(choice -> List.of(of.getEnumConstants()).stream()
                            .filter(each -> each.name().equals(choice.id()))
                            .findFirst());
            case Holds.OneOf _ -> this.<RefChoices.Choice>value(field).get().map(RefChoices.Choice::name);
            case Holds.Ref _ -> this.<RefChoices.Choice>value(field).get().flatMap(RefChoices.Choice::ref).map(Object.class::cast);
            default -> this.value(field).get();
        };
    }
}
