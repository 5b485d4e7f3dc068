package org.threeplug.operations.journal;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.office.Lists;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;

final class JournalListPage implements Page {

    private final JournalListModel model;
    private final Surface surface;
    private final ListPattern<JournalEntry> list;

    JournalListPage(JournalListModel model, Surface surface, Pages pages, JournalPages made) {
        this.model = model;
        this.surface = surface;
        list = new ListPattern<>(surface.text("journal"), model.list, columns(), surface.texts())
                .chip(JournalListModel.REFUSED, surface.text("journal.refused-only"))
                .onOpen(row -> model.entry(row.sequence(), entry -> pages.open(made.entry(entry))));
        Lists.addTools(
                list,
                Lists.tools(new Node[] {
                    Lists.day(surface, "office.from", model.from), Lists.day(surface, "office.to", model.to)
                }));
        Lists.empty(
                list,
                model.list,
                () -> model.from.get().isPresent() || model.to.get().isPresent(),
                () -> new EmptyState(Icon.JOURNAL, surface.text("journal.empty"), surface.text("journal.empty.how")),
                surface);
    }

    private List<Column<JournalEntry>> columns() {
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
        return Optional.of(list.searchField());
    }
}
