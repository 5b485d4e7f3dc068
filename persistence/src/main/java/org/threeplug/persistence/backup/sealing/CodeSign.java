package org.threeplug.persistence.backup.sealing;

import java.util.regex.Pattern;

/// The sign of a recovery code or passphrase: eight letters and figures that tell one from another. It is made from the key
/// by a way that does not lead back, and stands in the description of each backup anyway.
public final class CodeSign {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int BYTES = 5;
    private static final int HALF = 4;
    private static final Pattern SIGN = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    private CodeSign() {}

    /// @param keyId as it stands in a backup
    public static String of(byte[] keyId) {
        var bits = 0L;
        for (var i = 0; i < BYTES; i++) {
            bits = bits << Byte.SIZE | keyId[i] & 0xFF;
        }
        var sign = new StringBuilder();
        for (var shift = BYTES * Byte.SIZE - BITS; shift >= 0; shift -= BITS) {
            sign.append(LETTERS.charAt((int) (bits >> shift) & LETTERS.length() - 1));
        }
        return sign.insert(HALF, '-').toString();
    }

    /// @throws IllegalArgumentException for what is none
    static String checked(String text) {
        if (!SIGN.matcher(text).matches()) {
            throw new IllegalArgumentException("no sign of a code");
        }
        return text;
    }
}
