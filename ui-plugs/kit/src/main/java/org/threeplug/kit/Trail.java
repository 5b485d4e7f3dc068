package org.threeplug.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The pages inside a screen, from its start to the one in view: what the breadcrumbs name and lead back to.
public interface Trail {

    /// A screen of one page.
    Trail NONE = new Trail() {

        private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());

        @Override
        public ObservableValue<List<String>> names() {
            return names;
        }

        @Override
        public Optional<String> unsaved(int depth) {
            return Optional.empty();
        }

        @Override
        public void backTo(int depth) {}

        @Override
        public boolean forward() {
            return false;
        }

        @Override
        public void forget() {}
    };

    /// The pages after the start; the last one is in view.
    ObservableValue<List<String>> names();

    /// Names what would be lost by going back to a page; 0 is the start.
    Optional<String> unsaved(int depth);

    /// Goes back to a page without asking; what is not saved on the pages that close is given up.
    void backTo(int depth);

    /// Opens again what was stepped back from last. The answer says whether there was such a page.
    boolean forward();

    /// Nothing is to be opened again any more.
    void forget();
}
