package org.threeplug.devices.printing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Speaks ESC/POS over TCP on this computer alone: takes bytes as fast as paper moves, one connection at a time, and
/// answers a status request when it comes to it.
final class PrinterOnTheWire implements AutoCloseable {

    enum Manner {
        ANSWERS,
        SILENT,
        NO_PAPER,
        /// Answers until the first picture has come, then it has no paper.
        RUNS_OUT,
        /// Takes everything, and hangs up without an answer once the paper is cut.
        HANGS_UP_AT_THE_END
    }

    private static final String REQUEST = "\u0010\u0004";
    private static final String CUT = "\u001DV";
    private static final String PULSE = "\u001Bp";

    final AtomicInteger cuts = new AtomicInteger();
    final AtomicInteger pulses = new AtomicInteger();
    final AtomicInteger connections = new AtomicInteger();
    final CountDownLatch pulsed = new CountDownLatch(1);
    final StringBuffer heard = new StringBuffer();
    private final ServerSocket server;
    private final Manner manner;
    private final int bytesPerSecond;

    PrinterOnTheWire(Manner manner, int bytesPerSecond) throws IOException {
        this.manner = manner;
        this.bytesPerSecond = bytesPerSecond;
        server = new ServerSocket();
        server.setReceiveBufferSize(8_192);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().name("printer").start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    Printer printer() {
        return new LinePrinter(
                () -> NetworkLine.open("127.0.0.1", port()),
                (PULSE + "\u0000\u0032\u0032").getBytes(StandardCharsets.ISO_8859_1));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                connections.incrementAndGet();
                talk(socket);
            } catch (IOException e) {
                // The other side hung up, or the test is over.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var buffer = new byte[4_096];
        String tail = "";
        boolean picture = false;
        for (int got = socket.getInputStream().read(buffer); got >= 0; got = socket.getInputStream().read(buffer)) {
            if (got > 64) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(got) / bytesPerSecond);
            }
            var now = new String(buffer, 0, got, StandardCharsets.ISO_8859_1);
            heard.append(now);
            picture |= now.contains("\u001Dv0");
            boolean cut = times(tail + now, CUT) > times(tail, CUT);
            cuts.addAndGet(times(tail + now, CUT) - times(tail, CUT));
            int opened = times(tail + now, PULSE) - times(tail, PULSE);
            if (opened > 0 && pulses.addAndGet(opened) > 0) {
                pulsed.countDown();
            }
            answer(socket, times(tail + now, REQUEST) - times(tail, REQUEST), picture);
            if (cut && manner == Manner.HANGS_UP_AT_THE_END) {
                return;
            }
            tail = now.substring(now.length() - 1);
        }
    }

    private void answer(Socket socket, int requests, boolean picture) throws IOException {
        boolean paper = manner != Manner.NO_PAPER && !(manner == Manner.RUNS_OUT && picture);
        boolean silent = manner == Manner.SILENT || manner == Manner.HANGS_UP_AT_THE_END && picture;
        for (int i = 0; i < requests && !silent; i++) {
            socket.getOutputStream().write(paper ? 0x12 : 0x72);
        }
    }

    private static int times(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
