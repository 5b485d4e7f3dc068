package org.threeplug.office.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.records.Act;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.Row;

/// The list of one kind.
final class RecordListPage extends ListPage<Row> {

    /// Wider than the others, as names are.
    private static final int NAME_SHARE = 4;

    private final KindOffice kind;
    private final RecordListModel model;
    private final RecordPages made;
    private final Pages pages;

    RecordListPage(KindOffice kind, RecordListModel model, RecordPages made, Pages pages) {
        this.kind = kind;
        this.model = model;
        this.made = made;
        this.pages = pages;
        super(kind.surface, "kind." + kind.type.key(), model.list, columns(kind));
        if (!kind.type.isLasting()) {
            list().chip(RecordListModel.RETIRED, surface().text("records.retired-too"));
        }
        list().onOpen(row -> pages.open(made.record(pages, row.entry().id())));
        new FieldFilters(kind, "").add(list(), kind.sight().with(Field.Trait.FILTERED));
        if (kind.may(Act.IMPORT)) {
            list().action(Parts.named(
                    "records.import",
                    ActionButton.secondary(surface().text("import.open"), () -> pages.open(made.importing()))
                            .icon(Icon.IMPORT)));
        }
        if (kind.may(Act.EDIT)) {
            creates(kind.words.fresh(), this::create);
            edits(surface().text("office.edit"), row -> pages.open(made.edit(pages, row.entry().id())));
            inASheet(rows -> pages.open(made.grid(rows.stream().map(row -> row.entry().id()).toList())));
        }
        if (kind.may(Act.RETIRE)) {
            list().bulk(surface().text("records.retire"), Icon.BLOCK, this::retire)
                    .bulk(surface().text("records.bring-back"), Icon.CHECK, rows -> model.retire(rows, true));
        }
        list().bulkExport();
        list().alsoInFiles(() -> LineColumn.all(kind.shared.asks(), kind.sight(), kind.words));
        empty(this::nothingYet);
    }

    private EmptyState nothingYet() {
        var none = surface().text("records.empty");
        return kind.may(Act.EDIT)
                ? new EmptyState(
                        icon(kind), none, kind.words.emptyHow(),
                        ActionButton.secondary(kind.words.fresh(), this::create).icon(Icon.ADD))
                : new EmptyState(icon(kind), none, surface().text("records.empty.ask"));
    }

    static Icon icon(KindOffice kind) {
        return Icon.valueOf(kind.type.place().icon().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void create() {
        pages.open(made.create(pages));
    }

    private void retire(List<Row> rows) {
        asked("records.retire-all", rows.size(), () -> model.retire(rows, false));
    }

    /// As they are shown and written to files.
    static List<Column<Row>> columns(KindOffice kind) {
        var columns = new ArrayList<Column<Row>>();
        for (var field : kind.sight().fields()) {
            columns.add(kind.type.isState(field) ? state(kind, field) : column(kind, field));
        }
        if (kind.type.isLasting()) {
            return columns;
        }
        columns.add(Column.<Row>state(
                        "active",
                        kind.surface.text("records.state"),
                        row -> row.entry().active() ? Meaning.SUCCESS : Meaning.NEUTRAL,
                        row -> kind.surface.text(row.entry().active() ? "records.active" : "records.inactive"))
                .share(2));
        return columns;
    }

    private static Column<Row> column(KindOffice kind, Field<?> field) {
        var title = kind.words.field(field);
        var column = switch (field.holds()) {
            case Holds.Amount _, Holds.Count _, Holds.Share _ ->
                Column.<Row>amount(field.key(), title, row -> kind.words.said(field, row.entry(), row.titles())).share(2);
            default ->
                Column.<Row>words(field.key(), title, row -> kind.words.said(field, row.entry(), row.titles()).replace("\n", field.lines().isPresent() ? "; " : " "))
                        .share(field.equals(kind.type.title()) ? NAME_SHARE : 2);
        };
        if (field.lines().isPresent()) {
            return column.hiddenAtFirst();
        }
        return field.is(Field.Trait.LISTED) ? column.sorts() : column.forFiles();
    }

    private static Column<Row> state(KindOffice kind, Field<?> field) {
        return Column.<Row>state(
                        field.key(),
                        kind.words.field(field),
                        row -> RecordPage.meaning(kind, row.entry()),
                        row -> kind.words.said(field, row.entry(), row.titles()))
                .share(2)
                .sorts();
    }
}
