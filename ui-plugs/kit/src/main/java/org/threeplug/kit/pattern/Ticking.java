package org.threeplug.kit.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Control;
import org.controlsfx.control.CheckComboBox;

/// Several of some things, each with a tick. What is wanted stays wanted while the thing itself has not arrived yet.
final class Ticking<T> {

    /// Stands between the things in a query; no name of anything has it.
    static final String BETWEEN = "\n";

    private final CheckComboBox<T> box = new CheckComboBox<>();
    private final ObservableList<T> choices;
    private final Function<T, String> id;
    private final List<Runnable> heard = new ArrayList<>();
    private Set<String> wanted = Set.of();
    private boolean filling;

    Ticking(String name, ObservableList<T> choices, Function<T, String> id, Function<T, String> words) {
        this.choices = choices;
        this.id = id;
        box.setTitle(name);
        box.getStyleClass().add("filter-many");
        box.setFocusTraversable(true);
        box.setConverter(new Picked<>(words));
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) _ -> ticked());
        choices.subscribe(this::fill);
        fill();
    }

    Control box() {
        return box;
    }

    Optional<String> wanted() {
        return wanted.isEmpty() ? Optional.empty() : Optional.of(wanted.stream().sorted().collect(Collectors.joining(BETWEEN)));
    }

    void want(Optional<String> other) {
        wanted = other.map(text -> Set.of(text.split(BETWEEN))).orElse(Set.of());
        fill();
    }

    void onChange(Runnable run) {
        heard.add(run);
    }

    private void ticked() {
        if (filling) {
            return;
        }
        var now = new HashSet<>(wanted);
        choices.forEach(choice -> now.remove(id.apply(choice)));
        box.getCheckModel().getCheckedItems().forEach(choice -> now.add(id.apply(choice)));
        if (!now.equals(wanted)) {
            wanted = Set.copyOf(now);
            box.setShowCheckedCount(!wanted.isEmpty());
            heard.forEach(Runnable::run);
        }
    }

    private void fill() {
        filling = true;
        box.getCheckModel().clearChecks();
        box.getItems().setAll(choices);
        for (int i = 0; i < choices.size(); i++) {
            if (wanted.contains(id.apply(choices.get(i)))) {
                box.getCheckModel().check(i);
            }
        }
        filling = false;
        box.setShowCheckedCount(!wanted.isEmpty());
    }
}
