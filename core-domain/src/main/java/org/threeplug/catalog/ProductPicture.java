package org.threeplug.catalog;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.threeplug.kernel.RefusedException;

/// What a product looks like: a small JPEG, made once from what somebody chose. It is kept as text, because text is what every
/// path of rows carries and compares: the journal, a database made anew, another PC's journal.
///
/// @param content the JPEG in Base64
public record ProductPicture(String content) {

    /// Neither side has more pixels, whatever wrote it: what a till unpacks is bounded.
    public static final int MOST_PIXELS = 320;

    public static final int MOST_BYTES = 48 * 1024;

    private static final int MARKER = 0xFF;
    private static final int END_OF_HEAD = 0xDA;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;

    /// Markers between the first and the last that begin no frame: tables of Huffman codes and arithmetic, and an extension.
    private static final int[] NO_FRAME = {0xC4, 0xC8, 0xCC};

    public static ProductPicture of(byte[] jpeg) {
        return new ProductPicture(Base64.getEncoder().encodeToString(jpeg));
    }

    /// The JPEG; empty when the text is none any more, because somebody changed the row.
    public Optional<byte[]> unpacked() {
        try {
            return Optional.of(Base64.getDecoder().decode(content));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// @throws RefusedException `catalog.picture-unsuitable` for what is no small JPEG
    void check() {
        if (content.length() > (MOST_BYTES + 2) / 3 * 4 || unpacked().filter(ProductPicture::isSmall).isEmpty()) {
            throw new RefusedException("catalog.picture-unsuitable");
        }
    }

    /// Follows the segments to the frame, which says how large the picture is.
    private static boolean isSmall(byte[] jpeg) {
        int at = 2;
        boolean begins = jpeg.length > at && at(jpeg, 0) == MARKER && at(jpeg, 1) == 0xD8;
        while (begins && at + 9 <= jpeg.length && at(jpeg, at) == MARKER && at(jpeg, at + 1) != END_OF_HEAD) {
            if (isFrame(at(jpeg, at + 1))) {
                return isBetween(two(jpeg, at + 5)) && isBetween(two(jpeg, at + 7));
            }
            at += 2 + two(jpeg, at + 2);
        }
        return false;
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && Arrays.stream(NO_FRAME).noneMatch(none -> none == marker);
    }

    private static boolean isBetween(int side) {
        return side > 0 && side <= MOST_PIXELS;
    }

    private static int two(byte[] jpeg, int at) {
        return at(jpeg, at) << 8 | at(jpeg, at + 1);
    }

    private static int at(byte[] jpeg, int at) {
        return Byte.toUnsignedInt(jpeg[at]);
    }
}
