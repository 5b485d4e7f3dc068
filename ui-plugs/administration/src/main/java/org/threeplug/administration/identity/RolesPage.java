package org.threeplug.administration.identity;

import java.util.ArrayList;
import java.util.List;
import org.threeplug.administration.identity.RoleListModel.Line;
import org.threeplug.identity.Role;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

/// The role matrix, to read and to print: each right by its area, and which roles have it.
final class RolesPage extends ListPage<Line> {

    RolesPage(RoleListModel model, List<Role> roles, RoleWords words, Surface surface) {
        super(surface, "roles", model.matrix, columns(roles, words, surface));
        beneath(surface.text("roles"));
        if (model.mayTakeOut()) {
            list().action(Parts.named(
                    "roles.pdf",
                    ActionButton.secondary(surface.text("office.pdf"), () -> model.savePdf(path -> surface.done("office.saved-to", path)))
                            .icon(Icon.EXPORT)));
        }
        empty(Icon.RIGHTS, "roles");
    }

    private static List<Column<Line>> columns(List<Role> roles, RoleWords words, Surface surface) {
        var columns = new ArrayList<Column<Line>>();
        columns.add(Column.<Line>words("area", surface.text("roles.area"), line -> words.area(line.area())).share(4));
        columns.add(Column.<Line>words("right", surface.text("roles.right"), Line::word).share(10));
        for (int i = 0; i < roles.size(); i++) {
            int role = i;
            columns.add(Column.<Line>words("role" + i, words.name(roles.get(i)), line ->
                            role < line.cells().size() ? line.cells().get(role) : "")
                    .share(3));
        }
        return columns;
    }
}
