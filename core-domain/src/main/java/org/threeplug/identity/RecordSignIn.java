package org.threeplug.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Keeps an attempt to sign in. After five wrong ones in a row the person is locked for a while that doubles with each
/// further one, up to an hour. A right secret counts for nothing while they are locked, also when it was checked before the
/// lock came: the books decide, whoever was faster. People record for themselves alone, the store's own hand for everybody:
/// else whoever is signed in could clear the lock of another, or lock them out.
public record RecordSignIn(@NotNull UUID key, @NotNull UUID user, boolean succeeded, @NotNull Instant at)
        implements Command<Boolean> {

    /// The refusal while somebody is locked; its last argument is until when.
    public static final String LOCKED = "identity.locked";

    private static final int FREE_ATTEMPTS = 5;
    private static final int LONGEST = 7;

    @Override
    public Permission permission() {
        return new Permission("identity.sign-in");
    }

    @Override
    public Boolean run(Tx tx) {
        var actor = tx.actor().user();
        if (!actor.equals(user) && !actor.equals(Identity.SYSTEM)) {
            throw new RefusedException(new Refusal("access.denied", List.of(permission().key()), ""));
        }
        var book = tx.port(IdentityBook.class);
        var who = book.user(user).orElseThrow(() -> new RefusedException("identity.user-unknown", ""));
        if (succeeded) {
            book.lockedUntil(user).filter(at::isBefore).ifPresent(until -> {
                throw new RefusedException(LOCKED, who.name(), until.toString());
            });
            book.signInSucceeded(user);
        } else {
            int failed = book.failedAttempts(user) + 1;
            book.signInFailed(user, failed, lockedUntil(failed));
        }
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }

    private Optional<Instant> lockedUntil(int failed) {
        if (failed < FREE_ATTEMPTS) {
            return Optional.empty();
        }
        long seconds = 30L << Math.min(failed - FREE_ATTEMPTS, LONGEST);
        return Optional.of(at.plusSeconds(Math.min(seconds, Duration.ofHours(1).toSeconds())));
    }
}
