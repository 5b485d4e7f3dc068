package org.threeplug.desktop.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.threeplug.cash.Shifts;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sales.SalesHistory;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tools.shops.DemoShop;

/// What a till does all day, again and again, in the window that a plain start has opened on the demo shop: scans, `F12`,
/// a search now and then. The Java machine writes down which classes that takes, so that a till just started has them at hand.
public final class Rehearsal {

    private static final String CASHIER = "mira";
    private static final int SEARCH_EVERY = 20;

    private static final int ATTEMPTS = 4;

    private static final List<String> WORDS = List.of("tea", "choc", "loaf", "notebook", "so");

    private final OpenStore store;
    private final Scene scene;
    private final Hand hand;
    private final Album album;
    private final SalesHistory history;
    private final List<String> barcodes = DemoShop.piecesBarcodes();

    /// @param store the demo shop
    /// @throws RefusedException when it is somebody's own
    /// @param folder for a picture of the till when it stops
    public Rehearsal(TillWindow window, OpenStore store, Path folder) {
        if (store.settings().store().filter(settings -> settings.demo()).isEmpty()) {
            throw new RefusedException("demo.not-the-demo-shop", store.root().toString());
        }
        this.store = store;
        this.scene = window.stage().getScene();
        this.hand = new Hand(scene);
        this.album = new Album(folder);
        this.history = store.get(SalesHistory.class);
    }

    /// @throws Hand.GaveUp when the till does not do what it should
    public void run(int sales) {
        try {
            work(sales);
        } catch (Hand.GaveUp | CompletionException e) {
            album.shoot("stopped", scene, hand);
            throw e;
        }
    }

    private void work(int sales) {
        hand.press("person." + CASHIER);
        hand.type(TradeDay.pin());
        hand.tap(KeyCode.ENTER);
        hand.await("the till", () -> hand.isThere("till.entry"));
        openShift(store.register().id());
        for (int sale = 0; sale < sales; sale++) {
            if (sale % SEARCH_EVERY == 0) {
                search(WORDS.get(sale / SEARCH_EVERY % WORDS.size()));
            }
            sell(sale);
        }
    }

    private void openShift(UUID register) {
        var shifts = store.get(Shifts.class);
        if (shifts.open(register).isEmpty()) {
            hand.type("100.00");
            hand.tap(KeyCode.ENTER);
            hand.await("an open shift", () -> shifts.open(register).isPresent());
        }
        hand.breathe();
    }

    private void search(String word) {
        hand.type(word);
        hand.breathe();
        hand.tap(KeyCode.ESCAPE);
        hand.tap(KeyCode.ESCAPE);
    }

    /// One to six lines, no product twice.
    private void sell(int sale) {
        int lines = 1 + sale % 6;
        for (int line = 0; line < lines; line++) {
            scan(barcodes.get((sale * 7 + line * 13) % barcodes.size()), line + 1);
        }
        long before = history.count(SalesHistory.Filter.ALL);
        hand.breathe();
        hand.strike(KeyCode.F12);
        hand.await("sale " + sale, () -> lines() == 0 && history.count(SalesHistory.Filter.ALL) > before);
    }

    /// As a cashier does, once more when it did not take: on a computer that stands still in the middle of a scan, a
    /// figure or two of it can be taken for keyed ones.
    private void scan(String barcode, int linesThen) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            hand.beep(barcode);
            if (hand.sees(() -> lines() == linesThen)) {
                return;
            }
            hand.tap(KeyCode.ESCAPE);
            hand.tap(KeyCode.DELETE);
        }
        throw new Hand.GaveUp("line " + linesThen);
    }

    private int lines() {
        return hand.find("till.lines") instanceof ListView<?> list ? list.getItems().size() : -1;
    }
}
