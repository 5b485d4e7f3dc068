package org.threeplug.persistence.identity;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.identity.Bearer;
import org.threeplug.identity.SecretRules;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Turns chosen PINs and passwords into hashes, and refuses those that break the rules or are somebody else's.
public final class Secrets implements org.threeplug.identity.Secrets {

    private final SecretRules rules = new StoredSecretRules();
    private final SecureRandom random = new SecureRandom();
    private final Supplier<Map<UUID, String>> held;

    /// Where nobody has a PIN yet.
    public Secrets() {
        this(Map::of);
    }

    /// @param held the hashes of all PINs, of people who are switched off too: they may be switched on again
    public Secrets(Supplier<Map<UUID, String>> held) {
        this.held = held;
    }

    @Override
    public String pin(char[] pin) {
        return pin(pin, Bearer.ANYBODY);
    }

    /// @return its hash in PHC format
    /// @throws RefusedException when it is too short, too long, not only digits, or too easily guessed, or
    ///     somebody else's
    @Override
    public String pin(char[] typed, Bearer bearer) {
        var pin = plain(typed);
        rules.pin(pin, bearer).ifPresent(why -> {
            throw new RefusedException(why);
        });
        if (isOfAnother(pin, bearer)) {
            throw new RefusedException(new Refusal("identity.pin-taken", List.of(), "pin"));
        }
        return Hashing.inTurn(() -> SecretHash.of(pin, random)).phc();
    }

    private boolean isOfAnother(char[] pin, Bearer bearer) {
        var others = new HashMap<>(held.get());
        bearer.person().ifPresent(others::remove);
        return !HeldPins.owners(others, pin).isEmpty();
    }

    @Override
    public String password(char[] password) {
        return password(password, Bearer.ANYBODY);
    }

    /// @return its hash in PHC format
    /// @throws RefusedException when it is too short, too long, only digits, or among the first to be tried
    @Override
    public String password(char[] password, Bearer bearer) {
        rules.password(password, bearer).ifPresent(why -> {
            throw new RefusedException(why);
        });
        return Hashing.inTurn(() -> SecretHash.of(password, random)).phc();
    }

    /// The figures of a PIN as they are hashed.
    static char[] plain(char[] typed) {
        return StoredSecretRules.plain(typed);
    }

    /// Whether it can be the PIN of anybody.
    static boolean mayBePin(char[] secret) {
        return StoredSecretRules.mayBePin(secret);
    }

    /// Whether a secret can only be a PIN.
    static boolean isPin(char[] secret) {
        return StoredSecretRules.isPin(secret);
    }
}
