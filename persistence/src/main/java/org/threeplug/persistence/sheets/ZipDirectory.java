package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// How large the directory of a packed file is. It is read whole when the file is opened, so it is looked at before.
final class ZipDirectory {

    /// A workbook has some dozens of parts.
    private static final long LARGEST = 1L << 20;

    /// The end of the directory stands behind it, with a remark of this length at most.
    private static final int LONGEST_REMARK = 0xFFFF;

    private static final int END = 22;
    private static final int SIZE_AT = 12;
    private static final byte[] MARK = {'P', 'K', 5, 6};

    private ZipDirectory() {}

    static boolean isSmall(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END + LONGEST_REMARK);
            var tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            for (int at = length - END; at >= 0; at--) {
                if (isMark(tail, at)) {
                    return size(tail, at + SIZE_AT) <= LARGEST;
                }
            }
            return true;
        }
    }

    private static boolean isMark(byte[] tail, int at) {
        for (int i = 0; i < MARK.length; i++) {
            if (tail[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private static long size(byte[] tail, int at) {
        long size = 0;
        for (int i = 3; i >= 0; i--) {
            size = size << 8 | tail[at + i] & 0xFF;
        }
        return size;
    }
}
