package org.threeplug.operations.journal;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.identity.StaffNames;
import org.threeplug.journal.JournalColumn;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalFigures;
import org.threeplug.journal.JournalList;
import org.threeplug.journal.JournalOne;
import org.threeplug.journal.JournalView;
import org.threeplug.kit.pattern.Days;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Order;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Heads;
import org.threeplug.office.Office;
import org.threeplug.office.Rows;
import org.threeplug.office.Surface;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.words.Formats;

/// The journal, newest record first.
public final class JournalListModel {

    static final String REFUSED = "refused";

    /// The right to see what tells who a customer is.
    static final String PERSONAL = "journal.personal";

    static final String WHO = "who";
    static final String WHAT = "what";

    private static final Heads<JournalColumn> HEADS = new Heads<>(Map.of(
            "sequence", JournalColumn.SEQUENCE,
            "when", JournalColumn.WHEN,
            "what", JournalColumn.WHAT,
            "who", JournalColumn.WHO,
            "outcome", JournalColumn.OUTCOME,
            "reason", JournalColumn.REASON));

    /// A record and what it says.
    record Row(JournalEntry entry, String sentence) {}

    /// A record with its rows, and in words.
    ///
    /// @param told what became of the fields that people know
    record Whole(JournalEntry entry, String sentence, List<JournalWords.Told> told) {}

    final ListModel<Row> list;
    final ObservableList<String> people = FXCollections.observableArrayList();
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final JournalWords words;
    private final Settings settings;
    private final Office office;
    private final Formats formats;

    @Inject
    JournalListModel(
            Asks asks,
            JournalNames names,
            Settings settings,
            Office office,
            Formats formats,
            Surface surface) {
        this.formats = formats;
        this.asks = asks;
        this.settings = settings;
        this.office = office;
        this.words = new JournalWords(surface.texts(), names, office.may(PERSONAL));
        list = new ListModel<>(
                Rows.asked(
                        asks,
                        query -> new JournalList(filter(query), order(query), Portion.FIRST),
                        query -> new JournalFigures(filter(query), order(query)),
                        this::rows),
                office.work());
    }

    private List<Row> rows(List<JournalEntry> entries) {
        return entries.stream()
                .map(entry -> new Row(entry.with(List.of()), words.sentence(entry)))
                .toList();
    }

    private static Order<JournalColumn> order(ListQuery query) {
        return HEADS.order(query).orElse(Order.falling(JournalColumn.SEQUENCE));
    }

    /// Reads whom the filter offers.
    void open() {
        office.work().run(() -> asks.ask(new StaffNames()).values().stream().sorted().distinct().toList(), people::setAll);
    }

    JournalView.Filter filter(ListQuery query) {
        var today = office.today();
        return new JournalView.Filter(
                Days.from(query, today, formats.locale()),
                Days.to(query, today),
                query.search(),
                query.chips().contains(REFUSED),
                query.filter(WHO),
                query.filter(WHAT));
    }

    /// A whole record with its changes; the rows of the list carry none.
    void entry(long sequence, Consumer<Whole> then) {
        office.run(
                busy,
                () -> asks.ask(new JournalOne(sequence))
                        .map(entry -> new Whole(entry, words.sentence(entry), words.fields(entry))),
                found -> found.ifPresent(then));
    }

    /// The code of the register that a record names by its id.
    String register(JournalEntry entry) {
        return settings.registers().stream()
                .filter(register -> register.id().toString().equals(entry.register()))
                .map(Register::code)
                .findFirst()
                .orElse(entry.register());
    }

    static boolean isRefused(JournalEntry entry) {
        return !entry.outcome().equals(JournalEntry.DONE);
    }
}
