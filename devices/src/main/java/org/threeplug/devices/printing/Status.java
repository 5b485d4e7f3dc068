package org.threeplug.devices.printing;

import java.util.Optional;
import org.threeplug.receipts.SpoolState.Cause;

/// What ESC/POS printers say about themselves, as in Epson's reference: one byte for each real-time request.
final class Status {

    /// DLE EOT 4: the roll.
    static final byte[] ASK_PAPER = {0x10, 0x04, 0x04};

    /// DLE EOT 2: why it is offline.
    static final byte[] ASK_CAUSE = {0x10, 0x04, 0x02};

    private static final int FIXED_BITS = 0x93;
    private static final int FIXED = 0x12;
    private static final int NO_PAPER = 0x60;
    private static final int COVER = 0x04;
    private static final int STOPPED_FOR_PAPER = 0x20;
    private static final int ERROR = 0x40;

    private Status() {}

    /// Printers send other things too, such as flow control.
    static boolean isOne(int answer) {
        return (answer & FIXED_BITS) == FIXED;
    }

    static boolean noPaper(int answer) {
        return (answer & NO_PAPER) == NO_PAPER;
    }

    static Optional<Cause> cause(int answer) {
        if ((answer & STOPPED_FOR_PAPER) != 0) {
            return Optional.of(Cause.NO_PAPER);
        }
        if ((answer & COVER) != 0) {
            return Optional.of(Cause.COVER_OPEN);
        }
        return (answer & ERROR) != 0 ? Optional.of(Cause.ERROR) : Optional.empty();
    }
}
