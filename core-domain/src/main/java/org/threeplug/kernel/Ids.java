package org.threeplug.kernel;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/// Identifiers made by whoever makes the thing, so that a repeated request carries the same one.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// Of things that are known by a word, such as a tax class by its code.
    public static UUID named(String entity, String word) {
        return UUID.nameUUIDFromBytes((entity + "/" + word).getBytes(StandardCharsets.UTF_8));
    }

    /// A version 7 UUID (RFC 9562, section 5.7): ordered by time, so that database indexes grow at their end.
    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        return new UUID(high, (random & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
