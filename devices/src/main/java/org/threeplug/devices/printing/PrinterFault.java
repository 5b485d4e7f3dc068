package org.threeplug.devices.printing;

import java.io.IOException;
import org.threeplug.receipts.SpoolState.Cause;

/// A paper did not come out, or nobody knows whether it did.
public final class PrinterFault extends IOException {

    private static final long serialVersionUID = 1L;

    /// How much of the paper has left for the printer.
    public enum Sent {
        NOTHING,
        PART,
        /// Whether it came out is not known.
        WHOLE
    }

    private final Cause trouble;
    private final Sent sent;

    public PrinterFault(Cause trouble, Sent sent, String message) {
        super(message);
        this.trouble = trouble;
        this.sent = sent;
    }

    static PrinterFault nothing(Cause trouble) {
        return new PrinterFault(trouble, Sent.NOTHING, "");
    }

    /// What went wrong, in these terms.
    static PrinterFault of(IOException e, Cause otherwise) {
        return e instanceof PrinterFault fault
                ? fault
                : new PrinterFault(otherwise, Sent.NOTHING, e.getMessage() == null ? "" : e.getMessage());
    }

    /// The same, when so much had been sent.
    PrinterFault after(Sent much) {
        return new PrinterFault(trouble, much, getMessage());
    }

    public Cause trouble() {
        return trouble;
    }

    public Sent sent() {
        return sent;
    }
}
