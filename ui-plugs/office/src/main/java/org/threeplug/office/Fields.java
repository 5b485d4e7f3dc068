package org.threeplug.office;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Refusal;

/// The inputs of one form: what stands in them, whether that is stored, and what is wrong with it. A field bears the name
/// that the command's validation gives it, so a refusal finds its way beside it.
public final class Fields {

    private final Map<String, Kept<?>> byName = new LinkedHashMap<>();
    private static final Pattern IN_A_LINE = Pattern.compile("(?:.*\\.)?([a-zA-Z]+)\\[(\\d+)]\\.(.+)");

    private final Map<String, String> blamed = new HashMap<>();
    private final Map<String, Supplier<List<Fields>>> lines = new HashMap<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper settled = new ReadOnlyIntegerWrapper();
    private final ObservableList<Refusal> refusals = FXCollections.observableArrayList();

    public StringProperty text(String name) {
        return watched(new SimpleStringProperty(this, name, ""));
    }

    public BooleanProperty check(String name, boolean start) {
        return watched(new SimpleBooleanProperty(this, name, start));
    }

    public <T> ObjectProperty<T> value(String name, T start) {
        return watched(new SimpleObjectProperty<>(this, name, start));
    }

    /// A list of lines in the form, each with inputs of its own: what is wrong with `contacts[1].phone` stands beside the second line's.
    public void lines(String name, Supplier<List<Fields>> each) {
        lines.put(name, each);
    }

    /// The field that bears a name.
    public Optional<Property<?>> named(String name) {
        return Optional.ofNullable(byName.get(name)).map(kept -> kept.property);
    }

    /// Whether anything differs from what is stored.
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// The names of the fields that differ from what is stored.
    public List<String> changes() {
        return byName.entrySet().stream()
                .filter(field -> field.getValue().isChanged())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What is wrong, in the order it was found.
    public ObservableList<Refusal> refusals() {
        return refusals;
    }

    public boolean isSound() {
        return refusals.isEmpty()
                && lines.values().stream().flatMap(each -> each.get().stream()).allMatch(Fields::isSound);
    }

    public void refuse(Property<?> field, String code, String... arguments) {
        refusals.add(new Refusal(code, List.of(arguments), field.getName()));
    }

    /// Says which field is at fault when a command refuses with this code.
    public void blame(Property<?> field, String... codes) {
        for (var code : codes) {
            blamed.put(code, field.getName());
        }
    }

    /// Takes a refusal from the gate, and all that is wrong besides; a path may lead deeper than a form does, as
    /// `product.code`.
    public void refuse(Refusal refusal) {
        refusal.all().forEach(this::place);
    }

    private void place(Refusal why) {
        var line = IN_A_LINE.matcher(why.field());
        if (line.matches() && lines.containsKey(line.group(1))) {
            var each = lines.get(line.group(1)).get();
            int at = Integer.parseInt(line.group(2));
            if (at < each.size()) {
                each.get(at).refuse(new Refusal(why.code(), why.arguments(), line.group(3)));
                return;
            }
        }
        var last = why.field().substring(why.field().lastIndexOf('.') + 1);
        var field = Stream.of(why.field(), last, blamed.getOrDefault(why.code(), ""))
                .filter(byName::containsKey)
                .findFirst();
        refusals.add(new Refusal(why.code(), why.arguments(), field.orElse("")));
    }

    public void forgive() {
        refusals.clear();
        lines.values().stream().flatMap(each -> each.get().stream()).forEach(Fields::forgive);
    }

    /// What stands in the fields is what is stored now.
    public void keep() {
        byName.values().forEach(Kept::keep);
        refusals.clear();
        changed.set(false);
        settled.set(settled.get() + 1);
    }

    /// What this one field holds from now on is what is stored, whatever was typed into the others.
    public <T> void keepOnly(Property<T> field, T stored) {
        field.setValue(stored);
        var kept = byName.get(field.getName());
        if (kept != null) {
            kept.keep();
        }
        changed.set(!changes().isEmpty());
    }

    /// Back to what is stored.
    public void undo() {
        byName.values().forEach(Kept::undo);
        keep();
    }

    /// Moves with each [#keep()].
    public ReadOnlyIntegerProperty settled() {
        return settled.getReadOnlyProperty();
    }

    private <T, P extends Property<T>> P watched(P property) {
        byName.put(property.getName(), new Kept<>(property));
        property.subscribe((_, _) -> {
            refusals.removeIf(refusal -> refusal.field().equals(property.getName()));
            changed.set(!changes().isEmpty());
        });
        return property;
    }

    private static final class Kept<T> {

        private final Property<T> property;
        private T stored;

        Kept(Property<T> property) {
            this.property = property;
            stored = property.getValue();
        }

        boolean isChanged() {
            return !Objects.equals(stored, property.getValue());
        }

        void keep() {
            stored = property.getValue();
        }

        void undo() {
            property.setValue(stored);
        }
    }
}
