package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list below the entry field: arrows highlight, Enter chooses. Nothing is highlighted until an arrow says so,
/// so a scanner's Enter never chooses.
public final class Choices {

    private final ObservableList<Choice> shown = FXCollections.observableArrayList();
    private final ObservableList<Choice> readable = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyIntegerWrapper highlighted = new ReadOnlyIntegerWrapper(-1);

    public ObservableList<Choice> shown() {
        return readable;
    }

    public ReadOnlyIntegerProperty highlightedIndex() {
        return highlighted.getReadOnlyProperty();
    }

    void show(List<? extends Choice> choices) {
        highlighted.set(-1);
        shown.setAll(choices);
    }

    void clear() {
        highlighted.set(-1);
        if (!shown.isEmpty()) {
            shown.clear();
        }
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    void move(int step) {
        highlight(Math.clamp(highlighted.get() + step, -1, shown.size() - 1));
    }

    void highlight(int index) {
        highlighted.set(index);
    }

    Optional<Choice> highlighted() {
        int index = highlighted.get();
        return 0 <= index && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
    }
}
