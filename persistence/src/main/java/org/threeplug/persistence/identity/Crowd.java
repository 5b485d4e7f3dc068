package org.threeplug.persistence.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets people who sign in through one by one, each person apart, so that an attempt is counted before the next one of the
/// same person is looked at. No more wait than a shop can have at its doors; the others are sent away at once.
final class Crowd {

    private static final int MOST = 64;

    private final AtomicInteger inside = new AtomicInteger();
    private final Map<UUID, ReentrantLock> doors = new ConcurrentHashMap<>();

    /// @return empty when there are too many
    <T> Optional<T> admit(Supplier<T> attempt) {
        if (inside.incrementAndGet() > MOST) {
            inside.decrementAndGet();
            return Optional.empty();
        }
        try {
            return Optional.of(attempt.get());
        } finally {
            inside.decrementAndGet();
        }
    }

    /// @param person one who is known, or a single stand-in for all who are not: each has a lock for good
    <T> T alone(UUID person, Supplier<T> attempt) {
        var door = doors.computeIfAbsent(person, _ -> new ReentrantLock(true));
        door.lock();
        try {
            return attempt.get();
        } finally {
            door.unlock();
        }
    }
}
