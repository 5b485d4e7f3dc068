package org.threeplug.administration.plugs;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Sheet;
import org.threeplug.office.Surface;
import org.threeplug.plug.Plugs;

/// One plug: whether it works, why not, and everything it brings.
final class PlugPage implements Page {

    private final StackPane view = new StackPane();
    private final PlugModel model;
    private final String id;
    private final Surface surface;

    PlugPage(PlugModel model, String id, Surface surface) {
        this.model = model;
        this.id = id;
        this.surface = surface;
        model.shown.subscribe(found -> found.filter(plug -> plug.id().equals(id))
                .ifPresent(plug -> view.getChildren().setAll(detail(plug))));
    }

    private DetailPattern detail(Plugs.Standing plug) {
        var detail = new DetailPattern(
                plug.id(), new Badge(PlugListPage.meaning(plug), PlugListPage.state(plug, surface)), actions(plug));
        if (plug.essential()) {
            detail.fact(surface.text("plugs.why"), surface.text("plugs.essential"));
        } else if (!plug.why().isEmpty()) {
            detail.fact(surface.text("plugs.why"), plug.why());
        }
        return detail.tab("parts", surface.text("plugs.parts"), () -> parts(plug));
    }

    private ActionButton[] actions(Plugs.Standing plug) {
        if (plug.essential() || plug.state() == Plugs.State.FAILED) {
            return new ActionButton[0];
        }
        boolean works = plug.state() == Plugs.State.WORKS;
        return new ActionButton[] {
            Parts.named(
                    "plug.switch",
                    ActionButton.secondary(surface.text(works ? "bulk.switch-off" : "bulk.switch-on"), () -> model.turn(plug))
                            .icon(works ? Icon.BLOCK : Icon.CHECK))
        };
    }

    private Node parts(Plugs.Standing plug) {
        List<Column<Plugs.Brought>> columns = List.of(
                Column.words("kind", surface.text("plugs.kind"), part -> model.kind(part.kind())),
                Column.<Plugs.Brought>words("name", surface.text("plugs.name"), model::name).share(2),
                Column.<Plugs.Brought>words("key", surface.text("plugs.key"), Plugs.Brought::key).share(2));
        return new Sheet<>(surface.text("plugs.parts"), columns, plug.parts(), surface.text("plugs.nothing"));
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.shown.map(_ -> id);
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
        model.open(id);
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("F5", surface.text("office.refresh"), () -> model.open(id));
    }
}
