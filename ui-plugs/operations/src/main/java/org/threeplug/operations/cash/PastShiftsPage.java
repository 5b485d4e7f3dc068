package org.threeplug.operations.cash;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.cash.Shift;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.cash.PastShiftsModel.Row;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;

/// The shifts there were, each with its Z report.
final class PastShiftsPage implements Page {

    private final PastShiftsModel model;
    private final Surface surface;
    private final ListPattern<Row> list;

    PastShiftsPage(PastShiftsModel model, Surface surface, Pages pages, CashPages made) {
        this.model = model;
        this.surface = surface;
        list = new ListPattern<>(surface.text("shift.past"), model.list, columns(), surface.texts())
                .onOpen(row -> model.report(row, report -> pages.open(made.report(report))))
                .empty(new EmptyState(Icon.SHIFT, surface.text("shifts.empty"), surface.text("shifts.empty.how")));
        // Shifts are few and in the order of their days; there are no words in them to search.
        list.searchField().setVisible(false);
        list.searchField().setManaged(false);
    }

    private List<Column<Row>> columns() {
        var formats = surface.formats();
        return List.of(
                Column.amount("number", surface.text("shift.z-number"), row -> formats.number(row.shift().number())),
                Column.<Row>words("day", surface.text("document.day"), row -> formats.date(row.shift().businessDate()))
                        .share(2),
                Column.words("register", surface.text("journal.register"), Row::register),
                Column.<Row>words("by", surface.text("shift.opened-by"), Row::openedBy).share(2),
                Column.<Row>words("opened", surface.text("shift.opened-at"), row -> formats.dateTime(
                                row.shift().openedAt()))
                        .share(3),
                Column.<Row>amount("counted", surface.text("shift.counted"), row -> closing(row, Shift.Closing::counted))
                        .share(2),
                Column.<Row>amount("difference", surface.text("shift.difference"), row ->
                                closing(row, Shift.Closing::difference))
                        .share(2),
                Column.<Row>state("state", surface.text("product.state"), PastShiftsPage::meaning, row ->
                                surface.text(row.shift().isOpen() ? "shift.open" : "shift.closed.state"))
                        .share(2));
    }

    private String closing(Row row, Function<Shift.Closing, Money> figure) {
        return row.shift().closing().map(figure).map(surface.formats()::money).orElse("");
    }

    private static Meaning meaning(Row row) {
        return row.shift().isOpen() ? Meaning.SUCCESS : Meaning.NEUTRAL;
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("shift.past"));
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        model.list.refresh();
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("F5", surface.text("office.refresh"), model.list::refresh);
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(list.lookup("#list.rows"));
    }
}
