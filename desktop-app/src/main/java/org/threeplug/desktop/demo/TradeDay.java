package org.threeplug.desktop.demo;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.cash.Shift;
import org.threeplug.cash.Shifts;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.payments.Tender;
import org.threeplug.plug.Area;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.sales.SalesHistory;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tools.shops.DemoShop;

/// A short day at the till, by keys alone: sign-in, float, scans, `6 *`, a discount, cash, card, park and recall, a
/// return with its receipt, the blind count and the Z. After each step the books are asked, not the screen.
final class TradeDay {

    private static final String CASHIER = "mira";
    private static final String FLOAT = "100.00";

    private final Scene scene;
    private final Hand hand;
    private final Album album;
    private final Consumer<String> at;
    private final UUID register;
    private final Shifts shifts;
    private final SalesHistory history;
    private final ParkedCarts parked;
    private final ReportDesk desk;
    private final OpenStore store;

    TradeDay(OpenStore store, Scene scene, Hand hand, Album album, Consumer<String> at) {
        this.store = store;
        this.scene = scene;
        this.hand = hand;
        this.album = album;
        this.at = at;
        this.shifts = store.get(Shifts.class);
        this.history = store.get(SalesHistory.class);
        this.parked = store.get(ParkedCarts.class);
        this.desk = store.get(ReportDesk.class);
        openShop();
        this.register = store.register().id();
    }

    void run() {
        signIn();
        openShift();
        var sale = cashSale();
        cardSale();
        parkAndRecall();
        giveBack(sale);
        var shift = shifts.open(register).orElseThrow();
        closeShift(shift);
        papers(sale, shift);
    }

    /// A new store begins with the first run; the demo shop is one key away.
    private void openShop() {
        at.accept("open the demo shop");
        if (store.settings().store().isEmpty()) {
            hand.await("first run", () -> hand.isThere("first.demo"));
            album.shoot("first-run", scene, hand);
            hand.press("first.demo");
        }
        hand.await("sign-in", () -> hand.isThere("person." + CASHIER));
    }

    private void signIn() {
        at.accept("sign in");
        album.shoot("sign-in", scene, hand);
        hand.press("person." + CASHIER);
        hand.type(pin());
        hand.tap(KeyCode.ENTER);
        hand.await("the till", () -> hand.isThere("till.entry"));
    }

    private void openShift() {
        at.accept("open the shift");
        if (shifts.open(register).isEmpty()) {
            hand.type(FLOAT);
            hand.tap(KeyCode.ENTER);
            hand.await("an open shift", () -> shifts.open(register).isPresent());
        }
        hand.breathe();
    }

    private Document.Head cashSale() {
        at.accept("sell for cash");
        scan(barcode("BREAD-01"), 1);
        scan(barcode("SWEET-07"), 2);
        hand.type("6*");
        scan(barcode("DRINK-04"), 3);
        scan(barcode("ODD-06"), 4);
        hand.type("10%");
        hand.breathe();
        album.shoot("sale", scene, hand);
        var head = pay(KeyCode.F12);
        hand.breathe();
        album.shoot("change", scene, hand);
        return head;
    }

    private void cardSale() {
        at.accept("sell by card");
        scan(barcode("TEA-07"), 1);
        scan(barcode("BOOKS-05"), 2);
        hand.breathe();
        long before = history.count(SalesHistory.Filter.ALL);
        hand.tap(KeyCode.F11);
        posted(before);
        album.shoot("card", scene, hand);
    }

    private void parkAndRecall() {
        at.accept("park and recall");
        scan(barcode("PETS-04"), 1);
        hand.breathe();
        hand.tap(KeyCode.F8);
        hand.await("a parked cart", () -> !parked.parked(register).isEmpty());
        hand.await("an empty ticket", () -> lines() == 0);
        scan(barcode("PAPER-12"), 1);
        hand.breathe();
        hand.type("5");
        album.shoot("parked", scene, hand);
        pay(KeyCode.F12);
        hand.type(String.valueOf(parked.parked(register).getFirst().slot()));
        hand.tap(KeyCode.F8);
        hand.await("the recalled cart", () -> lines() == 1);
        hand.breathe();
        pay(KeyCode.F12);
    }

    private void giveBack(Document.Head sale) {
        at.accept("take a return");
        hand.tap(KeyCode.F9);
        hand.scan(sale.reference());
        hand.await("the receipt", () -> hand.isThere("till.choices"));
        hand.breathe();
        scan(barcode("ODD-06"), 1);
        hand.breathe();
        album.shoot("return", scene, hand);
        pay(KeyCode.F12);
    }

    /// The count is blind for a cashier; the demonstration knows it from the books.
    private void closeShift(Shift shift) {
        at.accept("close the shift");
        hand.goTo(Area.MONEY, "operations.cash");
        hand.press("shift.close");
        hand.await("the count", () -> denominations().iterator().hasNext());
        long left = drawer(shift).minor();
        for (long denomination : hand.on(this::denominations)) {
            long pieces = left / denomination;
            if (pieces > 0) {
                hand.fill("count." + denomination, String.valueOf(pieces));
                left -= pieces * denomination;
            }
        }
        album.shoot("count", scene, hand);
        hand.control(KeyCode.S);
        hand.await("a closed shift", () -> shifts.open(register).isEmpty());
        hand.breathe();
        album.shoot("z-report", scene, hand);
    }

    private void papers(Document.Head sale, Shift shift) {
        at.accept("print");
        var document = history.document(sale.id()).orElseThrow();
        album.write("receipt.txt", desk.text(document));
        album.copy("receipt.pdf", Path.of(desk.savePdf(document, 0)));
        var report = shifts.z(shift.id()).orElseThrow();
        album.write("z-report.txt", desk.text(report));
        album.copy("z-report.pdf", Path.of(desk.savePdf(report)));
    }

    private Document.Head pay(KeyCode key) {
        long before = history.count(SalesHistory.Filter.ALL);
        hand.tap(key);
        return posted(before);
    }

    private Document.Head posted(long before) {
        hand.await("a posted document", () -> history.count(SalesHistory.Filter.ALL) > before);
        hand.await("an empty ticket", () -> lines() == 0);
        return history.documents(SalesHistory.Filter.ALL, 0, 1).getFirst();
    }

    private void scan(String code, int linesAfter) {
        hand.scan(code);
        hand.await("line " + linesAfter, () -> lines() == linesAfter);
    }

    private int lines() {
        return hand.find("till.lines") instanceof ListView<?> list ? list.getItems().size() : -1;
    }

    private List<Long> denominations() {
        return scene.getRoot().lookupAll(".text-field").stream()
                .flatMap(node -> Optional.ofNullable(node.getId()).stream())
                .filter(id -> id.startsWith("count."))
                .map(id -> Long.valueOf(id.substring("count.".length())))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Money drawer(Shift shift) {
        var sum = shift.openingFloat();
        var day = Optional.of(shift.businessDate());
        var filter = new SalesHistory.Filter(day, day, "", Set.of());
        for (var head : history.documents(filter, 0, 1000)) {
            if (head.shift().filter(shift.id()::equals).isPresent()) {
                for (var tender : history.document(head.id()).orElseThrow().document().tenders()) {
                    sum = tender.kind() == Tender.Kind.CASH ? sum.plus(tender.amount()) : sum;
                }
            }
        }
        return sum;
    }

    static String pin() {
        return DemoShop.people().stream()
                .filter(person -> person.login().equals(CASHIER))
                .findFirst()
                .flatMap(person -> person.pin())
                .orElseThrow();
    }

    private static String barcode(String code) {
        return DemoShop.barcode(code);
    }
}
