package org.threeplug.kit.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// How much of the way around is shown. The till takes the whole window; a narrow window shows the rail alone; the menu button
/// shows the rest until a place is chosen. In a wide window it puts the places away for good.
final class Openness {

    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final BooleanProperty away = new SimpleBooleanProperty();
    private final BooleanProperty asked = new SimpleBooleanProperty();
    private final BooleanProperty atTill = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper rail = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper places = new ReadOnlyBooleanWrapper();

    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();

    Openness() {
        over.bind(asked.and(atTill.or(narrow)));
        rail.bind(asked.or(atTill.not()));
        places.bind(asked.or(atTill.or(away).or(narrow).not()));
    }

    ReadOnlyBooleanProperty rail() {
        return rail.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty places() {
        return places.getReadOnlyProperty();
    }

    /// Whether the rest is shown for a moment, over the page and not beside it.
    ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    void away() {
        asked.set(false);
    }

    void narrow(boolean now) {
        narrow.set(now);
    }

    /// A place came into view.
    void arrived(boolean till) {
        atTill.set(till);
        asked.set(false);
    }

    /// An area was chosen whose other places may be what was meant.
    void offer() {
        asked.set(narrow.get());
    }

    /// The menu button.
    void turn() {
        if (atTill.get() || narrow.get()) {
            asked.set(!asked.get());
        } else {
            away.set(!away.get());
        }
    }
}
