package org.threeplug.faultlab.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// One file of the disk that loses power: its bytes as a reader sees them, and the writes that were not forced.
final class CutFile {

    private record Write(int position, byte[] before, byte[] after, int lengthBefore, int lengthAfter) {}

    private final List<Write> unforced = new ArrayList<>();
    private byte[] bytes;
    private int length;

    CutFile(byte[] content) {
        this.bytes = content.clone();
        this.length = content.length;
    }

    synchronized byte[] content() {
        return Arrays.copyOf(bytes, length);
    }

    synchronized int read(ByteBuffer target, long position) {
        if (position >= length) {
            return -1;
        }
        var count = Math.min(target.remaining(), length - (int) position);
        target.put(bytes, (int) position, count);
        return count;
    }

    synchronized void write(ByteBuffer source, long position) {
        var after = new byte[source.remaining()];
        source.get(after);
        change((int) position, after, Math.max(length, (int) position + after.length));
    }

    synchronized void truncate(long size) {
        if (size < length) {
            change((int) size, new byte[length - (int) size], (int) size);
        }
    }

    synchronized void force() {
        unforced.clear();
    }

    synchronized long size() {
        return length;
    }

    private void change(int position, byte[] after, int newLength) {
        room(Math.max(newLength, position + after.length));
        unforced.add(new Write(
                position, Arrays.copyOfRange(bytes, position, position + after.length), after, length, newLength));
        System.arraycopy(after, 0, bytes, position, after.length);
        length = newLength;
    }

    private void room(int wanted) {
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(wanted, bytes.length * 2));
        }
    }

    /// Takes back everything that was not forced, and does an arbitrary part of it again.
    synchronized void lose(Random random, int sector) {
        for (var write : unforced.reversed()) {
            System.arraycopy(write.before(), 0, bytes, write.position(), write.before().length);
            length = write.lengthBefore();
        }
        var kept = random.nextInt(unforced.size() + 1);
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> {
                for (var i = 0; i < kept; i++) {
                    again(unforced.get(i), random, i == kept - 1 ? sector : 0);
                }
            }
            case 2 -> unforced.stream().filter(_ -> random.nextBoolean()).forEach(write -> again(write, random, 0));
            default -> unforced.forEach(write -> again(write, random, sector));
        }
        // what lies behind the end of a file is zero when the file grows again
        Arrays.fill(bytes, length, bytes.length, (byte) 0);
        unforced.clear();
    }

    /// @param sector when not 0, each sector of the write arrives or does not
    private void again(Write write, Random random, int sector) {
        var step = sector == 0 ? Math.max(1, write.after().length) : sector;
        for (var at = 0; at < write.after().length; at += step) {
            if (sector == 0 || random.nextBoolean()) {
                var count = Math.min(step, write.after().length - at);
                System.arraycopy(write.after(), at, bytes, write.position() + at, count);
            }
        }
        length = write.lengthAfter();
    }
}
