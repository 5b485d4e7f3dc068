package org.threeplug.operations.journal;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// The journal: every change, done or refused, with what it did to each row.
public final class JournalScreen extends OfficeScreen {

    @Inject
    public JournalScreen(Surface surface, JournalPages made) {
        super(surface);
        pages().open(made.list(pages()));
        leadsTo("check", _ -> pages().open(made.check()));
    }
}
