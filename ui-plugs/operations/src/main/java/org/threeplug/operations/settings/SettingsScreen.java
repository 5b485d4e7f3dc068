package org.threeplug.operations.settings;

import com.google.inject.Inject;
import org.threeplug.operations.office.OfficeScreen;
import org.threeplug.operations.office.Surface;

/// The store's settings: business and receipt, tax classes, categories with their quick keys, the clock.
public final class SettingsScreen extends OfficeScreen {

    @Inject
    public SettingsScreen(Surface surface, StoreForm store, TaxModel taxes, CategoryModel categories, ClockForm clock, PrinterModel printer) {
        super(surface);
        pages().open(new SettingsPage(store, surface, new SettingsPage.Ways(
                () -> pages().open(new TaxListPage(
                        taxes, surface, () -> pages().open(new TaxFormPage(taxes, surface, pages())))),
                () -> pages().open(new CategoryListPage(
                        categories, surface, () -> pages().open(new CategoryFormPage(categories, surface, pages())))),
                () -> pages().open(new ClockPage(clock, surface)),
                () -> pages().open(new PrinterPage(printer, surface, surface.text("printer"))))));
    }
}
