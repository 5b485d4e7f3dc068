package org.threeplug.administration.identity;

import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.administration.identity.RoleLimits.Limit;
import org.threeplug.identity.RoleMatrix;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.office.HistoryTab;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Sheet;
import org.threeplug.office.Surface;
import org.threeplug.plug.Area;

/// One role: how far it decides alone, its rights, and who changed what about it.
final class RolePage implements Page {

    private final StackPane view = new StackPane();
    private final RoleModel model;
    private final RoleWords words;
    private final RoleLimits limits;
    private final String key;
    private final Surface surface;
    private final Pages pages;
    private final RolePages made;

    RolePage(RoleModel model, RoleWords words, RoleLimits limits, String key, Surface surface, Pages pages, RolePages made) {
        this.model = model;
        this.words = words;
        this.limits = limits;
        this.key = key;
        this.surface = surface;
        this.pages = pages;
        this.made = made;
        model.shown.subscribe(found -> found.ifPresent(row -> view.getChildren().setAll(detail(row))));
    }

    private DetailPattern detail(RoleMatrix.Row row) {
        var role = row.role();
        var state = role.active()
                ? new Badge(Meaning.SUCCESS, surface.text("role.active"))
                : new Badge(Meaning.NEUTRAL, surface.text("role.retired"));
        var detail = new DetailPattern(words.name(role), state, actions(role.active()))
                .fact(surface.text("role.key"), Parts.code(role.key()))
                .fact(surface.text("role.people"), String.valueOf(row.people()))
                .fact(surface.text("role.line"), limits.of(role, Limit.LINE))
                .fact(surface.text("role.ticket"), limits.of(role, Limit.TICKET))
                .fact(surface.text("role.open-item"), limits.of(role, Limit.OPEN_ITEM))
                .tab("rights", surface.text("role.rights"), this::rights);
        if (model.maySeeHistory()) {
            detail.tab("history", surface.text("history"), () -> new HistoryTab(surface, model::history));
        }
        return detail;
    }

    private ActionButton[] actions(boolean active) {
        if (!model.mayEdit()) {
            return new ActionButton[0];
        }
        return new ActionButton[] {
            Parts.named(
                    "role.switch",
                    ActionButton.secondary(surface.text(active ? "role.retire" : "role.bring-back"), () -> model.switchTo(!active))
                            .icon(active ? Icon.BLOCK : Icon.CHECK)),
            Parts.named("role.copy", ActionButton.secondary(surface.text("role.copy"), () -> made.like(pages, key)).icon(Icon.ADD)),
            Parts.named("role.edit", ActionButton.primary(surface.text("office.edit"), this::edit).icon(Icon.EDIT).key("F2"))
        };
    }

    private Node rights() {
        List<Column<String>> columns = List.of(
                Column.<String>words("area", surface.text("roles.area"), right -> words.area(RoleWords.area(right))),
                Column.<String>words("right", surface.text("roles.right"), words::right).share(3));
        var sorted = model.rights().stream()
                .sorted(Comparator.comparingInt((String right) -> RoleWords.area(right).map(Area::ordinal).orElse(Area.values().length))
                        .thenComparing(words::right))
                .toList();
        return new Sheet<>(surface.text("role.rights"), columns, sorted, surface.text("user.rights.none"));
    }

    private void edit() {
        made.edit(pages, key);
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.shown.map(found -> found.map(row -> words.name(row.role())).orElse(""));
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
        model.open(key);
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), () -> model.open(key));
        return model.mayEdit() ? keys.on("F2", surface.text("office.edit"), this::edit) : keys;
    }
}
