package org.threeplug.operations.cash;

import java.util.List;
import java.util.function.Function;
import org.threeplug.cash.PastShifts.Row;
import org.threeplug.cash.Shift;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;

/// The shifts there were, each with its Z report.
final class PastShiftsPage extends ListPage<Row> {

    PastShiftsPage(PastShiftsModel model, Surface surface, Pages pages, CashPages made) {
        super(surface, "shifts", model.list, columns(surface));
        beneath(surface.text("shift.past"));
        // Shifts are few and in the order of their days; there are no words in them to search.
        list().unsearchable().onOpen(row -> model.report(row, report -> pages.open(made.report(report))));
        empty(Icon.SHIFT, "shifts");
    }

    private static List<Column<Row>> columns(Surface surface) {
        var formats = surface.formats();
        return List.of(
                Column.<Row>amount("number", surface.text("shift.z-number"), row -> formats.number(row.shift().number()))
                        .sorts(),
                Column.<Row>words("day", surface.text("document.day"), row -> formats.date(row.shift().businessDate()))
                        .share(2)
                        .sorts(),
                Column.<Row>words("register", surface.text("journal.register"), Row::register).sorts(),
                Column.<Row>words("by", surface.text("shift.opened-by"), Row::openedBy).share(2).sorts(),
                Column.<Row>words("opened", surface.text("shift.opened-at"), row -> formats.dateTime(
                                row.shift().openedAt()))
                        .share(3)
                        .sorts(),
                Column.<Row>amount("counted", surface.text("shift.counted"), row -> closing(surface, row, Shift.Closing::counted))
                        .share(2)
                        .sorts(),
                Column.<Row>amount("difference", surface.text("shift.difference"), row ->
                                closing(surface, row, Shift.Closing::difference))
                        .share(2)
                        .sorts(),
                Column.<Row>state("state", surface.text("product.state"), PastShiftsPage::meaning, row ->
                                surface.text(row.shift().isOpen() ? "shift.open" : "shift.closed.state"))
                        .share(2)
                        .sorts());
    }

    private static String closing(Surface surface, Row row, Function<Shift.Closing, Money> figure) {
        return row.shift().closing().map(figure).map(surface.formats()::money).orElse("");
    }

    private static Meaning meaning(Row row) {
        return row.shift().isOpen() ? Meaning.SUCCESS : Meaning.NEUTRAL;
    }
}
