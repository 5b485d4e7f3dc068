package org.threeplug.persistence.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds whose PIN one is by trying it on each, as slow as any other check. A fingerprint that could be looked up would be
/// quicker, and would give away all PINs to whoever reads it: there are only so many.
final class HeldPins {

    private static final Logger LOG = LoggerFactory.getLogger(HeldPins.class);

    private HeldPins() {}

    /// One damaged hash keeps nobody else out.
    private static boolean matches(Map.Entry<UUID, String> held, char[] pin) {
        try {
            var hash = SecretHash.parse(held.getValue());
            return Hashing.inTurn(() -> hash.matches(pin));
        } catch (IllegalArgumentException e) {
            LOG.error("What is kept of the PIN of {} is no hash", held.getKey(), e);
            return false;
        }
    }

    /// Everybody is tried whoever is found, so that the time tells nothing and two who share a PIN are seen.
    ///
    /// @param hashes in PHC format, by person
    static List<UUID> owners(Map<UUID, String> hashes, char[] pin) {
        var checks = hashes.entrySet().stream()
                .<Callable<List<UUID>>>map(held -> () -> matches(held, pin) ? List.of(held.getKey()) : List.of())
                .toList();
        try (var threads = Executors.newFixedThreadPool(Hashing.AT_ONCE)) {
            var owners = new ArrayList<UUID>();
            for (var check : threads.invokeAll(checks)) {
                owners.addAll(check.get());
            }
            return owners;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a PIN was checked", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }
}
