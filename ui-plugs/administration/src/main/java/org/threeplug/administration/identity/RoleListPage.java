package org.threeplug.administration.identity;

import java.util.List;
import java.util.stream.Collectors;
import org.threeplug.administration.identity.RoleLimits.Limit;
import org.threeplug.identity.ArrivedRight;
import org.threeplug.identity.RoleMatrix;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

/// All roles, with how far each decides alone.
final class RoleListPage extends ListPage<RoleMatrix.Row> {

    private final RoleListModel model;
    private final RoleWords words;

    RoleListPage(RoleListModel model, RoleWords words, RoleLimits limits, Surface surface, Pages pages, RolePages made) {
        this.model = model;
        this.words = words;
        super(surface, "role-list", model.list, columns(words, limits, surface));
        list().chip(RoleListModel.RETIRED, surface.text("roles.retired-too"))
                .action(Parts.named(
                        "roles.matrix",
                        ActionButton.secondary(surface.text("roles"), () -> made.matrix(pages)).icon(Icon.RIGHTS)))
                .onOpen(row -> pages.open(made.role(pages, row.role().key())));
        if (model.mayEdit()) {
            creates(surface.text("role.new"), () -> made.create(pages));
            edits(surface.text("office.edit"), row -> made.edit(pages, row.role().key()));
        }
        empty(Icon.RIGHTS, "roles");
        model.news.subscribe(this::tell);
    }

    private static List<Column<RoleMatrix.Row>> columns(RoleWords words, RoleLimits limits, Surface surface) {
        return List.of(
                Column.<RoleMatrix.Row>words("name", surface.text("role.name"), row -> words.name(row.role()))
                        .share(3)
                        .sortsBy(row -> words.name(row.role())),
                Column.amount("line", surface.text("role.line"), row -> limits.of(row.role(), Limit.LINE)),
                Column.amount("ticket", surface.text("role.ticket"), row -> limits.of(row.role(), Limit.TICKET)),
                Column.<RoleMatrix.Row>amount("open-item", surface.text("role.open-item"), row -> limits.of(row.role(), Limit.OPEN_ITEM))
                        .share(2),
                Column.<RoleMatrix.Row>amount("rights", surface.text("role.rights"), row -> String.valueOf(row.role().rights().size()))
                        .sortsBy(row -> row.role().rights().size()),
                Column.<RoleMatrix.Row>amount("people", surface.text("role.people"), row -> String.valueOf(row.people()))
                        .sortsBy(RoleMatrix.Row::people),
                Column.<RoleMatrix.Row>state(
                                "state",
                                surface.text("product.state"),
                                row -> row.role().active() ? Meaning.SUCCESS : Meaning.NEUTRAL,
                                row -> surface.text(row.role().active() ? "role.active" : "role.retired"))
                        .share(2));
    }

    private void tell(List<ArrivedRight> news) {
        if (!news.isEmpty()) {
            var rights = news.stream().map(each -> words.right(each.right())).collect(Collectors.joining(" · "));
            list().getChildren().removeIf(InlineNotice.class::isInstance);
            list().getChildren().addFirst(
                    new InlineNotice(Notice.of(Meaning.INFO, surface().texts().count("roles.arrived", news.size(), rights))));
        }
    }

    @Override
    protected void refresh() {
        model.open();
    }
}
