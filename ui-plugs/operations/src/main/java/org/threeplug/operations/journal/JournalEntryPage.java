package org.threeplug.operations.journal;

import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.office.Page;
import org.threeplug.office.Sheet;
import org.threeplug.office.Surface;

/// One record of the journal: who, what, why, and each row before and after.
final class JournalEntryPage implements Page {

    /// One column of one changed row.
    record Difference(String table, String row, String column, String before, String after) {}

    private final JournalEntry entry;
    private final JournalListModel.Whole reading;
    private final Surface surface;
    private final DetailPattern view;

    private final boolean personal;

    /// @param personal whether whoever looks may see what tells who a customer is
    JournalEntryPage(JournalListModel.Whole reading, Surface surface, boolean personal) {
        this.entry = reading.entry();
        this.reading = reading;
        this.surface = surface;
        this.personal = personal;
        view = detail();
    }

    private DetailPattern detail() {
        var formats = surface.formats();
        boolean refused = JournalListModel.isRefused(entry);
        var state = new Badge(
                JournalListPage.meaning(entry), surface.text(refused ? "journal.refused" : "journal.done"));
        var detail = new DetailPattern(title(), state)
                .fact(surface.text("journal.said"), reading.sentence())
                .fact(surface.text("journal.when"), formats.dateTime(entry.at()))
                .fact(surface.text("journal.wall-clock"), formats.dateTime(entry.wallClock()))
                .fact(surface.text("journal.who"), entry.actor() + " · " + surface.word("role", entry.role()))
                .fact(surface.text("journal.register"), entry.register());
        if (refused) {
            detail.fact(surface.text("journal.why-refused"), why());
        }
        entry.reason().ifPresent(reason -> detail.fact(surface.text("journal.reason"), reason));
        entry.approver().ifPresent(approver -> detail.fact(surface.text("journal.approver"), approver));
        return detail.fact(surface.text("journal.key"), entry.key())
                .fact(surface.text("journal.hash"), entry.hash())
                .tab("told", surface.text("journal.told"), this::told)
                .tab("changes", surface.text("journal.changes"), this::changes);
    }

    /// Field by field in the words of the screens; the rows as they stand lie one tab behind.
    private Node told() {
        List<Column<JournalWords.Told>> columns = List.of(
                Column.<JournalWords.Told>words("thing", surface.text("journal.thing"), JournalWords.Told::thing).share(3),
                Column.<JournalWords.Told>words("field", surface.text("journal.field"), told -> told.field().name())
                        .share(2),
                Column.<JournalWords.Told>words("before", surface.text("journal.before"), told -> told.field().before())
                        .share(3),
                Column.<JournalWords.Told>words("after", surface.text("journal.after"), told -> told.field().after())
                        .share(3));
        return new Sheet<>(
                surface.text("journal.told"), columns, reading.told(), surface.text("journal.nothing-told"));
    }

    /// The code when the bundle has no sentence for it, such as that of a plug that is switched off.
    private String why() {
        return surface.texts().has("refused." + entry.outcome())
                ? surface.texts().refusal(new Refusal(entry.outcome(), List.of("…", "…", "…"), ""))
                : entry.outcome();
    }

    private Node changes() {
        List<Column<Difference>> columns = List.of(
                Column.words("table", surface.text("journal.table"), Difference::table),
                Column.<Difference>words("row", surface.text("journal.row"), Difference::row).share(3),
                Column.words("column", surface.text("journal.column"), Difference::column),
                Column.<Difference>words("before", surface.text("journal.before"), Difference::before).share(3),
                Column.<Difference>words("after", surface.text("journal.after"), Difference::after).share(3));
        return new Sheet<>(
                surface.text("journal.changes"), columns, differences(), surface.text("journal.no-changes"));
    }

    private List<Difference> differences() {
        return differences(entry, this::shown);
    }

    /// An erased value says so; others of a person are shown to whoever may see them.
    private String shown(JournalEntry.Value value, String content) {
        if (content.equals(JournalEntry.ERASED)) {
            return surface.text("journal.erased");
        }
        return value.personal() && !personal && !content.isEmpty() ? "•••" : content;
    }

    static List<Difference> differences(
            JournalEntry entry, BiFunction<JournalEntry.Value, String, String> shown) {
        return entry.changes().stream()
                .flatMap(change -> change.values().stream()
                        .filter(value -> !value.before().equals(value.after()))
                        .map(value -> new Difference(
                                change.table(),
                                change.rowKey(),
                                value.column(),
                                shown.apply(value, value.before()),
                                shown.apply(value, value.after()))))
                .toList();
    }

    private String title() {
        return surface.text(
                "journal.title", surface.formats().number(entry.sequence()), surface.word("command", entry.command()));
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(title());
    }

    @Override
    public boolean mayReturn() {
        return true;
    }

    @Override
    public Parent view() {
        return view;
    }
}
