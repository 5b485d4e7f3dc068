package org.threeplug.devices.printing;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.threeplug.devices.paper.EscPos;
import org.threeplug.devices.paper.SlipBitmap;
import org.threeplug.receipts.FoundPrinter;
import org.threeplug.receipts.PrinterDesk;
import org.threeplug.receipts.SlipText;
import org.threeplug.receipts.SlipWords;
import org.threeplug.receipts.SpoolState;
import org.threeplug.receipts.SpoolState.Cause;
import org.threeplug.receipts.TestSlip;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.PrinterChoice.Way;
import org.threeplug.settings.Settings;

/// Looks for printers, tries them, and shows how the spool does.
public final class SpooledPrinterDesk implements PrinterDesk {

    private final PrintSpool spool;
    private final Printers printers;
    private final ChosenPrinter chosen;
    private final LocalPrinters local;
    private final Settings settings;
    private final LetterWatch letters;
    private final InstantSource clock;

    /// What counts, and whether it was said by an option of the start.
    public record ChosenPrinter(Supplier<PrinterChoice> choice, boolean byOption) {}

    public SpooledPrinterDesk(
            PrintSpool spool,
            Printers printers,
            ChosenPrinter chosen,
            LocalPrinters local,
            Settings settings,
            LetterWatch letters,
            InstantSource clock) {
        this.spool = spool;
        this.printers = printers;
        this.chosen = chosen;
        this.local = local;
        this.settings = settings;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public SpoolState state() {
        return spool.state();
    }

    @Override
    public void check() {
        spool.check();
        letters.lookThrough();
    }

    @Override
    public PrinterChoice choice() {
        return chosen.choice().get();
    }

    @Override
    public boolean isSetByOption() {
        return chosen.byOption();
    }

    @Override
    public List<FoundPrinter> onThisComputer() {
        var found = new ArrayList<FoundPrinter>();
        local.devices().forEach(device -> found.add(new FoundPrinter(Way.DEVICE, device)));
        local.queues().names().forEach(queue -> found.add(new FoundPrinter(Way.QUEUE, queue)));
        return found;
    }

    @Override
    public void look(Consumer<FoundPrinter> found, BooleanSupplier goOn) {
        new NetworkLook(PrinterChoice.PORT).among(NetworkLook.neighbours(), found, goOn);
    }

    @Override
    public Tried tryPage(PrinterChoice choice) {
        var store = settings.store().orElseThrow();
        var words = new SlipWords(store.language(), store.zone());
        var slip = TestSlip.of(store, choice, clock.instant());
        var dots = new SlipBitmap().draw(slip, words.isRightToLeft(), choice.paper().dots());
        var paper = new Paper("test", EscPos.print(dots), SlipText.of(slip));
        return tried(choice, printer -> {
            printer.print(paper, PrintWatch.NOBODY);
            return printer.link();
        });
    }

    @Override
    public Tried tryDrawer(PrinterChoice choice) {
        return tried(choice, printer -> {
            printer.openDrawer();
            return SpoolState.Link.SILENT;
        });
    }

    private interface Trial {
        SpoolState.Link on(Printer printer) throws IOException;
    }

    private Tried tried(PrinterChoice choice, Trial trial) {
        choice.check();
        try {
            return switch (spool.inTurn(() -> trial.on(printers.of(choice)))) {
                case ANSWERS -> new Tried.Printed();
                case SILENT, UNTRIED -> new Tried.Sent();
                case NONE -> new Tried.Failed(Cause.UNREACHABLE, "");
            };
        } catch (IOException e) {
            var fault = PrinterFault.of(e, Cause.UNREACHABLE);
            return new Tried.Failed(fault.trouble(), fault.getMessage());
        }
    }

    @Override
    public void printAgain(String doubtful) {
        spool.printAgain(doubtful);
    }

    @Override
    public void letGo(String doubtful) {
        spool.letGo(doubtful);
    }

    @Override
    public void clearSetAside() {
        spool.clearSetAside();
    }
}
