package org.threeplug.operations.settings;

import com.google.inject.Inject;
import org.threeplug.operations.office.OfficeScreen;
import org.threeplug.operations.office.Surface;

/// The store's settings: business and receipt, tax classes, categories with their quick keys, the clock.
public final class SettingsScreen extends OfficeScreen {

    @Inject
    public SettingsScreen(Surface surface, StoreForm store, TaxModel taxes, CategoryModel categories, ClockForm clock, PrinterModel printer) {
        super(surface);
        Runnable taxForm = () -> pages().open(new TaxFormPage(taxes, surface, pages()));
        Runnable categoryForm = () -> pages().open(new CategoryFormPage(categories, surface, pages()));
        var ways = new SettingsPage.Ways(
                () -> pages().open(new TaxListPage(taxes, surface, taxForm)),
                () -> pages().open(new CategoryListPage(categories, surface, categoryForm)),
                () -> pages().open(new ClockPage(clock, surface)),
                () -> pages().open(new PrinterPage(printer, surface, surface.text("printer"))));
        var page = new SettingsPage(store, surface, ways);
        pages().open(page);
        leadsTo("field", page::focus);
        leadsTo("taxes", _ -> ways.taxes().run());
        leadsTo("categories", _ -> ways.categories().run());
        leadsTo("clock", _ -> ways.clock().run());
        leadsTo("printer", _ -> ways.printer().run());
        leadsTo("new-tax", _ -> {
            ways.taxes().run();
            taxes.create();
            taxForm.run();
        });
        leadsTo("new-category", _ -> {
            ways.categories().run();
            categories.create();
            categoryForm.run();
        });
    }
}
