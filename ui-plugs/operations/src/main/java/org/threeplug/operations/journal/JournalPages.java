package org.threeplug.operations.journal;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.threeplug.journal.JournalEntry;
import org.threeplug.office.Office;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;

/// Makes the pages about the journal, for every screen that leads to one.
public final class JournalPages {

    private final Surface surface;
    private final Provider<JournalListModel> lists;
    private final Provider<CheckModel> checks;
    private final JournalNames names;
    private final Office office;

    @Inject
    JournalPages(
            Surface surface,
            Provider<JournalListModel> lists,
            Provider<CheckModel> checks,
            JournalNames names,
            Office office) {
        this.names = names;
        this.office = office;
        this.checks = checks;
        this.surface = surface;
        this.lists = lists;
    }

    Page list(Pages pages) {
        return new JournalListPage(lists.get(), surface, pages, this);
    }

    Page check() {
        return new CheckPage(checks.get(), surface);
    }

    /// @param entry with its changes, few enough to be put in words on the spot
    public Page entry(JournalEntry entry) {
        var words = new JournalWords(surface.texts(), names, office.may(JournalListModel.PERSONAL));
        return entry(new JournalListModel.Whole(entry, words.sentence(entry), words.fields(entry)));
    }

    Page entry(JournalListModel.Whole entry) {
        return new JournalEntryPage(entry, surface, office.may(JournalListModel.PERSONAL));
    }
}
