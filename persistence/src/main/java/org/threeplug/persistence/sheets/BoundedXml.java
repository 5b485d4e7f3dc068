package org.threeplug.persistence.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.threeplug.kernel.RefusedException;

/// A part of a workbook, no further than a sheet can reach: not more bytes than its packed size allows for, and no text,
/// attribute or comment that a cell could not hold. An XML reader keeps each of them whole.
final class BoundedXml extends FilterInputStream {

    /// Sheets are packed to a tenth, lists of the same few words to a fiftieth.
    private static final long MOST_TIMES_PACKED = 150;

    private static final long LEAST = 16L << 20;
    private static final long MOST = 1L << 30;

    /// A cell holds 32,767 signs.
    private static final int LONGEST_PIECE = 1 << 19;

    private final long most;
    private long read;
    private int piece;

    BoundedXml(InputStream in, long packed) {
        super(in);
        this.most = Math.clamp(packed * MOST_TIMES_PACKED, LEAST, MOST);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        read += Math.max(0, got);
        if (read > most) {
            throw tooLarge();
        }
        for (int i = from; i < from + got; i++) {
            piece = into[i] == '<' ? 0 : piece + 1;
            if (piece > LONGEST_PIECE) {
                throw tooLarge();
            }
        }
        return got;
    }

    static RefusedException tooLarge() {
        return new RefusedException("catalog.import-workbook-too-large");
    }
}
