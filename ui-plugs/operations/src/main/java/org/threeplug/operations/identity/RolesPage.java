package org.threeplug.operations.identity;

import java.util.ArrayList;
import java.util.List;
import org.threeplug.kit.Icon;
import org.threeplug.kit.pattern.Column;
import org.threeplug.operations.identity.UserListModel.Right;
import org.threeplug.operations.office.ListPage;
import org.threeplug.operations.office.Surface;

/// The role matrix, to read: each right, and which roles have it.
final class RolesPage extends ListPage<Right> {

    RolesPage(UserListModel model, Surface surface) {
        super(surface, "roles", model.rights, columns(model, surface));
        beneath(surface.text("roles"));
        empty(Icon.RIGHTS, "roles");
    }

    private static List<Column<Right>> columns(UserListModel model, Surface surface) {
        var columns = new ArrayList<Column<Right>>();
        columns.add(Column.<Right>words("right", surface.text("roles.right"), right -> right.limits().isEmpty()
                                ? surface.word("right", right.key())
                                : surface.text("roles." + right.key()))
                .share(10));
        for (int i = 0; i < model.roles.size(); i++) {
            int role = i;
            columns.add(Column.<Right>words("role" + i, surface.word("role", model.roles.get(i).key()), right ->
                            word(right, role, surface))
                    .share(3));
        }
        return columns;
    }

    private static String word(Right right, int role, Surface surface) {
        if (!right.limits().isEmpty()) {
            return surface.formats().percent(right.limits().get(role));
        }
        return right.granted().get(role) ? surface.text("roles.yes") : "–";
    }
}
