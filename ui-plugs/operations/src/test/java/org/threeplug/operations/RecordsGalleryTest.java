package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.PlaceQuickKey;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.directories.Assets;
import org.threeplug.directories.PaymentTerms;
import org.threeplug.directories.Reasons;
import org.threeplug.directories.SupplierContacts;
import org.threeplug.directories.Suppliers;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.ledger.Accounts;
import org.threeplug.office.PageGallery;
import org.threeplug.office.Walk;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordType;
import org.threeplug.records.SaveEntry;
import org.threeplug.settings.Registers;
import org.threeplug.tax.TaxClasses;

/// Pictures of the pages of declared kinds, and what nobody may miss on them.
final class RecordsGalleryTest {

    enum Scene {
        SUPPLIERS_EMPTY(Suppliers.TYPE, false, _ -> {}),
        SUPPLIERS(Suppliers.TYPE, true, _ -> {}),
        SUPPLIER(Suppliers.TYPE, true, walk -> walk.row(0)),
        SUPPLIER_FORM(Suppliers.TYPE, true, walk -> walk.select(0).key("F2")),
        SUPPLIER_CONTACTS(Suppliers.TYPE, true, walk -> walk.row(0).tab("lines.contacts")),
        SUPPLIER_PARTY(Suppliers.TYPE, true, walk -> walk.row(0).tab("party")),
        SUPPLIER_ERASE(Suppliers.TYPE, true, walk -> walk.row(0).id("record.erase").key("Ctrl+S")),
        TERMS_ERROR(PaymentTerms.TYPE, true, walk -> walk.select(0).key("F2").id("instalments.add").id("instalments.add").type("instalments[0].share", "30").key("Ctrl+S")),
        SUPPLIER_ERROR(Suppliers.TYPE, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
        SUPPLIERS_IMPORT(Suppliers.TYPE, true, walk ->
                walk.id("records.import").type("file", "/in/suppliers.csv").id("import.check")),
        ASSETS(Assets.TYPE, true, _ -> {}),
        ASSET(Assets.TYPE, true, walk -> walk.row(0)),
        ASSET_REASON(Assets.TYPE, true, walk -> walk.row(0).id("way.scrap").key("Ctrl+S")),
        CATEGORIES(Categories.TYPE, true, _ -> {}),
        CATEGORY(Categories.TYPE, true, walk -> walk.row(0).tab("keys")),
        CATEGORY_FORM(Categories.TYPE, true, walk -> walk.select(0).key("F2")),
        TAX_ERROR(TaxClasses.TYPE, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
        REGISTER(Registers.TYPE, true, walk -> walk.row(0)),
        REGISTER_OTHER(Registers.TYPE, true, walk -> walk.row(1)),
        ACCOUNTS(Accounts.TYPE, true, _ -> {}),
        REASONS_FORM(Reasons.TYPE, false, walk -> walk.key("Ctrl+N").key("Ctrl+S"));

        private final RecordType type;
        private final boolean full;
        private final Consumer<Walk> play;

        Scene(RecordType type, boolean full, Consumer<Walk> play) {
            this.type = type;
            this.full = full;
            this.play = play;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMissesAnythingOn(Scene scene) {
        assertThat(PageGallery.hang("records", scene.name(), variant -> ready(scene, variant), scene.play)).isEmpty();
    }

    private static Supplier<Screen> ready(Scene scene, Variant variant) {
        var shop = new OfficeShop(variant.locale());
        if (scene.full) {
            fill(shop);
        }
        return () -> shop.records(scene.type);
    }

    private static Entry saved(OfficeShop shop, RecordType type, Entry entry) {
        return shop.shop.gate.submit(new SaveEntry(Ids.next(), type, entry, true), shop.shop.system).orThrow();
    }

    static void fill(OfficeShop shop) {
        var food = new Category(Ids.next(), Optional.empty(), "Food", 1, "green", true);
        saved(shop, Categories.TYPE, Categories.entry(food));
        saved(shop, Categories.TYPE, Categories.entry(new Category(Ids.next(), Optional.of(food.id()), "Fruit", 2, "red", false)));
        for (var code : List.of("MILK", "BREAD")) {
            var product = shop.shop.product(code, "1.20", Shop.STANDARD);
            shop.shop.gate.submit(new PlaceQuickKey(Ids.next(), food.id(), product.id(), 0), shop.shop.manager).orThrow();
        }
        var terms = saved(
                shop,
                PaymentTerms.TYPE,
                Entry.blank(Ids.next())
                        .with(PaymentTerms.CODE, "N30")
                        .with(PaymentTerms.NAME, "30 days, 2 % within 10")
                        .with(PaymentTerms.DAYS, Quantity.of(30))
                        .with(PaymentTerms.DISCOUNT, Percent.of("2"))
                        .with(PaymentTerms.DISCOUNT_DAYS, Quantity.of(10)));
        var customer = new Customer(
                Ids.next(), "C-4711", "Sonnenschein Catering", "0722 111 222", "orders@example.com", "", true, 0);
        shop.shop.gate.submit(new SaveCustomer(Ids.next(), customer, true), shop.shop.system).orThrow();
        var names = List.of(
                "Bäckerei Sonnenschein & Söhne Großhandelsgesellschaft mit beschränkter Haftung und Compagnie",
                "Lipton Tea", "Cafea Românească S.R.L.", "شركة القاهرة للتوابل");
        for (var name : names) {
            saved(
                    shop,
                    Suppliers.TYPE,
                    Entry.blank(Ids.next())
                            .with(Suppliers.NAME, name)
                            .with(Suppliers.PHONE, "+40 722 111 222")
                            .with(Suppliers.EMAIL, "orders@example.com")
                            .with(Suppliers.TERMS, terms.id())
                            .with(Suppliers.REBATE, Percent.of("7.5"))
                            .with(Suppliers.CONTACTS, List.of(
                                    Entry.blank(Ids.next())
                                            .with(SupplierContacts.NAME, "Ann Bell")
                                            .with(SupplierContacts.ROLE, "Purchasing")
                                            .with(SupplierContacts.PHONE, "+40 722 333 444"),
                                    Entry.blank(Ids.next())
                                            .with(SupplierContacts.NAME, "أحمد عبد الرحمن المصري")
                                            .with(SupplierContacts.EMAIL, "ahmed.abdelrahman.elmasry@example-of-a-long-domain.com")))
                            .with(Suppliers.ADDRESS, "1 High Street\nLondon"));
        }
        saved(
                shop,
                Assets.TYPE,
                Entry.blank(Ids.next())
                        .with(Assets.NAME, "Oven in the back room")
                        .with(Assets.SORT, Assets.Sort.EQUIPMENT)
                        .with(Assets.BOUGHT, LocalDate.of(2026, 1, 5))
                        .with(Assets.COST, shop.shop.money("1250.00"))
                        .with(Assets.MONTHS, Quantity.of(60)));
    }
}
