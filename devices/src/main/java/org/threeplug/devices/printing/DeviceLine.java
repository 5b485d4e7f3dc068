package org.threeplug.devices.printing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.receipts.SpoolState.Cause;

/// A printer on a USB port. The system blocks whoever writes to a printer that has no paper, so the writing has a thread of
/// its own that is let go of when it takes too long. Nothing is read back.
final class DeviceLine implements Line {

    private static final long STALL_SECONDS = 5;
    private static final long GIVE_UP_SECONDS = 180;

    private final FileChannel channel;

    private DeviceLine(FileChannel channel) {
        this.channel = channel;
    }

    static Line open(Path device) throws IOException {
        try {
            return new DeviceLine(FileChannel.open(device, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw PrinterFault.of(e, Cause.UNREACHABLE);
        }
    }

    @Override
    public void send(byte[] bytes, Runnable stalled) throws IOException {
        BlockingQueue<String> ended = new ArrayBlockingQueue<>(1);
        Thread.ofPlatform().daemon().name("printer-device").start(() -> ended.add(write(bytes)));
        try {
            var how = ended.poll(STALL_SECONDS, TimeUnit.SECONDS);
            if (how == null) {
                stalled.run();
                how = ended.poll(GIVE_UP_SECONDS, TimeUnit.SECONDS);
            }
            if (how == null) {
                channel.close();
                throw PrinterFault.nothing(Cause.STOPPED);
            }
            if (!how.isEmpty()) {
                throw new PrinterFault(Cause.BROKE_OFF, Sent.NOTHING, how);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            channel.close();
            throw PrinterFault.nothing(Cause.PROGRAM_ENDED);
        }
    }

    /// @return what went wrong; empty when nothing did
    private String write(byte[] bytes) {
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            return "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public OptionalInt answer(Duration patience, Between meanwhile) throws IOException {
        meanwhile.run();
        return OptionalInt.empty();
    }

    @Override
    public boolean end(Duration patience) {
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
