package org.threeplug.devices.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.OpenShift;
import org.threeplug.catalog.Product;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.receipts.SpoolState;
import org.threeplug.sales.PostSale;
import org.threeplug.settings.PrinterChoice;

class SpooledDeskTest {

    private final Shop shop = new Shop("EUR");
    private final LinkedBlockingQueue<Paper> printed = new LinkedBlockingQueue<>();
    private Product apples;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        apples = shop.product("ЯБЛОКИ-КРАСНЫЕ", "1.20", Shop.STANDARD);
        shop.openShift("50.00");
    }

    private UUID sell() {
        return shop.sell(shop.cart(shop.line(apples, "1"))).document();
    }

    private UUID sellAtTheBackTill() {
        var cart = shop.cart(shop.line(apples, "1"));
        var sale = new PostSale(
                cart.id(), shop.secondRegister, Shop.NOON, cart, List.of(shop.cash("1.20")), Optional.empty());
        return shop.gate.submit(sale, atTheBackTill()).orThrow().document();
    }

    private Actor atTheBackTill() {
        return shop.at(shop.cashier, shop.secondRegister);
    }

    private PrintSpool spool() {
        return new PrintSpool(
                folder.resolve("spool"),
                new Printer() {
                    @Override
                    public void print(Paper paper, PrintWatch watch) {
                        watch.starts();
                        printed.add(paper);
                    }

                    @Override
                    public void openDrawer() {}

                    @Override
                    public SpoolState.Link ask() {
                        return link();
                    }

                    @Override
                    public SpoolState.Link link() {
                        return SpoolState.Link.ANSWERS;
                    }
                },
                Clock.systemUTC());
    }

    private SpooledDesk desk(PrintSpool spool) {
        return new SpooledDesk(
                folder.resolve("papers"),
                spool,
                () -> PrinterChoice.NONE,
                () -> shop.register,
                shop.books.settings(),
                shop.books.salesHistory(),
                shop.books.catalog(),
                shop.books.customers());
    }

    private List<String> take(int count) throws InterruptedException {
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            names.add(Optional.ofNullable(printed.poll(60, TimeUnit.SECONDS)).map(Paper::name).orElse("nothing"));
        }
        return names;
    }

    @Test
    void aReceiptOfFifteenHundredCyrillicLinesComesOutWhole() throws Exception {
        var lines = new ArrayList<CartLine>();
        for (int i = 0; i < 1_500; i++) {
            lines.add(shop.line(apples, "1"));
        }
        var sale = shop.sell(shop.cart(lines.toArray(CartLine[]::new))).document();
        try (var desk = desk(spool())) {
            desk.issue(sale);
            var paper = printed.poll(60, TimeUnit.SECONDS);
            assertThat(paper).isNotNull();
            assertThat(paper.name()).isEqualTo("1-SALE-000001");
            assertThat(paper.text()).isEqualTo(desk.text(shop.books.salesHistory().document(sale).orElseThrow()));
        }
    }

    @Test
    void aReceiptThatCannotBeMadeIsSaidAndComesOutBeforeTheNext() throws Exception {
        var spool = spool();
        try (var desk = desk(spool)) {
            Files.delete(folder.resolve("spool"));
            var missed = sell();
            desk.issue(missed);
            desk.reprint(missed, 1);
            var unmade = unmade(spool, 2);
            assertThat(unmade.message()).startsWith("copy 1 of " + missed);
            Files.createDirectory(folder.resolve("spool"));
            desk.issue(sell());
            assertThat(take(3)).containsExactly("1-SALE-000001", "1-SALE-000001-copy-1", "1-SALE-000002");
        }
        assertThat(spool.state().unmade()).isEmpty();
    }

    @Test
    void aReceiptThatCouldNotBeMadeComesOutAfterARestartAlthoughLaterOnesWerePrinted() throws Exception {
        Files.createDirectories(folder.resolve("papers"));
        var missed = sell();
        Files.writeString(folder.resolve("papers/missing-receipts"), "copy 0 of " + missed + "\n");
        Files.writeString(folder.resolve("papers/last-receipt"), sell().toString());
        try (var desk = desk(spool())) {
            desk.catchUp();
            assertThat(take(1)).containsExactly("1-SALE-000001");
        }
        try (var desk = desk(spool())) {
            desk.catchUp();
            desk.issue(sell());
            assertThat(take(1)).containsExactly("1-SALE-000003");
        }
    }

    @Test
    void aRestartPrintsWhatThisRegisterPostedAndNothingOfTheOthersHoweverBusyTheyWere() throws Exception {
        shop.gate
                .submit(
                        new OpenShift(
                                Ids.next(), shop.secondRegister, Shop.TODAY, Shop.NOON, shop.money("50.00")),
                        atTheBackTill())
                .orThrow();
        Files.createDirectories(folder.resolve("papers"));
        Files.writeString(folder.resolve("papers/last-receipt"), sell().toString());
        sell();
        for (int i = 0; i < 120; i++) {
            sellAtTheBackTill();
        }
        sell();
        try (var desk = desk(spool())) {
            desk.catchUp();
            desk.issue(sell());
            assertThat(take(3)).containsExactly("1-SALE-000002", "1-SALE-000003", "1-SALE-000004");
        }
        assertThat(printed).isEmpty();
    }

    private static SpoolState.Unmade unmade(PrintSpool spool, int papers) {
        var found = spool.state().unmade();
        while (found.filter(now -> now.papers() == papers).isEmpty()) {
            Thread.onSpinWait();
            found = spool.state().unmade();
        }
        return found.get();
    }
}
