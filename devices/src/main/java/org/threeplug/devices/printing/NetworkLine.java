package org.threeplug.devices.printing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.OptionalInt;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.receipts.SpoolState.Cause;

/// A connection to a printer on the network. No step waits for ever: a printer that stopped reading would otherwise hold
/// up every paper behind this one.
final class NetworkLine implements Line {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration STALL = Duration.ofSeconds(5);

    /// A new roll is put in within this time, and the paper goes on where it stopped.
    private static final Duration GIVE_UP = Duration.ofMinutes(3);

    private static final long SLICE_MILLIS = 50;

    /// A large buffer here would hide how far the printer is.
    private static final int BUFFER = 16_384;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteBuffer heard = ByteBuffer.allocate(256).flip();

    private NetworkLine(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        this.key = channel.register(selector, SelectionKey.OP_CONNECT);
    }

    static Line open(String host, int port) throws IOException {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new PrinterFault(Cause.UNREACHABLE, Sent.NOTHING, host);
        }
        var channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
            var line = new NetworkLine(channel, Selector.open());
            line.connect(address);
            return line;
        } catch (IOException e) {
            channel.close();
            throw PrinterFault.of(e, Cause.UNREACHABLE);
        }
    }

    private void connect(InetSocketAddress address) throws IOException {
        long until = System.nanoTime() + CONNECT.toNanos();
        boolean done = channel.connect(address);
        while (!done) {
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                throw new PrinterFault(Cause.UNREACHABLE, Sent.NOTHING, address.toString());
            }
            selector.select(SLICE_MILLIS);
            selector.selectedKeys().clear();
            done = channel.finishConnect();
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    @Override
    public void send(byte[] bytes, Runnable stalled) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        long moved = System.nanoTime();
        boolean told = false;
        while (buffer.hasRemaining()) {
            if (channel.write(buffer) > 0) {
                moved = System.nanoTime();
                continue;
            }
            long still = System.nanoTime() - moved;
            if (still > GIVE_UP.toNanos()) {
                throw PrinterFault.nothing(Cause.STOPPED);
            }
            if (still > STALL.toNanos() && !told) {
                told = true;
                stalled.run();
            }
            await(SelectionKey.OP_WRITE);
        }
    }

    @Override
    public OptionalInt answer(Duration patience, Between meanwhile) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            while (heard.hasRemaining()) {
                int status = Byte.toUnsignedInt(heard.get());
                if (Status.isOne(status)) {
                    return OptionalInt.of(status);
                }
            }
            meanwhile.run();
            if (System.nanoTime() > until) {
                return OptionalInt.empty();
            }
            await(SelectionKey.OP_READ);
            if (read() < 0) {
                throw PrinterFault.nothing(Cause.BROKE_OFF);
            }
        }
    }

    @Override
    public boolean end(Duration patience) throws IOException {
        channel.shutdownOutput();
        long until = System.nanoTime() + patience.toNanos();
        while (read() >= 0) {
            if (System.nanoTime() > until) {
                return false;
            }
            await(SelectionKey.OP_READ);
        }
        return true;
    }

    private int read() throws IOException {
        heard.clear();
        int got = channel.read(heard);
        heard.flip();
        return got;
    }

    private void await(int operation) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw PrinterFault.nothing(Cause.PROGRAM_ENDED);
        }
        key.interestOps(operation);
        selector.select(SLICE_MILLIS);
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }
}
