package org.threeplug.receipts;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.threeplug.settings.PrinterChoice;

/// The printer of this register: looking for one, trying it, and deciding about papers of which nobody knows how they
/// ended. Every call may take a moment.
public interface PrinterDesk {

    SpoolState state();

    /// Asks the printer how it is; [#state] knows soon after.
    void check();

    /// What counts now.
    PrinterChoice choice();

    /// Whether an option of the program's start names the printer, which wins over the setting.
    boolean isSetByOption();

    /// What this computer knows without asking the network: its queues and devices.
    List<FoundPrinter> onThisComputer();

    /// Looks through the local network, for some seconds at most.
    ///
    /// @param found told of each on a thread of its own
    /// @param goOn asked again and again
    void look(Consumer<FoundPrinter> found, BooleanSupplier goOn);

    /// Prints a page on the printer as it is described, whether or not it is the one in use.
    Tried tryPage(PrinterChoice choice);

    Tried tryDrawer(PrinterChoice choice);

    /// Puts a doubtful paper into the queue again.
    void printAgain(String doubtful);

    /// Believes of a doubtful paper that it came out, or that nobody needs it.
    void letGo(String doubtful);

    /// Forgets what could not be read.
    void clearSetAside();

    /// How a trial ended.
    sealed interface Tried {

        /// The printer says that it took everything.
        record Printed() implements Tried {}

        /// Sent to a printer that says nothing about itself: somebody has to look.
        record Sent() implements Tried {}

        record Failed(SpoolState.Cause cause, String message) implements Tried {}
    }
}
