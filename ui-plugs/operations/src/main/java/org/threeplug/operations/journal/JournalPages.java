package org.threeplug.operations.journal;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.threeplug.journal.JournalEntry;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;

/// Makes the pages about the journal, for every screen that leads to one.
public final class JournalPages {

    private final Surface surface;
    private final Provider<JournalListModel> lists;
    private final Provider<CheckModel> checks;
    private final Office office;

    @Inject
    public JournalPages(
            Surface surface, Provider<JournalListModel> lists, Provider<CheckModel> checks, Office office) {
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

    /// @param entry with its changes
    public Page entry(JournalEntry entry) {
        return new JournalEntryPage(entry, surface, office.may("journal.personal"));
    }
}
