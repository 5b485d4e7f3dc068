package org.threeplug.devices.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
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
        public void print(Paper paper) throws IOException {
            if (!plugged) {
                failedOnce.countDown();
                throw new IOException("No route to printer");
            }
            printed.add(paper.name());
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

    @Test
    void aNetworkPrinterGetsTheBytesAfterItSaidThatItHasPaper() throws Exception {
        try (var simulator = new PrinterSimulator(0x12)) {
            new NetworkPrinter("127.0.0.1", simulator.port()).print(FIRST);
            assertThat(simulator.received()).containsExactly(0x10, 0x04, 0x04, 1, 2, 3, 0x10, 0x04, 0x04);
        }
    }

    @Test
    void aNetworkPrinterWithoutPaperIsAFailureThatSaysSo() throws Exception {
        try (var simulator = new PrinterSimulator(0x72)) {
            var printer = new NetworkPrinter("127.0.0.1", simulator.port());
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> printer.print(FIRST)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The printer is out of paper");
        }
    }

    /// Speaks just enough ESC/POS over TCP: answers each paper status request.
    private static final class PrinterSimulator implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0);
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Thread thread;

        PrinterSimulator(int status) throws IOException {
            thread = Thread.ofVirtual().start(() -> serve(status));
        }

        int port() {
            return server.getLocalPort();
        }

        private void serve(int status) {
            try (var socket = server.accept()) {
                int before = 0;
                int last = 0;
                for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
                    bytes.write(b);
                    if (before == 0x10 && last == 0x04 && b == 0x04) {
                        socket.getOutputStream().write(status);
                    }
                    before = last;
                    last = b;
                }
            } catch (IOException e) {
                // The client hung up: what was received so far is what counts.
            }
        }

        byte[] received() throws InterruptedException {
            thread.join();
            return bytes.toByteArray();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
