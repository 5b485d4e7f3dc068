package org.threeplug.receipts;

import java.util.UUID;

/// Hands paper to customers. Called only after a posting was acknowledged; everything is queued, nothing blocks, and
/// what was queued is printed after a restart.
public interface ReceiptDesk {

    void issue(UUID document);

    /// Prints a posted document again, marked as a copy.
    ///
    /// @param copy its number, which [org.threeplug.sales.NoteReprint] gives
    void reprint(UUID document, int copy);

    void openDrawer();

    /// Whether paper comes out at all. Without a printer it becomes files, and nothing may be called printed.
    boolean hasPrinter();

    /// Whether a drawer opens by itself.
    boolean hasDrawer();
}
