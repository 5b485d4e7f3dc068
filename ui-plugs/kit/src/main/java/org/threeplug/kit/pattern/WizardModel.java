package org.threeplug.kit.pattern;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// Where in a wizard a person is; a step that is not complete cannot be left forward.
public final class WizardModel {

    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private final List<ObservableBooleanValue> complete;

    /// @param complete one for each step
    public WizardModel(List<ObservableBooleanValue> complete) {
        this.complete = List.copyOf(complete);
    }

    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    public boolean last() {
        return current.get() == complete.size() - 1;
    }

    public void forward() {
        if (!last() && complete.get(current.get()).get()) {
            current.set(current.get() + 1);
        }
    }

    public void back() {
        current.set(Math.max(0, current.get() - 1));
    }

    public BooleanBinding mayGoOn() {
        var watched = Stream.concat(Stream.of(current), complete.stream()).toArray(Observable[]::new);
        return Bindings.createBooleanBinding(() -> complete.get(current.get()).get(), watched);
    }
}
