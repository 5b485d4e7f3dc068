package org.threeplug.devices.printing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.devices.paper.EscPos;
import org.threeplug.receipts.SpoolState;
import org.threeplug.settings.PrinterChoice;

/// Makes the printer that was chosen.
public final class Printers {

    private static final Logger LOG = LoggerFactory.getLogger(Printers.class);

    private final Path papers;
    private final SystemQueues queues;

    /// @param papers where they go without a printer
    public Printers(Path papers, SystemQueues queues) {
        this.papers = papers;
        this.queues = queues;
    }

    public Printer of(PrinterChoice choice) {
        var pulse = EscPos.openDrawer(choice.drawer());
        return switch (choice.way()) {
            case NONE -> new FolderPrinter(papers);
            case NETWORK -> {
                var host = choice.host();
                yield new LinePrinter(() -> NetworkLine.open(host.name(), host.port()), pulse);
            }
            case QUEUE -> new QueuePrinter(queues, choice.address(), pulse);
            case DEVICE -> new LinePrinter(() -> DeviceLine.open(Path.of(choice.address())), pulse);
        };
    }

    /// The printer that is chosen at each moment: whoever changes the choice needs no restart.
    public Printer following(Supplier<PrinterChoice> choice) {
        return new Following(this, choice);
    }

    private static final class Following implements Printer {

        private record Made(PrinterChoice choice, Printer printer) {}

        private final Printers printers;
        private final Supplier<PrinterChoice> choice;
        private final AtomicReference<Made> made;

        Following(Printers printers, Supplier<PrinterChoice> choice) {
            this.printers = printers;
            this.choice = choice;
            this.made = new AtomicReference<>(new Made(PrinterChoice.NONE, printers.of(PrinterChoice.NONE)));
        }

        private Printer now() {
            return made.updateAndGet(this::current).printer();
        }

        /// A choice that cannot be read now, as while the store closes, is the one of before.
        private Made current(Made known) {
            try {
                var wanted = choice.get();
                return known.choice().equals(wanted) ? known : new Made(wanted, printers.of(wanted));
            } catch (RuntimeException e) {
                LOG.warn("the printer stays the one of before", e);
                return known;
            }
        }

        @Override
        public void print(Paper paper, PrintWatch watch) throws IOException {
            now().print(paper, watch);
        }

        @Override
        public void openDrawer() throws IOException {
            now().openDrawer();
        }

        @Override
        public SpoolState.Link ask() throws IOException {
            return now().ask();
        }

        @Override
        public SpoolState.Link link() {
            return now().link();
        }
    }
}
