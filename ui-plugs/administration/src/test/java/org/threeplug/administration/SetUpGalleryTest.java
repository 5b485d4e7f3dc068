package org.threeplug.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeplug.administration.backup.BackupScreen;
import org.threeplug.administration.identity.KeysScreen;
import org.threeplug.administration.identity.RolesScreen;
import org.threeplug.administration.identity.UsersScreen;
import org.threeplug.administration.plugs.PlugsScreen;
import org.threeplug.administration.settings.PrinterScreen;
import org.threeplug.administration.settings.SettingsScreen;
import org.threeplug.fakes.Shop;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.office.PageGallery;
import org.threeplug.office.TradingDay;
import org.threeplug.office.Walk;

/// Photographs every page of the team and of Set up empty, full and with errors, in each look and language, and finds what a
/// person would miss in it.
class SetUpGalleryTest {

    enum Scene {
        USERS(UsersScreen.class, true, _ -> {}),
        USERS_CHOSEN(UsersScreen.class, true, walk -> walk.choose(2)),
        USER(UsersScreen.class, true, walk -> walk.row(0)),
        USER_SIGN_INS(UsersScreen.class, true, walk -> walk.row(0).tab("sign-ins")),
        USER_HISTORY(UsersScreen.class, true, walk -> walk.row(0).tab("history")),
        USER_FORM(UsersScreen.class, true, walk -> walk.row(0).key("F2")),
        USER_ERROR(UsersScreen.class, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
        KEY_FORM(UsersScreen.class, true, walk -> walk.row(0).id("user.key")),
        KEYS_EMPTY(KeysScreen.class, false, _ -> {}),
        ROLES(UsersScreen.class, true, walk -> walk.id("users.roles")),
        PLUGS(PlugsScreen.class, true, _ -> {}),
        PLUG(PlugsScreen.class, true, walk -> walk.row(1)),
        ROLE_LIST(RolesScreen.class, true, _ -> {}),
        ROLE(RolesScreen.class, true, walk -> walk.row(0)),
        ROLE_FORM(RolesScreen.class, true, walk -> walk.row(0).key("F2")),
        ROLE_ERROR(RolesScreen.class, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
        SETTINGS(SettingsScreen.class, true, _ -> {}),
        SETTINGS_END(SettingsScreen.class, true, Walk::down),
        SETTINGS_DECLARED(SettingsScreen.class, true, walk -> walk.id("settings.sales.till")),
        CLOCK(SettingsScreen.class, true, walk -> walk.id("settings.clock")),
        PRINTER_NONE(PrinterScreen.class, false, _ -> {}),
        PRINTER(PrinterScreen.class, true, walk -> walk.id("printer.look").id("printer.try")),
        PRINTER_END(PrinterScreen.class, true, walk -> walk.id("printer.look").id("printer.try").down()),
        PRINTER_ERROR(PrinterScreen.class, false, walk -> walk.id("printer.try")),
        BACKUPS_EMPTY(BackupScreen.class, false, _ -> {}),
        BACKUPS(BackupScreen.class, true, walk -> walk.id("backups.make").id("backups.prove").id("backups.make"));

        private final Class<? extends Screen> type;
        private final boolean full;
        private final Consumer<Walk> play;

        Scene(Class<? extends Screen> type, boolean full, Consumer<Walk> play) {
            this.type = type;
            this.full = full;
            this.play = play;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMissesAnythingOn(Scene scene) {
        assertThat(PageGallery.hang("office", scene.name(), variant -> ready(scene, variant), scene.play)).isEmpty();
    }

    private static Supplier<Screen> ready(Scene scene, Variant variant) {
        var shop = new SetUpShop(variant.locale());
        if (scene.full) {
            new TradingDay(shop.shop);
            shop.shop.identity.users().forEach(user -> shop.told.add("app_user " + user.id()));
        }
        if (scene == Scene.PRINTER || scene == Scene.PRINTER_END) {
            shop.printers.full();
        }
        if (scene == Scene.CLOCK) {
            shop.shop.clockJumps(Shop.NOON.plus(Duration.ofDays(365)));
        }
        return () -> shop.get(scene.type);
    }
}
