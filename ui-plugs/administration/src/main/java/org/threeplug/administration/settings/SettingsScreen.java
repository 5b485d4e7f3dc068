package org.threeplug.administration.settings;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// The store's settings: business and receipt, the clock, the printer.
public final class SettingsScreen extends OfficeScreen {

    @Inject
    public SettingsScreen(Surface surface, StoreForm store, ClockForm clock, PrinterModel printer) {
        super(surface);
        var ways = new SettingsPage.Ways(
                () -> pages().open(new ClockPage(clock, surface)),
                () -> pages().open(new PrinterPage(printer, surface, surface.text("printer"))));
        var page = new SettingsPage(store, surface, ways);
        pages().open(page);
        leadsTo("field", page::focus);
        leadsTo("clock", _ -> ways.clock().run());
        leadsTo("printer", _ -> ways.printer().run());
    }
}
