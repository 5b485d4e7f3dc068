package org.threeplug.operations.identity;

import java.util.List;
import java.util.function.Consumer;
import org.threeplug.identity.User;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Column;
import org.threeplug.operations.office.ListPage;
import org.threeplug.operations.office.Parts;
import org.threeplug.operations.office.Surface;

final class UserListPage extends ListPage<User> {

    /// Where this page leads.
    record Ways(Consumer<User> open, Runnable create, Runnable roles) {}

    private final UserListModel model;

    UserListPage(UserListModel model, Surface surface, Ways ways) {
        this.model = model;
        super(surface, "users", model.list, columns(surface));
        list().chip(UserListModel.INACTIVE, surface.text("products.inactive-too"))
                .action(Parts.named(
                        "users.roles",
                        ActionButton.secondary(surface.text("roles"), ways.roles()).icon(Icon.RIGHTS)));
        if (model.mayEdit()) {
            list().onOpen(ways.open());
            creates(surface.text("user.new"), ways.create());
            edits(surface.text("office.edit"), ways.open());
        }
        empty(Icon.PEOPLE, "users");
    }

    private static List<Column<User>> columns(Surface surface) {
        return List.of(
                Column.<User>words("name", surface.text("user.name"), User::name).share(3).sortsBy(User::name),
                Column.<User>words("login", surface.text("user.login"), User::login).sortsBy(User::login),
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

    @Override
    protected void refresh() {
        model.open();
    }
}
