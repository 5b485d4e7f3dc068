package org.threeplug.devices.printing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A job cut where one picture ends and the next command begins, so that the printer can be asked and the drawer opened in
/// between.
final class Bands {

    /// GS v 0 m xL xH yL yH, then the dots.
    private static final byte[] PICTURE = {0x1D, 'v', '0'};
    private static final int HEAD = 8;

    private Bands() {}

    static List<byte[]> of(byte[] job) {
        var bands = new ArrayList<byte[]>();
        int from = 0;
        int at = 0;
        while (at + HEAD <= job.length) {
            if (!Arrays.equals(job, at, at + PICTURE.length, PICTURE, 0, PICTURE.length)) {
                at++;
                continue;
            }
            long end = (long) at + HEAD + (long) word(job, at + 4) * word(job, at + 6);
            if (end > job.length) {
                break;
            }
            bands.add(Arrays.copyOfRange(job, from, (int) end));
            from = (int) end;
            at = from;
        }
        if (from < job.length) {
            bands.add(Arrays.copyOfRange(job, from, job.length));
        }
        return bands;
    }

    private static int word(byte[] job, int at) {
        return Byte.toUnsignedInt(job[at]) + 256 * Byte.toUnsignedInt(job[at + 1]);
    }
}
