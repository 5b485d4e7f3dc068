package org.threeplug.administration.settings;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;
import org.threeplug.office.records.KindOffice;
import org.threeplug.office.records.SettingGroupPage;
import org.threeplug.plug.PlugWords;
import org.threeplug.settings.DeclaredSettings;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.Settings;

/// The store's settings: business and receipt, what is declared, the clock, the printer.
public final class SettingsScreen extends OfficeScreen {

    private final KindOffice.Shared shared;
    private final Settings settings;
    private final PlugWords words;

    @Inject
    public SettingsScreen(
            Surface surface,
            StoreForm store,
            ClockForm clock,
            PrinterModel printer,
            KindOffice.Shared shared,
            Settings settings,
            DeclaredSettings declared,
            PlugWords words) {
        super(surface);
        this.shared = shared;
        this.settings = settings;
        this.words = words;
        var groups = declared.all().stream()
                .map(group -> new SettingsPage.Group(
                        group.key(), SettingGroupPage.title(surface.texts(), words, group), () -> open(group)))
                .toList();
        var ways = new SettingsPage.Ways(
                () -> pages().open(new ClockPage(clock, surface)),
                () -> pages().open(new PrinterPage(printer, surface, surface.text("printer"))),
                groups);
        var page = new SettingsPage(store, surface, ways);
        pages().open(page);
        leadsTo("field", page::focus);
        leadsTo("clock", _ -> ways.clock().run());
        leadsTo("printer", _ -> ways.printer().run());
        leadsTo("group", key -> declared.all().stream().filter(each -> each.key().equals(key)).findFirst().ifPresent(this::open));
    }

    private void open(SettingGroup group) {
        pages().open(SettingGroupPage.of(shared, words, group, settings));
    }
}
