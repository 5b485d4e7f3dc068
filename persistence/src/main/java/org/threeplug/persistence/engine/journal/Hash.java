package org.threeplug.persistence.engine.journal;

import java.util.Arrays;
import java.util.HexFormat;

/// The SHA-256 of a record and, through the record before it, of everything before.
public final class Hash {

    static final int LENGTH = 32;

    /// What the first record continues.
    public static final Hash NONE = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    public Hash(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
