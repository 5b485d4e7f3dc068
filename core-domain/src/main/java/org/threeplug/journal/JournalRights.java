package org.threeplug.journal;

import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights to look into the journal.
@InArea("set-up")
public final class JournalRights {

    public static final DeclaredRight VIEW = DeclaredRight.readers("journal.view");
    public static final DeclaredRight PERSONAL = DeclaredRight.of("journal.personal", MANAGER);

    private JournalRights() {}
}
