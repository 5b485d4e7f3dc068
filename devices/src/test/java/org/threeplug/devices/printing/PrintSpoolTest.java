package org.threeplug.devices.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.receipts.SpoolState;

class PrintSpoolTest {

    private static final Paper FIRST = new Paper("first", new byte[] {1, 2, 3}, "first\n");
    private static final Paper SECOND = new Paper("second", new byte[] {4, 5}, "second\n");

    @TempDir
    Path folder;

    /// A printer whose cable can be pulled.
    private static final class CabledPrinter implements Printer {

        private final LinkedBlockingQueue<String> printed = new LinkedBlockingQueue<>();
        private final CountDownLatch failedOnce = new CountDownLatch(1);
        private volatile boolean plugged;

        CabledPrinter(boolean plugged) {
            this.plugged = plugged;
        }

        @Override
        public void print(Paper paper, PrintWatch watch) throws IOException {
            if (!plugged) {
                failedOnce.countDown();
                throw new IOException("No route to printer");
            }
            watch.starts();
            printed.add(paper.name());
        }

        @Override
        public SpoolState.Link ask() {
            return link();
        }

        @Override
        public SpoolState.Link link() {
            return SpoolState.Link.ANSWERS;
        }

        @Override
        public void openDrawer() {
            printed.add("drawer");
        }

        List<String> take(int count) throws InterruptedException {
            var all = new ArrayList<String>();
            for (int i = 0; i < count; i++) {
                all.add(printed.poll(20, TimeUnit.SECONDS));
            }
            return all;
        }
    }

    @Test
    void papersComeOutInTheOrderTheyWereAdded() throws Exception {
        var printer = new CabledPrinter(true);
        try (var spool = new PrintSpool(folder, printer, Clock.systemUTC())) {
            spool.add(FIRST);
            spool.add(SECOND);
            spool.openDrawer();
            assertThat(printer.take(3)).containsExactlyInAnyOrder("first", "second", "drawer").containsSubsequence("first", "second");
        }
    }

    @Test
    void anUnpluggedPrinterSwallowsNothingAndPrintsOnceWhenItIsBack() throws Exception {
        var printer = new CabledPrinter(false);
        try (var spool = new PrintSpool(folder, printer, Clock.systemUTC())) {
            spool.add(FIRST);
            spool.add(SECOND);
            assertThat(printer.failedOnce.await(20, TimeUnit.SECONDS)).isTrue();
            printer.plugged = true;
            assertThat(printer.take(2)).containsExactly("first", "second");
            assertThat(printer.printed).isEmpty();
        }
    }

    @Test
    void aDroppedJobIsNamedAndNeverPrinted() throws Exception {
        var printer = new CabledPrinter(false);
        try (var spool = new PrintSpool(folder, printer, Clock.systemUTC())) {
            spool.add(FIRST);
            spool.add(SECOND);
            assertThat(spool.drop("first"::equals)).containsExactly("first");
            assertThat(spool.drop("first"::equals)).isEmpty();
            printer.plugged = true;
            assertThat(printer.take(1)).containsExactly("second");
            assertThat(printer.printed).isEmpty();
        }
    }

    @Test
    void aJobWaitsThroughARestart() throws Exception {
        var unplugged = new CabledPrinter(false);
        try (var spool = new PrintSpool(folder, unplugged, Clock.systemUTC())) {
            spool.add(FIRST);
        }
        var printer = new CabledPrinter(true);
        try (var _ = new PrintSpool(folder, printer, Clock.systemUTC())) {
            assertThat(printer.take(1)).containsExactly("first");
        }
    }

    @Test
    void aJobThatAnOlderProgramLeftIsPrinted() throws Exception {
        try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve("0.job")))) {
            out.writeUTF("first");
            out.writeInt(3);
            out.write(new byte[] {1, 2, 3});
            out.writeUTF("first\n");
        }
        var printer = new CabledPrinter(true);
        try (var _ = new PrintSpool(folder, printer, Clock.systemUTC())) {
            assertThat(printer.take(1)).containsExactly("first");
        }
    }
}
