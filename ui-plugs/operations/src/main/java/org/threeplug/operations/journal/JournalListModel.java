package org.threeplug.operations.journal;

import com.google.inject.Inject;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kit.Formats;
import org.threeplug.kit.pattern.Days;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Rows;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;

/// The journal, newest record first.
public final class JournalListModel {

    static final String REFUSED = "refused";
    static final String DONE = "done";

    final ListModel<JournalEntry> list;
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final JournalView journal;
    private final Settings settings;
    private final Office office;
    private final Formats formats;

    @Inject
    public JournalListModel(JournalView journal, Settings settings, Office office, Formats formats) {
        this.formats = formats;
        this.journal = journal;
        this.settings = settings;
        this.office = office;
        list = new ListModel<>(
                Rows.of(
                        (query, start, atMost) -> journal.entries(filter(query), start, atMost),
                        query -> journal.count(filter(query))),
                office.work());
    }

    JournalView.Filter filter(ListQuery query) {
        var today = office.today();
        return new JournalView.Filter(
                Days.from(query, today, formats.locale()),
                Days.to(query, today),
                query.search(),
                query.chips().contains(REFUSED));
    }

    /// A whole record with its changes; the rows of the list carry none.
    void entry(long sequence, Consumer<JournalEntry> then) {
        office.run(busy, () -> journal.entry(sequence), found -> found.ifPresent(then));
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
        return !entry.outcome().equals(DONE);
    }
}
