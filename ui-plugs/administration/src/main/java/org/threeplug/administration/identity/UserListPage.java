package org.threeplug.administration.identity;

import java.util.List;
import org.threeplug.identity.User;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

final class UserListPage extends ListPage<User> {

    private final UserListModel model;

    /// @param roles opens the role matrix
    UserListPage(UserListModel model, Surface surface, Pages pages, UserPages made, Runnable roles) {
        this.model = model;
        super(surface, "users", model.list, columns(model, surface));
        list().chip(UserListModel.INACTIVE, surface.text("products.inactive-too"))
                .onOpen(row -> pages.open(made.user(pages, row.id())));
        if (model.mayEditRoles()) {
            list().action(Parts.named(
                    "users.roles", ActionButton.secondary(surface.text("roles"), roles).icon(Icon.RIGHTS)));
        }
        if (model.mayEdit()) {
            creates(surface.text("user.new"), () -> pages.open(made.create(pages)));
            edits(surface.text("office.edit"), row -> pages.open(made.edit(pages, row.id())));
            list().bulk(surface.text("bulk.switch-off"), Icon.BLOCK, this::switchOff)
                    .bulk(surface.text("bulk.switch-on"), Icon.CHECK, rows -> model.switchTo(rows, true));
        }
        list().bulkExport();
        empty(Icon.PEOPLE, "users");
    }

    private void switchOff(List<User> rows) {
        asked("users.switch-off", rows.size(), () -> model.switchTo(rows, false));
    }

    private static List<Column<User>> columns(UserListModel model, Surface surface) {
        return List.of(
                Column.<User>words("name", surface.text("user.name"), User::name).share(3).sortsBy(User::name),
                Column.<User>words("login", surface.text("user.login"), User::login).sortsBy(User::login),
                Column.words("role", surface.text("user.role"), user ->
                        RoleWords.name(user.role(), model.roles, surface)),
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
