package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeplug.cash.ClosePeriod;
import org.threeplug.cash.OpenPeriod;
import org.threeplug.directories.StockPlaces;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.office.PageGallery;
import org.threeplug.office.TradingDay;
import org.threeplug.office.Walk;
import org.threeplug.operations.cash.CashScreen;
import org.threeplug.operations.catalog.ProductsScreen;
import org.threeplug.operations.customers.CustomersScreen;
import org.threeplug.operations.documents.DocumentsScreen;
import org.threeplug.operations.journal.JournalScreen;
import org.threeplug.operations.ledger.PeriodsScreen;
import org.threeplug.operations.ledger.TrialScreen;
import org.threeplug.operations.stock.StockScreen;
import org.threeplug.questions.Person;
import org.threeplug.questions.Sight;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;

/// Photographs every office screen empty, full and with errors, in each look and language, and finds what a person would
/// miss in it.
class OfficeGalleryTest {

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
        PERIODS(PeriodsScreen.class, true, _ -> {}),
        PERIODS_ERROR(PeriodsScreen.class, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
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
        assertThat(PageGallery.hang("office", scene.name(), variant -> ready(scene, variant), scene.play)).isEmpty();
    }

    private static Supplier<Screen> ready(Scene scene, Variant variant) {
        var shop = new OfficeShop(variant.locale());
        if (scene.full) {
            var day = new TradingDay(shop.shop);
            shop.told.add(day.products.getFirst().id().toString());
            day.buyers.forEach(buyer -> shop.told.add("customer " + buyer));
            day.buyers.forEach(buyer -> seen(shop, buyer));
        }
        if (scene.name().startsWith("STOCK_PLACES") && scene != Scene.STOCK_PLACES_NONE) {
            place(shop);
        }
        if (scene == Scene.PERIODS) {
            close(shop);
        }
        return () -> shop.get(scene.type);
    }

    private static void close(OfficeShop shop) {
        var close = new ClosePeriod(Ids.next(), Shop.TODAY.minusMonths(2));
        shop.shop.gate.submit(close, shop.shop.system, Justification.because("VAT return handed in")).orThrow();
        var open = new OpenPeriod(Ids.next(), Optional.of(Shop.TODAY.minusMonths(3)));
        shop.shop.gate
                .submit(open, shop.shop.system, Justification.because("The bill of the bakery of the whole quarter came late"))
                .orThrow();
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
}
