package org.threeplug.operations.journal;

import java.util.List;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Column;
import org.threeplug.operations.office.ListPage;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Parts;
import org.threeplug.operations.office.Surface;

final class JournalListPage extends ListPage<JournalEntry> {

    JournalListPage(JournalListModel model, Surface surface, Pages pages, JournalPages made) {
        super(surface, "journal", model.list, columns(model, surface));
        list().chip(JournalListModel.REFUSED, surface.text("journal.refused-only"))
                .onOpen(row -> model.entry(row.sequence(), entry -> pages.open(made.entry(entry))));
        days();
        list().action(Parts.named(
                "journal.check",
                ActionButton.secondary(surface.text("check.open"), () -> pages.open(made.check()))
                        .icon(Icon.CHECK_CIRCLE)));
        empty(Icon.JOURNAL, "journal");
    }

    private static List<Column<JournalEntry>> columns(JournalListModel model, Surface surface) {
        var formats = surface.formats();
        return List.of(
                Column.<JournalEntry>amount("sequence", surface.text("journal.sequence"), entry -> formats.number(
                        entry.sequence())),
                Column.<JournalEntry>words("when", surface.text("journal.when"), entry -> formats.dateTime(entry.at()))
                        .share(3),
                Column.<JournalEntry>words("what", surface.text("journal.what"), entry -> surface.word(
                                "command", entry.command()))
                        .share(3),
                Column.words("who", surface.text("journal.who"), JournalEntry::actor),
                Column.words("register", surface.text("journal.register"), model::register),
                Column.<JournalEntry>state("outcome", surface.text("journal.outcome"), JournalListPage::meaning, entry ->
                                surface.text(
                                        JournalListModel.isRefused(entry) ? "journal.refused" : "journal.done"))
                        .share(2),
                Column.<JournalEntry>words("reason", surface.text("journal.reason"), entry -> entry.reason()
                                .orElse(""))
                        .share(3));
    }

    static Meaning meaning(JournalEntry entry) {
        return JournalListModel.isRefused(entry) ? Meaning.CAUTION : Meaning.SUCCESS;
    }
}
