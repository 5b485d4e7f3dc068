package org.threeplug.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.threeplug.fakes.Shop;
import org.threeplug.receipts.FoundPrinter;
import org.threeplug.receipts.PrinterDesk;
import org.threeplug.receipts.SpoolState;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.PrinterChoice.Way;

/// A printer desk that does as it was told, and notes what was asked of it.
public final class FakePrinters implements PrinterDesk {

    public static final Instant SENT = Instant.parse("2026-11-20T09:30:00Z");

    public final List<String> done = new ArrayList<>();
    public SpoolState state = new SpoolState(
            0, Optional.empty(), Optional.empty(), SpoolState.Link.NONE, List.of(), List.of(), List.of());
    public Tried answer = new Tried.Printed();
    public boolean byOption;

    private final Shop shop;

    public FakePrinters(Shop shop) {
        this.shop = shop;
    }

    /// A printer on which everything has gone wrong once.
    public void full() {
        state = new SpoolState(
                2,
                Optional.of(new SpoolState.Trouble(SpoolState.Cause.UNREACHABLE, "No route to host", SENT)),
                Optional.empty(),
                SpoolState.Link.ANSWERS,
                List.of(new SpoolState.Doubtful("7", "1-SALE-000042", SENT)),
                List.of("0199.unreadable"),
                List.of(new SpoolState.Undrawable("ชาเขียว", "ชาเขยว")));
    }

    @Override
    public SpoolState state() {
        return state;
    }

    @Override
    public void check() {
        done.add("check");
    }

    @Override
    public PrinterChoice choice() {
        var settings = shop.books.settings();
        return settings.printer(settings.registers().getFirst().id()).orElse(PrinterChoice.NONE);
    }

    @Override
    public boolean isSetByOption() {
        return byOption;
    }

    @Override
    public List<FoundPrinter> onThisComputer() {
        return List.of(new FoundPrinter(Way.DEVICE, "/dev/usb/lp0"), new FoundPrinter(Way.QUEUE, "Receipts"));
    }

    @Override
    public void look(Consumer<FoundPrinter> found, BooleanSupplier goOn) {
        found.accept(new FoundPrinter(Way.NETWORK, "192.168.1.60"));
        found.accept(new FoundPrinter(Way.NETWORK, "192.168.1.50"));
    }

    @Override
    public Tried tryPage(PrinterChoice choice) {
        done.add("page " + choice.address());
        return answer;
    }

    @Override
    public Tried tryDrawer(PrinterChoice choice) {
        done.add("drawer " + choice.drawer());
        return answer;
    }

    @Override
    public void printAgain(String doubtful) {
        done.add("again " + doubtful);
    }

    @Override
    public void letGo(String doubtful) {
        done.add("let go " + doubtful);
    }

    @Override
    public void clearSetAside() {
        done.add("clear");
    }
}
