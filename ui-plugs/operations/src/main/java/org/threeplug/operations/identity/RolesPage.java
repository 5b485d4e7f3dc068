package org.threeplug.operations.identity;

import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.identity.UserListModel.Right;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Surface;

/// The role matrix, to read: each right, and which roles have it.
final class RolesPage implements Page {

    private final Surface surface;
    private final ListPattern<Right> list;

    RolesPage(UserListModel model, Surface surface) {
        this.surface = surface;
        var columns = new ArrayList<Column<Right>>();
        columns.add(Column.<Right>words("right", surface.text("roles.right"), right -> surface.word("right", right.key()))
                .share(5));
        for (int i = 0; i < model.roles.size(); i++) {
            int role = i;
            columns.add(Column.words("role" + i, surface.word("role", model.roles.get(i).key()), right ->
                    right.granted().get(role) ? surface.text("roles.yes") : "–"));
        }
        list = new ListPattern<>(surface.text("roles"), model.rights, columns, surface.texts())
                .empty(new EmptyState(Icon.RIGHTS, surface.text("roles.empty"), surface.text("roles.empty.how")));
        model.rights.refresh();
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("roles"));
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.searchField());
    }
}
