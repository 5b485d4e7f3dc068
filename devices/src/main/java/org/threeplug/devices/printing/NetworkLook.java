package org.threeplug.devices.printing;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.receipts.FoundPrinter;
import org.threeplug.settings.PrinterChoice;

/// Knocks at the printers' port of the neighbours in the local network. Nothing is sent: a laser printer would print it.
final class NetworkLook {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkLook.class);
    private static final int KNOCK_MILLIS = 700;
    private static final int AT_ONCE = 48;
    private static final Duration ALL = Duration.ofSeconds(20);
    private static final int NEIGHBOURS = 24;

    private final int port;

    NetworkLook(int port) {
        this.port = port;
    }

    /// The addresses beside this computer's own: private networks only, and of a large one the part around this computer.
    static List<String> neighbours() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(NetworkLook::isUp)
                    .flatMap(face -> face.getInterfaceAddresses().stream())
                    .filter(own -> own.getAddress() instanceof Inet4Address && own.getAddress().isSiteLocalAddress())
                    .flatMap(own -> around(own).stream())
                    .distinct()
                    .toList();
        } catch (SocketException e) {
            LOG.warn("the computer's networks cannot be listed", e);
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface face) {
        try {
            return face.isUp() && !face.isLoopback() && !face.isPointToPoint();
        } catch (SocketException e) {
            return false;
        }
    }

    private static List<String> around(InterfaceAddress own) {
        return around(
                ByteBuffer.wrap(own.getAddress().getAddress()).getInt(), Math.max(NEIGHBOURS, own.getNetworkPrefixLength()));
    }

    static List<String> around(int address, int prefix) {
        int hosts = (1 << (Integer.SIZE - prefix)) - 1;
        int network = address & ~hosts;
        return IntStream.range(1, Math.max(1, hosts))
                .map(host -> network | host)
                .filter(neighbour -> neighbour != address)
                .mapToObj(NetworkLook::dotted)
                .toList();
    }

    private static String dotted(int address) {
        return String.format(Locale.ROOT, "%d.%d.%d.%d", address >>> 24, address >>> 16 & 255, address >>> 8 & 255, address & 255);
    }

    void among(List<String> hosts, Consumer<FoundPrinter> found, BooleanSupplier goOn) {
        long until = System.nanoTime() + ALL.toNanos();
        var room = new Semaphore(AT_ONCE);
        try (var knocking = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var host : hosts) {
                if (!goOn.getAsBoolean()
                        || !room.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    break;
                }
                knocking.execute(() -> {
                    try {
                        if (isOpen(host) && goOn.getAsBoolean()) {
                            found.accept(new FoundPrinter(PrinterChoice.Way.NETWORK, address(host)));
                        }
                    } finally {
                        room.release();
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String address(String host) {
        return port == PrinterChoice.PORT ? host : host + ":" + port;
    }

    private boolean isOpen(String host) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), KNOCK_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
