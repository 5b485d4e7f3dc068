package org.threeplug.persistence.engine.secret;

import java.util.Arrays;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Argon2id, version 1.3: slow and in need of memory on purpose. The native library does it with memory outside the heap, which the
/// till's small heap need not hold; where it cannot be loaded, the pure Java one gives the same bytes.
///
/// Decided in docs/decisions/0024-argon2.md.
public final class Argon2id {

    private static final Logger LOG = LoggerFactory.getLogger(Argon2id.class);

    private Argon2id() {}

    /// @param memory in KiB
    public record Cost(int memory, int passes, int lanes) {}

    /// Makes one digest of one secret.
    @FunctionalInterface
    interface Engine {
        byte[] digest(byte[] secret, byte[] salt, Cost cost, int length);
    }

    /// @param length of the digest, in bytes
    /// @throws org.threeplug.kernel.Fault `memory` when the machine has not the memory that the cost asks for
    public static byte[] digest(byte[] secret, byte[] salt, Cost cost, int length) {
        return Chosen.ENGINE.digest(secret, salt, cost, length);
    }

    /// Loads the library, so that the first who signs in need not wait for it.
    public static void warm() {
        Chosen.ENGINE.digest(new byte[] {1}, new byte[8], new Cost(8, 1, 1), 4);
    }

    /// Whether the native library does the work.
    public static boolean isNative() {
        return Chosen.ENGINE instanceof NativeArgon2;
    }

    /// The library, if it can be loaded and gives what the pure Java one gives.
    static Engine choose(Supplier<Engine> library) {
        var plain = new PlainArgon2();
        try {
            var engine = library.get();
            var cost = new Cost(8, 1, 1);
            var salt = new byte[] {1, 2, 3, 4, 5, 6, 7, 8};
            var secret = new byte[] {1};
            if (Arrays.equals(
                    engine.digest(secret, salt, cost, 16), plain.digest(secret, salt, cost, 16))) {
                return engine;
            }
            LOG.warn("the library for Argon2 gives other digests; the one in Java is used");
        } catch (LinkageError | RuntimeException e) {
            LOG.warn("the library for Argon2 cannot be used, so the one in Java is: {}", e.toString());
        }
        return plain;
    }

    /// Chosen when the first secret is to be hashed, not when the program starts.
    private static final class Chosen {
        private static final Engine ENGINE = choose(NativeArgon2::new);
    }
}
