package org.threeplug.operations.sales;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.catalog.Product;
import org.threeplug.fakes.FakeCartDraft;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.office.Asks;
import org.threeplug.kit.Work;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.settings.SaveSettings;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// A shop with a till in it: time stands still until a test moves it, and all that leaves the till is written down.
final class Counter {

    final Shop shop;
    final Time time = new Time();
    final FakeCartDraft draft = new FakeCartDraft();
    final Paper paper = new Paper();
    /// How often the till called for a look.
    int cautions;
    private CommandGate gate;
    private Work work = Work.onTheSpot();

    Counter() {
        this(new Shop("GBP"));
    }

    Counter(Shop shop) {
        this.shop = shop;
        gate = shop.gate;
    }

    /// Three things to sell: tea at 2.50, bread at 1.20, a lamp at 30.00.
    Counter stocked() {
        add("5012345678900", "Tea, 80 bags", "2.50");
        add("4011200296908", "Bread", "1.20");
        add("9780141036144", "Lamp", "30.00");
        return this;
    }

    Counter open() {
        shop.openShift("100.00");
        return this;
    }

    /// Where the card key alone is not enough.
    Counter askingForTheTerminalsWord() {
        var settings = shop.books.settings().store().orElseThrow();
        shop.gate
                .submit(new SaveSettings(Ids.next(), settings.withCardKeyConfirming(false)), shop.manager)
                .orThrow();
        return this;
    }

    Counter gate(CommandGate other) {
        gate = other;
        return this;
    }

    Counter work(Work other) {
        work = other;
        return this;
    }

    Product add(String code, String name, String price) {
        return Goods.add(shop, code, name, price, false, Optional.empty());
    }

    TillModel till() {
        return till(shop.cashier);
    }

    TillModel till(Actor actor) {
        var till = new TillModel(books(), tillShop(), new TillMeans(gate, work, time, () -> cautions++), actor, key -> key);
        till.start();
        return till;
    }

    TillScreen screen(Locale locale) {
        var formats = new Formats(locale, shop.books.settings().store().orElseThrow().zone(), Set.of(shop.currency));
        var texts = Texts.of("org.threeplug.operations.texts", formats, TillScreen.class.getClassLoader());
        var till = new TillModel(
                books(), tillShop(), new TillMeans(gate, work, time, () -> cautions++), shop.cashier, key -> texts.text(key));
        return new TillScreen(till, texts, time);
    }

    TillBooks books() {
        return new TillBooks(
                shop.books.catalog(),
                shop.books.stock(),
                shop.books.customers(),
                shop.books.salesHistory(),
                shop.books.parkedCarts(),
                shop.books.cardIntents(),
                new Asks(shop.desk, () -> shop.cashier));
    }

    private TillShop tillShop() {
        return new TillShop(shop.books.settings(), shop.books.shifts(), shop.identity, draft, paper, shop.books.clocks());
    }

    static final class Time implements TillClock {

        private Duration passed = Duration.ofSeconds(1);

        @Override
        public Instant now() {
            return Shop.NOON.plus(passed);
        }

        @Override
        public long nanos() {
            return passed.toNanos();
        }

        void pass(Duration more) {
            passed = passed.plus(more);
        }
    }

    /// What went to the drawer and the printer, in order.
    static final class Paper implements ReceiptDesk {

        final List<String> log = new ArrayList<>();

        /// Whether a printer with a drawer is there.
        boolean connected = true;

        @Override
        public void issue(UUID document) {
            log.add("issue");
        }

        @Override
        public void reprint(UUID document, int copy) {
            log.add("copy " + copy);
        }

        @Override
        public void openDrawer() {
            log.add("drawer");
        }

        @Override
        public boolean hasPrinter() {
            return connected;
        }

        @Override
        public boolean hasDrawer() {
            return connected;
        }
    }
}
