package org.threeplug.operations.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.identity.User;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.office.Lists;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Parts;
import org.threeplug.operations.office.Surface;

final class UserListPage implements Page {

    /// Where this page leads.
    record Ways(Consumer<User> open, Runnable create, Runnable roles) {}

    private final UserListModel model;
    private final Surface surface;
    private final Ways ways;
    private final ListPattern<User> list;

    UserListPage(UserListModel model, Surface surface, Ways ways) {
        this.model = model;
        this.surface = surface;
        this.ways = ways;
        list = new ListPattern<>(surface.text("users"), model.list, columns(), surface.texts())
                .chip(UserListModel.INACTIVE, surface.text("products.inactive-too"));
        if (model.mayEdit()) {
            list.onOpen(ways.open()).onNew(surface.text("user.new"), ways.create());
        }
        Lists.addTools(
                list,
                Lists.tools(
                        new Node[0],
                        Parts.named(
                                "users.roles",
                                ActionButton.secondary(surface.text("roles"), ways.roles()).icon(Icon.RIGHTS))));
        Lists.empty(
                list,
                model.list,
                () -> false,
                () -> new EmptyState(Icon.PEOPLE, surface.text("users.empty"), surface.text("users.empty.how")),
                surface);
    }

    private List<Column<User>> columns() {
        return List.of(
                Column.<User>words("name", surface.text("user.name"), User::name).share(3),
                Column.words("login", surface.text("user.login"), User::login),
                Column.words("role", surface.text("user.role"), user -> surface.word("role", user.role())),
                Column.words("language", surface.text("user.language"), user -> user.language()
                        .getDisplayLanguage(surface.texts().locale())),
                Column.words("pin", surface.text("user.pin"), user ->
                        surface.text(user.hasPin() ? "user.pin.set" : "user.pin.none")),
                Column.<User>state(
                                "state",
                                surface.text("product.state"),
                                user -> user.active() ? Meaning.SUCCESS : Meaning.NEUTRAL,
                                user -> surface.text(user.active() ? "user.active" : "user.inactive"))
                        .share(2));
    }

    private void edit() {
        list.selection().stream().findFirst().ifPresent(ways.open());
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), model::open);
        return model.mayEdit()
                ? keys.on("F2", surface.text("office.edit"), this::edit)
                        .on("Shortcut+N", surface.text("user.new"), ways.create())
                : keys;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.searchField());
    }
}
