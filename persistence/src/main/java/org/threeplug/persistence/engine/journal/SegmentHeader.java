package org.threeplug.persistence.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.threeplug.persistence.engine.file.StoreFile;

/// What a segment says about itself, so that it can be read without the segments before it.
///
/// @param first the number of its first record
/// @param before the hash of the record before that
/// @param layout the tables at its start
/// @param length in bytes; the first record follows
record SegmentHeader(long first, Hash before, Layout layout, int length) {

    private static final byte[] MAGIC = {'3', 'P', 'L', 'U', 'G', 'J', '0', '1'};
    private static final int FIXED = MAGIC.length + 8 + Hash.LENGTH + 4;
    private static final int LONGEST_LAYOUT = 16 * 1024 * 1024;
    private static final String SUFFIX = ".journal";
    private static final Pattern NAME = Pattern.compile("\\d{20}\\.journal");

    static String fileName(long first) {
        return String.format(Locale.ROOT, "%020d%s", first, SUFFIX);
    }

    static boolean names(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    static long first(Path file) {
        var name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    static ByteBuffer encode(long first, Hash before, Layout layout) {
        var body = new ByteBuilder();
        layout.write(body);
        var out = new ByteBuilder();
        out.raw(MAGIC);
        out.u64(first);
        out.raw(before.bytes());
        out.u32(body.length());
        out.raw(Arrays.copyOf(body.array(), body.length()));
        out.u32(checksum(out.array(), out.length()));
        return ByteBuffer.wrap(out.array(), 0, out.length());
    }

    static SegmentHeader read(StoreFile file, Path path) throws IOException {
        var fixed = read(file, FIXED, 0);
        var in = new ByteReader(fixed, 0, FIXED);
        var magic = in.raw(MAGIC.length);
        var first = in.u64();
        var before = new Hash(in.raw(Hash.LENGTH));
        var layoutLength = in.u32();
        if (!Arrays.equals(magic, MAGIC)
                || first != first(path)
                || layoutLength < 0
                || layoutLength > LONGEST_LAYOUT) {
            throw damaged(path);
        }
        var length = FIXED + layoutLength + 4;
        var all = read(file, length, 0);
        if (new ByteReader(all, length - 4, length).u32() != checksum(all, length - 4)) {
            throw damaged(path);
        }
        return new SegmentHeader(first, before, layout(all, length, path), length);
    }

    /// Its checksum can be right over a list of tables that nobody can read.
    private static Layout layout(byte[] all, int length, Path path) {
        try {
            return Layout.read(new ByteReader(all, FIXED, length - 4));
        } catch (MalformedRecordException | IllegalArgumentException | IndexOutOfBoundsException e) {
            var damaged = damaged(path);
            damaged.initCause(e);
            throw damaged;
        }
    }

    private static byte[] read(StoreFile file, int length, long position) throws IOException {
        var bytes = new byte[length];
        file.read(ByteBuffer.wrap(bytes), position);
        return bytes;
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static DamagedJournalException damaged(Path path) {
        return new DamagedJournalException(
                new Damage(Damage.Kind.HEADER, path.getFileName().toString(), 0, first(path)));
    }
}
