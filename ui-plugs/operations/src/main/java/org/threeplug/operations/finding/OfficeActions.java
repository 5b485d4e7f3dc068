package org.threeplug.operations.finding;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Surface;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.words.Texts;

/// What can be begun and set, each by the right that the button for it needs too.
final class OfficeActions {

    private static final String CASH = "operations.cash";
    private static final String PRODUCTS = "operations.products";
    private static final String USERS = "operations.users";
    private static final String ROLES = "operations.roles";
    private static final String BACKUPS = "operations.backups";
    private static final String SETTINGS = "operations.settings";

    /// @param title the text key of its name
    /// @param about the text key of where it belongs
    private record Offer(
            Kind kind, String right, String title, String about, String icon, String place, String thing) {

        static Offer action(String right, String title, String about, String icon, String place, String thing) {
            return new Offer(Kind.ACTION, right, title, about, icon, place, thing);
        }

        static Offer setting(String title, String thing) {
            return new Offer(Kind.SETTING, "settings.edit", title, "settings", "settings", SETTINGS, thing);
        }

        static Offer field(String title, String id) {
            return setting(title, "field:" + id);
        }
    }

    private static final List<Offer> OFFERS = List.of(
            Offer.action("cash.shift", "shift.close", "shift", "counting", CASH, "close"),
            Offer.action("cash.move", "cash.in", "shift", "add", CASH, "in"),
            Offer.action("cash.move", "cash.out", "shift", "remove", CASH, "out"),
            Offer.action("cash.no-sale", "cash.no-sale", "shift", "cash-drawer", CASH, "no-sale"),
            Offer.action("cash.shift", "cash.correct-float", "shift", "edit", CASH, "float"),
            Offer.action("cash.x", "cash.x", "shift", "report", CASH, "x"),
            Offer.action("cash.z", "shift.past", "shift", "shift", CASH, "past"),
            Offer.action("catalog.edit", "products.new", "products", "item", PRODUCTS, "new"),
            Offer.action("catalog.import", "import.title", "products", "import", PRODUCTS, "import"),
            Offer.action("stock.adjust", "stock.adjust", "stock", "stock", "operations.stock", "adjust"),
            Offer.action("stock.transfer", "stock.transfer", "stock", "exchange", "operations.stock", "transfer"),
            Offer.action("stock-places.edit", "stock.sells-from", "stock", "store", "operations.stock", "sells-from"),
            Offer.action("ledger.adjust", "ledger.adjust", "ledger", "bank", "operations.ledger", "adjust"),
            Offer.action("journal.view", "check.open", "journal", "check-circle", "operations.journal", "check"),
            Offer.action("customers.edit", "customer.new", "customers", "customer", "operations.customers", "new"),
            Offer.action("identity.users", "user.new", "users", "people", USERS, "new"),
            Offer.action("identity.roles", "role.new", "roles.all", "rights", ROLES, "new"),
            Offer.action("identity.roles", "roles", "roles.all", "rights", ROLES, "matrix"),
            Offer.action("identity.roles", "role.line", "roles.all", "rights", ROLES, "matrix"),
            Offer.action("identity.roles", "role.ticket", "roles.all", "rights", ROLES, "matrix"),
            Offer.action("backup.make", "backups.make", "backups", "backup", BACKUPS, "make"),
            Offer.action("backup.prove", "backups.prove", "backups", "backup", BACKUPS, "prove"),
            Offer.action("backup.restore", "backups.restore", "backups", "restore", BACKUPS, "restore"),
            Offer.setting("clock", "clock"),
            Offer.setting("clock.day-start", "clock"),
            Offer.setting("clock.back", "clock"),
            Offer.setting("clock.forward", "clock"),
            Offer.setting("printer", "printer"),
            Offer.setting("printer.way", "printer"),
            Offer.setting("printer.address", "printer"),
            Offer.setting("printer.look", "printer"),
            Offer.setting("printer.try", "printer"),
            Offer.setting("printer.paper", "printer"),
            Offer.setting("printer.drawer", "printer"),
            Offer.field("settings.name", "businessName"),
            Offer.field("settings.tax-number", "taxNumber"),
            Offer.field("settings.address", "address"),
            Offer.field("settings.language", "language"),
            Offer.field("settings.header", "receiptHeader"),
            Offer.field("settings.footer", "receiptFooter"),
            Offer.field("settings.usual-tax", "usualTax"),
            Offer.field("settings.tax-rounding", "taxRounding"),
            Offer.field("settings.cash-rounding", "cashRounding"),
            Offer.field("settings.difference-limit", "differenceLimit"),
            Offer.field("settings.card-key", "cardKeyConfirms"),
            Offer.field("settings.merge-scans", "mergeScans"));

    private final Office office;
    private final Texts texts;

    @Inject
    OfficeActions(Office office, @Named(Surface.TEXTS) Texts texts) {
        this.office = office;
        this.texts = texts;
    }

    List<Found> all() {
        var currency = office.currency().getCurrencyCode();
        return offered()
                .map(offer -> new Found(
                        offer.kind(),
                        texts.text(offer.title(), currency),
                        texts.text(offer.about()),
                        offer.icon(),
                        offer.place(),
                        offer.thing(),
                        words(offer.title())))
                .toList();
    }

    /// A setting is looked for by what it does more often than by what it is called.
    private String words(String title) {
        var help = title + ".help";
        return texts.has(help) ? texts.text(help) : "";
    }

    private Stream<Offer> offered() {
        return OFFERS.stream().filter(offer -> office.may(offer.right()));
    }
}
