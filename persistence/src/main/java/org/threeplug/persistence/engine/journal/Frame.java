package org.threeplug.persistence.engine.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32C;

/// One record on its way to the disk: `length u32 | crc32c u32 | sha256(hash before, body) | body`. The checksum covers
/// the hash and the body and finds decay; the hash finds forgery. One frame is used again for each record.
final class Frame {

    static final int OVERHEAD = 8 + Hash.LENGTH;
    static final int BODY = OVERHEAD;

    /// Longer than any command; a length beyond it is damage.
    static final int LONGEST = 512 * 1024 * 1024;

    private final ByteBuilder out = new ByteBuilder();
    private final MessageDigest sha = sha256();
    private final CRC32C crc = new CRC32C();

    ByteBuilder start() {
        out.reset(BODY);
        return out;
    }

    /// Completes the frame.
    byte[] seal(byte[] before) {
        out.u8(RecordCodec.END);
        sha.update(before);
        sha.update(out.array(), BODY, out.length() - BODY);
        var hash = sha.digest();
        System.arraycopy(hash, 0, out.array(), 8, hash.length);
        crc.reset();
        crc.update(out.array(), 8, out.length() - 8);
        out.u32At(0, out.length() - BODY);
        out.u32At(4, (int) crc.getValue());
        return hash;
    }

    int length() {
        return out.length();
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(out.array(), 0, out.length());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
