package org.threeplug.devices.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.devices.paper.EscPos;
import org.threeplug.devices.paper.SlipBitmap;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.devices.printing.PrinterOnTheWire.Manner;
import org.threeplug.receipts.Slip;
import org.threeplug.receipts.SpoolState.Cause;
import org.threeplug.receipts.SpoolState.Link;

class LinePrinterTest {

    /// 72 bytes are a row of dots, 8 rows a millimetre.
    private static final int HUNDRED_MM = 57_600;

    private static final int AT_ONCE = 50_000_000;

    @TempDir
    Path folder;

    private static Paper paper(String name, int lines) {
        var slip = new Slip(IntStream.range(0, lines)
                .<Slip.Line>mapToObj(i -> new Slip.Pair("Item number " + i, "1.20 A", false, true))
                .toList());
        return new Paper(name, EscPos.print(new SlipBitmap().draw(slip, false)), name);
    }

    private static PrinterFault fault(Printer printer, Paper paper) {
        var thrown = catchThrowable(() -> printer.print(paper, PrintWatch.NOBODY));
        assertThat(thrown).isInstanceOf(PrinterFault.class);
        return (PrinterFault) thrown;
    }

    /// It took longer than the answer was waited for, so it was printed for ever.
    @Test
    void aLongReceiptOnASlowPrinterComesOutOnceAndTheNextAfterIt() throws Exception {
        try (var wire = new PrinterOnTheWire(Manner.ANSWERS, HUNDRED_MM)) {
            var spool = new PrintSpool(folder, wire.printer(), Clock.systemUTC());
            spool.add(paper("long", 140));
            spool.add(paper("short", 1));
            while (spool.state().waiting() > 0 || wire.cuts.get() < 2) {
                assertThat(spool.state().doubtful()).isEmpty();
                Thread.onSpinWait();
            }
            spool.close();
            assertThat(List.of(wire.cuts.get(), wire.connections.get())).containsExactly(2, 2);
            try (var left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aPrinterThatAnswersNothingPrintsAndIsKnownToBeSilent() throws Exception {
        try (var wire = new PrinterOnTheWire(Manner.SILENT, AT_ONCE)) {
            var printer = wire.printer();
            printer.print(paper("first", 3), PrintWatch.NOBODY);
            printer.print(paper("second", 3), PrintWatch.NOBODY);
            assertThat(printer.link()).isEqualTo(Link.SILENT);
            assertThat(wire.cuts).hasValue(2);
        }
    }

    @Test
    void withoutPaperNothingIsSentAndTheDrawerOpens() throws Exception {
        try (var wire = new PrinterOnTheWire(Manner.NO_PAPER, AT_ONCE)) {
            var printer = wire.printer();
            var fault = fault(printer, paper("receipt", 3));
            assertThat(List.of(fault.trouble(), fault.sent())).containsExactly(Cause.NO_PAPER, Sent.NOTHING);
            assertThat(wire.heard.toString()).doesNotContain("\u001Dv0");
            printer.openDrawer();
            assertThat(wire.pulsed.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void paperThatRunsOutBetweenTwoBandsStopsTheReceiptBeforeItsEnd() throws Exception {
        try (var wire = new PrinterOnTheWire(Manner.RUNS_OUT, AT_ONCE)) {
            var fault = fault(wire.printer(), paper("receipt", 40));
            assertThat(List.of(fault.trouble(), fault.sent())).containsExactly(Cause.NO_PAPER, Sent.PART);
            assertThat(wire.cuts).hasValue(0);
        }
    }

    @Test
    void whatWasSentWholeAndNotConfirmedIsInDoubt() throws Exception {
        try (var wire = new PrinterOnTheWire(Manner.HANGS_UP_AT_THE_END, AT_ONCE)) {
            var fault = fault(wire.printer(), paper("receipt", 1));
            assertThat(List.of(fault.trouble(), fault.sent())).containsExactly(Cause.BROKE_OFF, Sent.WHOLE);
            assertThat(wire.cuts).hasValue(1);
        }
    }

    @Test
    void nobodyThereIsSaidAndNothingWasSent() throws Exception {
        int port;
        try (var wire = new PrinterOnTheWire(Manner.ANSWERS, AT_ONCE)) {
            port = wire.port();
        }
        var fault = fault(new LinePrinter(() -> NetworkLine.open("127.0.0.1", port), new byte[0]), paper("receipt", 1));
        assertThat(List.of(fault.trouble(), fault.sent())).containsExactly(Cause.UNREACHABLE, Sent.NOTHING);
    }

    @Test
    void theDrawerDoesNotWaitForTheEndOfALongReceipt() throws Exception {
        try (var wire = new PrinterOnTheWire(Manner.ANSWERS, HUNDRED_MM)) {
            var printer = wire.printer();
            var begun = new CountDownLatch(1);
            var done = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                try {
                    printer.print(paper("long", 60), new PrintWatch() {
                        @Override
                        public void starts() {
                            begun.countDown();
                        }

                        @Override
                        public void stalls(Cause cause) {}
                    });
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    done.countDown();
                }
            });
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            printer.openDrawer();
            assertThat(wire.pulsed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(wire.cuts).as("the receipt is still being printed").hasValue(0);
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(List.of(wire.connections.get(), wire.pulses.get(), wire.cuts.get())).containsExactly(1, 1, 1);
        }
    }

    /// Its buffer is full, and the pulse waits behind the picture until paper is put in.
    @Test
    @Timeout(60)
    void aPulseThatIsStuckBehindAPaperIsNotSentAnotherTime() throws Exception {
        var lines = new AtomicInteger();
        var pulses = new AtomicInteger();
        var taken = new CountDownLatch(1);
        var moves = new CountDownLatch(1);
        var printer = new LinePrinter(() -> {
            lines.incrementAndGet();
            return new StuckLine(pulses, taken, moves);
        }, PULSE);
        var printing = CompletableFuture.runAsync(() -> {
            try {
                printer.print(paper("long", 5), PrintWatch.NOBODY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
        printer.openDrawer();
        moves.countDown();
        printing.get(20, TimeUnit.SECONDS);
        assertThat(List.of(lines.get(), pulses.get())).containsExactly(1, 1);
    }

    private static final byte[] PULSE = {0x1B, 'p', 0, 50, 50};

    /// Asks for a pulse as soon as it is waited at, and then does not take it until the printer moves again.
    private record StuckLine(AtomicInteger pulses, CountDownLatch taken, CountDownLatch moves) implements Line {

        @Override
        public void send(byte[] bytes, Runnable stalled) throws IOException {
            if (!Arrays.equals(bytes, PULSE)) {
                return;
            }
            try {
                moves.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException(e.getMessage());
            }
            pulses.incrementAndGet();
        }

        @Override
        public OptionalInt answer(Duration patience, Between meanwhile) throws IOException {
            taken.countDown();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (pulses.get() == 0 && System.nanoTime() < until) {
                meanwhile.run();
                LockSupport.parkNanos(1_000_000);
            }
            return OptionalInt.of(0x12);
        }

        @Override
        public boolean end(Duration patience) {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void aUsbPrinterGetsTheSameBytes() throws Exception {
        var device = Files.createFile(folder.resolve("lp0"));
        var paper = paper("receipt", 5);
        new LinePrinter(() -> DeviceLine.open(device), new byte[0]).print(paper, PrintWatch.NOBODY);
        var asked = new byte[] {0x10, 0x04, 0x04};
        var sent = new ArrayList<Byte>();
        for (byte b : asked) {
            sent.add(b);
        }
        for (byte b : paper.escPos()) {
            sent.add(b);
        }
        assertThat(Files.readAllBytes(device)).containsExactly(sent.toArray(Byte[]::new));
    }

    /// Between two pictures there is room for a question, within one there is none.
    @Test
    void aJobIsCutBehindEachPictureAndNothingIsLost() {
        var job = paper("receipt", 60).escPos();
        var bands = Bands.of(job);
        int length = bands.stream().mapToInt(band -> band.length).sum();
        assertThat(length).isEqualTo(job.length);
        assertThat(bands).hasSizeGreaterThan(5);
        assertThat(Bands.of(new byte[] {1, 2, 3})).containsExactly(new byte[] {1, 2, 3});
        assertThat(Bands.of(new byte[] {0x1D, 'v', '0', 0, 100, 0, 100, 0, 1})).as("a picture cut short").hasSize(1);
    }

    /// Printers look for requests in pictures too: this one would open the drawer.
    @Test
    void noPictureHoldsARequest() {
        var image = new BufferedImage(16, 4, BufferedImage.TYPE_BYTE_BINARY);
        int[][] rows = {{0x10, 0x04}, {0x10, 0x14}, {0x10, 0x05}, {0x10, 0x06}};
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < 16; x++) {
                boolean black = (rows[y][x / 8] & 0x80 >> x % 8) != 0;
                image.setRGB(x, y, black ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        assertThat(Bands.of(EscPos.print(image)).getFirst())
                .endsWith(new byte[] {0x18, 0x04, 0x18, 0x14, 0x18, 0x05, 0x10, 0x06});
    }
}
