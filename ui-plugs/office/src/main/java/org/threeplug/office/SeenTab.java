package org.threeplug.office;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.History;
import org.threeplug.questions.Sight;
import org.threeplug.questions.Sights;

/// The tab of a person that tells who was shown their data, through what, and how often; what it tells may still be on its
/// way.
public final class SeenTab extends StackPane {

    private final Surface surface;

    /// @param reader reads and hands over who it was
    public SeenTab(Surface surface, Consumer<Consumer<List<Sights.Row>>> reader) {
        this.surface = surface;
        reader.accept(rows -> getChildren().setAll(content(rows)));
    }

    private Node content(List<Sights.Row> rows) {
        return rows.isEmpty()
                ? new EmptyState(Icon.JOURNAL, surface.text("seen.empty"), surface.text("seen.empty.how"))
                : Forms.scrolled(
                        surface.text("seen"),
                        new History(rows.stream().map(this::entry).toList(), surface.formats()));
    }

    private History.Entry entry(Sights.Row row) {
        var sight = row.sight();
        var key = "question." + sight.question();
        var what = surface.texts().has(key) ? surface.text(key) : sight.question();
        if (sight.person().equals(Sight.MANY)) {
            what = surface.text("seen.among", what, surface.formats().number(sight.persons()));
        }
        var often = sight.times() == 1 ? what : surface.text("seen.often", what, surface.formats().number(sight.times()));
        return new History.Entry(sight.last(), row.seer(), often);
    }
}
