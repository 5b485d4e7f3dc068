package org.threeplug.office;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.History;

/// The tab of a detail that tells who changed it; what it tells may still be on its way.
public final class HistoryTab extends StackPane {

    /// @param reader reads and hands over what happened
    public HistoryTab(Surface surface, Consumer<Consumer<List<History.Entry>>> reader) {
        reader.accept(entries -> getChildren().setAll(content(entries, surface)));
    }

    private static Node content(List<History.Entry> entries, Surface surface) {
        return entries.isEmpty()
                ? new EmptyState(Icon.JOURNAL, surface.text("history.empty"), surface.text("history.empty.how"))
                : Forms.scrolled(surface.text("history"), new History(entries, surface.formats()));
    }
}
