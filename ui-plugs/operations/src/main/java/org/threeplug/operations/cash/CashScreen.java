package org.threeplug.operations.cash;

import com.google.inject.Inject;
import java.util.stream.Stream;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// The drawer: the shift that is open, its blind close, and the Z reports of those before.
public final class CashScreen extends OfficeScreen {

    @Inject
    public CashScreen(Surface surface, CashPages made) {
        super(surface);
        var page = made.shift(pages());
        pages().open(page);
        leadsTo("past", _ -> pages().open(made.past(pages())));
        Stream.of("close", "in", "out", "no-sale", "float", "x").forEach(what -> leadsTo(what, _ -> page.begin(what)));
    }
}
