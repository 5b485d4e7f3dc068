package org.threeplug.operations.journal;

import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.office.records.KindWords;
import org.threeplug.operations.journal.JournalListModel.Row;

/// What happened in the shop, a sentence for each record.
final class JournalListPage extends ListPage<Row> {

    private static final String COMMAND = "command.";

    private final JournalListModel model;

    JournalListPage(JournalListModel model, Surface surface, Pages pages, JournalPages made) {
        this.model = model;
        super(surface, "journal", model.list, columns(model, surface));
        list().chip(JournalListModel.REFUSED, surface.text("journal.refused-only"))
                .choice(
                        JournalListModel.WHO,
                        surface.text("journal.who"),
                        surface.text("journal.everybody"),
                        model.people,
                        name -> name,
                        name -> name)
                .choice(
                        JournalListModel.WHAT,
                        surface.text("journal.what"),
                        surface.text("journal.everything"),
                        commands(surface),
                        name -> name,
                        name -> surface.word("command", name))
                .onOpen(row -> model.entry(row.entry().sequence(), entry -> pages.open(made.entry(entry))));
        days();
        list().action(Parts.named(
                "journal.check",
                ActionButton.secondary(surface.text("check.open"), () -> pages.open(made.check()))
                        .icon(Icon.CHECK_CIRCLE)));
        empty(Icon.JOURNAL, "journal");
    }

    /// The kinds of records that have a word, in the order of these.
    private static ObservableList<String> commands(Surface surface) {
        return FXCollections.observableArrayList(surface.texts()
                .keys(COMMAND)
                .filter(key -> !key.startsWith(KindWords.PATTERNS))
                .map(key -> key.substring(COMMAND.length()))
                .sorted(Comparator.comparing(name -> surface.word("command", name)))
                .toList());
    }

    private static List<Column<Row>> columns(JournalListModel model, Surface surface) {
        var formats = surface.formats();
        return List.of(
                Column.<Row>amount("sequence", surface.text("journal.sequence"), row -> formats.number(
                                row.entry().sequence()))
                        .share(4)
                        .sorts(),
                Column.<Row>words("when", surface.text("journal.when"), row -> formats.dateTime(row.entry().at()))
                        .share(8)
                        .sorts(),
                Column.<Row>words("said", surface.text("journal.said"), Row::sentence).share(20),
                Column.<Row>words("what", surface.text("journal.what"), row -> surface.word(
                                "command", row.entry().command()))
                        .share(6)
                        .hiddenAtFirst()
                        .sorts(),
                Column.<Row>words("who", surface.text("journal.who"), row -> row.entry().actor())
                        .share(4)
                        .hiddenAtFirst()
                        .sorts(),
                Column.<Row>words("register", surface.text("journal.register"), row -> model.register(row.entry()))
                        .share(4)
                        .hiddenAtFirst(),
                Column.<Row>state("outcome", surface.text("journal.outcome"), row -> meaning(row.entry()), row ->
                                surface.text(JournalListModel.isRefused(row.entry()) ? "journal.refused" : "journal.done"))
                        .share(5)
                        .sorts(),
                Column.<Row>words("reason", surface.text("journal.reason"), row -> row.entry().reason()
                                .orElse(""))
                        .share(6)
                        .sorts());
    }

    @Override
    protected void refresh() {
        model.open();
        super.refresh();
    }

    static Meaning meaning(JournalEntry entry) {
        return JournalListModel.isRefused(entry) ? Meaning.CAUTION : Meaning.SUCCESS;
    }
}
