package org.threeplug.devices.printing;

import java.io.IOException;
import org.threeplug.receipts.SpoolState;

/// Takes finished paper.
public interface Printer {

    /// Called on the spool's thread only; returns when the printer has taken everything.
    ///
    /// @throws PrinterFault which says how much of it went out
    /// @throws IOException when nothing went out
    void print(Paper paper, PrintWatch watch) throws IOException;

    /// May be called while a paper is printed, and does not wait for its end.
    void openDrawer() throws IOException;

    /// Asks how the printer is, without printing.
    ///
    /// @throws PrinterFault when it could not print now
    SpoolState.Link ask() throws IOException;

    /// What is known without asking.
    SpoolState.Link link();
}
