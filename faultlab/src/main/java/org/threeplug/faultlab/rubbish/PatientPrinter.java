package org.threeplug.faultlab.rubbish;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.threeplug.devices.printing.Paper;
import org.threeplug.devices.printing.PrintWatch;
import org.threeplug.devices.printing.Printer;
import org.threeplug.devices.printing.PrinterFault;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.receipts.SpoolState;

/// Has no paper, or takes everything and knows when the one that was waited for has come.
final class PatientPrinter implements Printer {

    private static final long SECONDS = 30;

    private final boolean paper;
    private final String awaited;
    private final CountDownLatch came = new CountDownLatch(1);

    PatientPrinter(boolean paper, String awaited) {
        this.paper = paper;
        this.awaited = awaited;
    }

    @Override
    public void print(Paper one, PrintWatch watch) throws IOException {
        if (!paper) {
            throw new PrinterFault(SpoolState.Cause.NO_PAPER, Sent.NOTHING, "");
        }
        watch.starts();
        if (one.name().equals(awaited)) {
            came.countDown();
        }
    }

    boolean hasPrinted() throws InterruptedException {
        return came.await(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void openDrawer() {
        // none here
    }

    @Override
    public SpoolState.Link ask() {
        return link();
    }

    @Override
    public SpoolState.Link link() {
        return SpoolState.Link.ANSWERS;
    }
}
