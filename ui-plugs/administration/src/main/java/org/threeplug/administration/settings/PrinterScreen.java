package org.threeplug.administration.settings;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// The printer as a place of its own: who may not change the settings must still be able to say whether a receipt came out.
public final class PrinterScreen extends OfficeScreen {

    @Inject
    public PrinterScreen(Surface surface, PrinterModel model) {
        super(surface);
        pages().open(new PrinterPage(model, surface, ""));
    }
}
