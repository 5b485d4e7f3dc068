package org.threeplug.operations.ledger;

import java.util.ArrayList;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.office.HistoryTab;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

/// Up to which day the books are closed, what that means, and who closed and opened them and why.
final class PeriodsPage implements Page {

    private final StackPane view = new StackPane();
    private final PeriodsModel model;
    private final Surface surface;
    private final Runnable close;
    private final Runnable open;

    PeriodsPage(PeriodsModel model, Surface surface, Runnable close, Runnable open) {
        this.model = model;
        this.surface = surface;
        this.close = close;
        this.open = open;
        model.shown.subscribe(found -> found.ifPresent(standing -> view.getChildren().setAll(detail(standing))));
    }

    private DetailPattern detail(PeriodsModel.Standing standing) {
        var state = standing.through()
                .map(_ -> new Badge(Meaning.SUCCESS, surface.text("periods.state.closed")))
                .orElseGet(() -> new Badge(Meaning.NEUTRAL, surface.text("periods.state.open")));
        var detail = new DetailPattern(surface.text("periods"), state, actions());
        standing.through().ifPresentOrElse(
                day -> detail.fact(surface.text("periods.last"), surface.formats().date(day))
                        .fact(surface.text("periods.first-open"), surface.formats().date(day.plusDays(1))),
                () -> detail.fact(surface.text("periods.last"), surface.text("periods.none")));
        return detail.tab("history", surface.text("history"), () -> new HistoryTab(surface, model::history));
    }

    private ActionButton[] actions() {
        var actions = new ArrayList<ActionButton>();
        if (model.mayOpen()) {
            actions.add(Parts.named(
                    "periods.open",
                    ActionButton.secondary(surface.text("periods.open"), open).icon(Icon.UNDO).key("F2")));
        }
        if (model.mayClose()) {
            actions.add(Parts.named(
                    "periods.close",
                    ActionButton.primary(surface.text("periods.close"), close).icon(Icon.LOCK).key("Ctrl+N")));
        }
        return actions.toArray(ActionButton[]::new);
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper("");
    }

    @Override
    public boolean mayReturn() {
        return true;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), model::refresh);
        if (model.mayClose()) {
            keys = keys.on("Shortcut+N", surface.text("periods.close"), close);
        }
        return model.mayOpen() ? keys.on("F2", surface.text("periods.open"), open) : keys;
    }
}
