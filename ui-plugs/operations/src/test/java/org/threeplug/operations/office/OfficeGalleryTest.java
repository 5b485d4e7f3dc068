package org.threeplug.operations.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeplug.directories.StockPlaces;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.AccessibleNames;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.TabOrder;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.kit.gallery.Wording;
import org.threeplug.operations.backup.BackupScreen;
import org.threeplug.operations.cash.CashScreen;
import org.threeplug.operations.catalog.ProductsScreen;
import org.threeplug.operations.customers.CustomersScreen;
import org.threeplug.operations.documents.DocumentsScreen;
import org.threeplug.operations.identity.RolesScreen;
import org.threeplug.operations.identity.UsersScreen;
import org.threeplug.operations.journal.JournalScreen;
import org.threeplug.operations.ledger.TrialScreen;
import org.threeplug.operations.plugs.PlugsScreen;
import org.threeplug.operations.settings.PrinterScreen;
import org.threeplug.operations.settings.SettingsScreen;
import org.threeplug.operations.stock.StockScreen;
import org.threeplug.questions.Person;
import org.threeplug.questions.Sight;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;

/// Photographs every office screen empty, full and with errors, in each look and language, and finds what a person would
/// miss in it.
class OfficeGalleryTest {

    private static final Path WALL = Path.of("target", "gallery");

    enum Scene {
        PRODUCTS_EMPTY(ProductsScreen.class, false, _ -> {}),
        PRODUCTS(ProductsScreen.class, true, _ -> {}),
        PRODUCTS_CHOSEN(ProductsScreen.class, true, walk -> walk.choose(4)),
        PRODUCT(ProductsScreen.class, true, walk -> walk.row(0)),
        PRODUCT_UNITS(ProductsScreen.class, true, walk -> walk.row(0).tab("units")),
        PRODUCT_HISTORY(ProductsScreen.class, true, walk -> walk.row(0).tab("history")),
        PRODUCT_FORM(ProductsScreen.class, true, walk -> walk.select(0).key("F2")),
        PRODUCT_FORM_END(ProductsScreen.class, true, walk -> walk.select(0).key("F2").down()),
        PRODUCT_FORM_ERROR(ProductsScreen.class, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
        STOCK(StockScreen.class, true, _ -> {}),
        STOCK_ADJUST_EMPTY(StockScreen.class, true, walk -> walk.key("Ctrl+N")),
        STOCK_ADJUST(StockScreen.class, true, walk -> walk.select(0).key("F2").type("change", "=10").type("reason", "…")),
        STOCK_ADJUST_ERROR(StockScreen.class, true, walk -> walk.select(0).key("F2").key("Ctrl+S")),
        STOCK_PLACES_NONE(StockScreen.class, true, walk -> walk.id("stock.transfer")),
        STOCK_PLACES_ADJUST(StockScreen.class, true, walk -> walk.select(0).key("F2")),
        STOCK_PLACES_TRANSFER(StockScreen.class, true, walk -> walk.choose(1).id("stock.transfer")),
        STOCK_PLACES_TRANSFER_ERROR(StockScreen.class, true, walk -> walk.id("stock.transfer").key("Ctrl+S")),
        CASH_CLOSED(CashScreen.class, false, _ -> {}),
        CASH(CashScreen.class, true, _ -> {}),
        CASH_X(CashScreen.class, true, walk -> walk.id("cash.x")),
        CASH_COUNT(CashScreen.class, true, walk -> walk.id("shift.close").type("count.5000", "1").type("count.200", "3")),
        CASH_APPROVAL(CashScreen.class, true, walk -> walk.id("shift.close").key("Ctrl+S").key("Ctrl+S")),
        CASH_PAST(CashScreen.class, true, walk -> walk.id("shift.past")),
        CASH_Z(CashScreen.class, true, walk -> walk.id("shift.past").row(1)),
        DOCUMENTS_EMPTY(DocumentsScreen.class, false, _ -> {}),
        DOCUMENTS(DocumentsScreen.class, true, _ -> {}),
        DOCUMENT(DocumentsScreen.class, true, walk -> walk.row(1)),
        DOCUMENT_MONEY(DocumentsScreen.class, true, walk -> walk.row(1).tab("money")),
        DOCUMENT_LEDGER(DocumentsScreen.class, true, walk -> walk.row(1).tab("ledger")),
        DOCUMENT_STOCK(DocumentsScreen.class, true, walk -> walk.row(1).tab("stock")),
        DOCUMENT_RECORD(DocumentsScreen.class, true, walk -> walk.row(1).tab("record")),
        JOURNAL(JournalScreen.class, true, _ -> {}),
        JOURNAL_ENTRY(JournalScreen.class, true, walk -> walk.row(0)),
        LEDGER_EMPTY(TrialScreen.class, false, _ -> {}),
        LEDGER(TrialScreen.class, true, _ -> {}),
        LEDGER_ACCOUNT(TrialScreen.class, true, walk -> walk.row(0)),
        LEDGER_ADJUST(TrialScreen.class, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
        CUSTOMERS_EMPTY(CustomersScreen.class, false, _ -> {}),
        CUSTOMERS(CustomersScreen.class, true, _ -> {}),
        CUSTOMER_ERROR(CustomersScreen.class, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
        CUSTOMERS_CHOSEN(CustomersScreen.class, true, walk -> walk.choose(3)),
        CUSTOMER(CustomersScreen.class, true, walk -> walk.row(0)),
        CUSTOMER_EMPTY(CustomersScreen.class, true, walk -> walk.row(1)),
        CUSTOMER_CONTACT(CustomersScreen.class, true, walk -> walk.row(0).tab("contact")),
        CUSTOMER_HISTORY(CustomersScreen.class, true, walk -> walk.row(0).tab("history")),
        CUSTOMER_PERSONAL(CustomersScreen.class, true, walk -> walk.row(0).tab("personal")),
        CUSTOMER_SEEN(CustomersScreen.class, true, walk -> walk.row(0).tab("seen")),
        CUSTOMER_FORM(CustomersScreen.class, true, walk -> walk.row(0).key("F2")),
        CUSTOMER_ERASE(CustomersScreen.class, true, walk -> walk.row(0).tab("personal").id("customer.erase")),
        CUSTOMER_ERASE_ERROR(
                CustomersScreen.class, true, walk -> walk.row(0).tab("personal").id("customer.erase").key("Ctrl+S")),
        CUSTOMERS_IMPORT(CustomersScreen.class, true, walk ->
                walk.id("customers.import").type("file", "/in/people.csv").id("import.check")),
        USERS(UsersScreen.class, true, _ -> {}),
        USERS_CHOSEN(UsersScreen.class, true, walk -> walk.choose(2)),
        USER(UsersScreen.class, true, walk -> walk.row(0)),
        USER_SIGN_INS(UsersScreen.class, true, walk -> walk.row(0).tab("sign-ins")),
        USER_HISTORY(UsersScreen.class, true, walk -> walk.row(0).tab("history")),
        USER_FORM(UsersScreen.class, true, walk -> walk.row(0).key("F2")),
        USER_ERROR(UsersScreen.class, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
        ROLES(UsersScreen.class, true, walk -> walk.id("users.roles")),
        PLUGS(PlugsScreen.class, true, _ -> {}),
        PLUG(PlugsScreen.class, true, walk -> walk.row(1)),
        ROLE_LIST(RolesScreen.class, true, _ -> {}),
        ROLE(RolesScreen.class, true, walk -> walk.row(0)),
        ROLE_FORM(RolesScreen.class, true, walk -> walk.row(0).key("F2")),
        ROLE_ERROR(RolesScreen.class, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
        SETTINGS(SettingsScreen.class, true, _ -> {}),
        SETTINGS_END(SettingsScreen.class, true, Walk::down),
        CLOCK(SettingsScreen.class, true, walk -> walk.id("settings.clock")),
        PRINTER_NONE(PrinterScreen.class, false, _ -> {}),
        PRINTER(PrinterScreen.class, true, walk -> walk.id("printer.look").id("printer.try")),
        PRINTER_END(PrinterScreen.class, true, walk -> walk.id("printer.look").id("printer.try").down()),
        PRINTER_ERROR(PrinterScreen.class, false, walk -> walk.id("printer.try")),
        BACKUPS_EMPTY(BackupScreen.class, false, _ -> {}),
        BACKUPS(BackupScreen.class, true, walk -> walk.id("backups.make").id("backups.prove").id("backups.make")),
        CHECK(JournalScreen.class, true, walk -> walk.id("journal.check").key("F5")),
        CHECK_FLAW(JournalScreen.class, true, walk ->
                walk.id("journal.check").type("check.anchor-file", "/anchors.txt").key("F5")),
        IMPORT(ProductsScreen.class, true, walk -> walk.id("products.import").type("file", "/in/goods.csv").id("import.check"));

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
        var faults = new ArrayList<String>();
        for (var variant : Variant.ALL) {
            faults.addAll(hang(scene, variant));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> hang(Scene scene, Variant variant) {
        var faults = new ArrayList<String>();
        var shop = new OfficeShop(variant.locale());
        if (scene.full) {
            var day = new TradingDay(shop.shop);
            shop.told.add(day.products.getFirst().id().toString());
            day.buyers.forEach(buyer -> shop.told.add("customer " + buyer));
            shop.shop.identity.users().forEach(user -> shop.told.add("app_user " + user.id()));
            day.buyers.forEach(buyer -> seen(shop, buyer));
        }
        if (scene.name().startsWith("STOCK_PLACES") && scene != Scene.STOCK_PLACES_NONE) {
            place(shop);
        }
        if (scene == Scene.PRINTER || scene == Scene.PRINTER_END) {
            shop.printers.full();
        }
        if (scene == Scene.CLOCK) {
            shop.shop.clockJumps(Shop.NOON.plus(Duration.ofDays(365)));
        }
        var screens = new ArrayList<Screen>();
        var picture = Gallery.shoot(variant, () -> shown(shop.get(scene.type), screens), root -> {
            var walk = new Walk(screens.getFirst(), root).settle();
            scene.play.accept(walk);
            walk.settle();
            AccessibleNames.missing(root).forEach(control -> faults.add("no accessible name: " + control));
            Wording.missing(root).forEach(text -> faults.add("no such text: " + text));
            var focus = root.getScene().getFocusOwner();
            TabOrder.unreachable(root.getScene()).forEach(control -> faults.add("not reached by Tab: " + control));
            if (focus != null) {
                focus.requestFocus();
            }
            if (scene.name().endsWith("_END")) {
                walk.down();
            }
        });
        try {
            picture.write(WALL.resolve("office-" + scene.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                    + variant.name() + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults.stream().map(fault -> variant.name() + ": " + fault).toList();
    }

    private static void place(OfficeShop shop) {
        var room = Entry.blank(Ids.next())
                .with(StockPlaces.CODE, "BACK")
                .with(StockPlaces.NAME, "Back room behind the bakery, second door on the left");
        shop.shop.gate
                .submit(new SaveEntry(Ids.next(), StockPlaces.TYPE, room, true), shop.shop.system)
                .orThrow();
    }

    private static void seen(OfficeShop shop, UUID buyer) {
        var seer = shop.shop.manager.user();
        shop.shop.desk.seen.add(new Sight(
                seer, "customers.facts", Person.CUSTOMER, buyer, Shop.NOON.minusSeconds(9000), Shop.NOON, 12, 1));
        shop.shop.desk.seen.add(new Sight(
                seer, "customers.list", Person.CUSTOMER, Sight.MANY, Shop.NOON, Shop.NOON, 1, 4_000));
    }

    private static Parent shown(Screen screen, List<Screen> screens) {
        screens.add(screen);
        var root = new StackPane(screen.view());
        root.getStyleClass().addAll("surface", "root");
        screen.shown();
        return root;
    }
}
