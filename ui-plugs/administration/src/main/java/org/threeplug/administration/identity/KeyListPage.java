package org.threeplug.administration.identity;

import java.util.List;
import org.threeplug.identity.keys.KeyList;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Surface;

/// Which programs act for whom, and until when.
final class KeyListPage extends ListPage<KeyList.Row> {

    KeyListPage(KeyListModel model, Surface surface) {
        super(surface, "keys", model.list, columns(model, surface));
        list().chip(KeyListModel.OLD, surface.text("keys.old-too")).onOpen(model::withdraw);
        empty(Icon.LOCK, "keys");
    }

    private static List<Column<KeyList.Row>> columns(KeyListModel model, Surface surface) {
        var formats = surface.formats();
        return List.of(
                Column.<KeyList.Row>words("name", surface.text("keys.name"), row -> row.key().name()).share(3),
                Column.<KeyList.Row>words("person", surface.text("keys.person"), KeyList.Row::person).share(3),
                Column.<KeyList.Row>state(
                                "state",
                                surface.text("product.state"),
                                row -> meaning(model, row),
                                row -> words(model, row, surface))
                        .share(3),
                Column.words("ends", surface.text("keys.ends"), row -> formats.dateTime(row.key().ends())),
                Column.words("used", surface.text("keys.used"), row ->
                        row.key().used().map(formats::dateTime).orElseGet(() -> surface.text("user.never"))),
                Column.<KeyList.Row>words("rights", surface.text("keys.rights"), row -> String.join(", ", model.rights(row)))
                        .share(5));
    }

    private static Meaning meaning(KeyListModel model, KeyList.Row row) {
        return switch (model.state(row)) {
            case GOOD -> row.mayAct() ? Meaning.SUCCESS : Meaning.CAUTION;
            case ENDED, WITHDRAWN -> Meaning.NEUTRAL;
        };
    }

    private static String words(KeyListModel model, KeyList.Row row, Surface surface) {
        return switch (model.state(row)) {
            case GOOD -> surface.text(row.mayAct() ? "keys.state.GOOD" : "keys.state.IDLE");
            case ENDED -> surface.text("keys.state.ENDED");
            case WITHDRAWN -> surface.text("keys.state.WITHDRAWN");
        };
    }
}
