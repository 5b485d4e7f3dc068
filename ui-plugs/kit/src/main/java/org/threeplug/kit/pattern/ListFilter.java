package org.threeplug.kit.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import org.threeplug.kit.control.DayField;
import org.threeplug.words.Texts;

/// A filter with a value, such as a day or a category; what is picked joins the query under the filter's key.
final class ListFilter {

    private final String key;
    private final Control control;
    private final Consumer<Runnable> changes;
    private final Supplier<Optional<String>> read;
    private final Consumer<Optional<String>> write;

    private ListFilter(
            String key,
            String name,
            Control control,
            Supplier<Optional<String>> read,
            Consumer<Optional<String>> write,
            Consumer<Runnable> changes) {
        this.key = key;
        this.control = control;
        this.changes = changes;
        this.read = read;
        this.write = write;
        control.setId("filter." + key);
        control.setAccessibleText(name);
    }

    private static ListFilter of(
            String key,
            String name,
            ComboBoxBase<?> control,
            Supplier<Optional<String>> read,
            Consumer<Optional<String>> write) {
        control.setPromptText(name);
        return new ListFilter(key, name, control, read, write, run -> control.valueProperty().subscribe((_, _) -> run.run()));
    }

    /// As many of some things as somebody ticks, which may still be arriving.
    static <T> ListFilter many(
            String key, String name, ObservableList<T> choices, Function<T, String> id, Function<T, String> words) {
        var ticking = new Ticking<>(name, choices, id, words);
        return new ListFilter(key, name, ticking.box(), ticking::wanted, ticking::want, ticking::onChange);
    }

    /// A figure as an end of a range, as the field reads it.
    static <T> ListFilter figure(
            String key, String name, TextField field, ObjectProperty<Optional<T>> value, Function<T, String> said,
            Function<String, Optional<T>> read) {
        field.setPromptText(name);
        field.getStyleClass().add("filter-figure");
        return new ListFilter(
                key,
                name,
                field,
                () -> value.get().map(said),
                wanted -> value.set(wanted.flatMap(read)),
                run -> value.subscribe((_, _) -> run.run()));
    }

    /// One day, such as the first or the last of those shown.
    static ListFilter day(String key, String name, Texts texts) {
        var picker = new DayField(name, texts).tellingBelow();
        return of(
                key,
                name,
                picker,
                () -> Optional.ofNullable(picker.getValue()).map(LocalDate::toString),
                day -> picker.setValue(
                        ListQuery.ALL.filter(key, day).day(key).orElse(null)));
    }

    /// A span of days by its name, or any days.
    static ListFilter days(Texts texts) {
        return choice(
                Days.KEY,
                texts.text("kit.list.days"),
                texts.text("kit.list.days.any"),
                FXCollections.observableArrayList(Days.values()),
                Days::key,
                days -> texts.text("kit.list.days." + days.key()));
    }

    /// One of some things, which may still be arriving, or all of them.
    static <T> ListFilter choice(
            String key, String name, String all, ObservableList<T> choices, Function<T, String> id, Function<T, String> words) {
        var picking = new Picking<>(all, choices, id, words);
        return of(key, name, picking, () -> picking.wanted, picking::want);
    }

    String key() {
        return key;
    }

    Control control() {
        return control;
    }

    Optional<String> value() {
        return read.get();
    }

    void show(ListQuery query) {
        write.accept(query.filter(key));
    }

    void onChange(Runnable run) {
        changes.accept(run);
    }

    /// What is wanted stays wanted while the thing itself has not arrived yet.
    private static final class Picking<T> extends ComboBox<Optional<T>> {

        private final ObservableList<T> choices;
        private final Function<T, String> id;
        private Optional<String> wanted = Optional.empty();
        private boolean filling;

        Picking(String all, ObservableList<T> choices, Function<T, String> id, Function<T, String> words) {
            this.choices = choices;
            this.id = id;
            setConverter(new Picked<>(choice -> choice.map(words).orElse(all)));
            valueProperty().subscribe((_, chosen) -> {
                if (!filling && chosen != null) {
                    wanted = chosen.map(id);
                }
            });
            choices.subscribe(this::fill);
            fill();
        }

        void want(Optional<String> other) {
            wanted = other;
            fill();
        }

        private void fill() {
            filling = true;
            var all = new ArrayList<Optional<T>>(List.of(Optional.empty()));
            choices.forEach(choice -> all.add(Optional.of(choice)));
            getItems().setAll(all);
            setValue(choices.stream()
                    .filter(choice -> wanted.equals(Optional.of(id.apply(choice))))
                    .findFirst());
            filling = false;
        }
    }
}
