package org.threeplug.operations.cash;

import com.google.inject.Inject;
import org.threeplug.operations.office.OfficeScreen;
import org.threeplug.operations.office.Surface;

/// The drawer: the shift that is open, its blind close, and the Z reports of those before.
public final class CashScreen extends OfficeScreen {

    @Inject
    public CashScreen(Surface surface, CashPages made) {
        super(surface);
        pages().open(made.shift(pages()));
    }
}
