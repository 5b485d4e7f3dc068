package org.threeplug.persistence.identity;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.identity.Bearer;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Turns chosen PINs and passwords into hashes, and refuses the ones that anybody would try first. A PIN is 4 to 8
/// digits for the till, of whoever approves or manages 6 to 8; a password has a character that is no digit, so that one field can take either.
public final class Secrets implements org.threeplug.identity.Secrets {

    private static final int PIN_LEAST = 4;
    private static final int PIN_LEAST_ABOVE = 6;
    private static final int PIN_MOST = 8;
    private static final int PASSWORD_LEAST = 8;
    private static final int PASSWORD_MOST = 128;

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
    public String pin(char[] pin, Bearer bearer) {
        var least = bearer.approves() ? PIN_LEAST_ABOVE : PIN_LEAST;
        if (!mayBePin(pin)) {
            throw refused("identity.pin-digits", "pin", Integer.toString(least), Integer.toString(PIN_MOST));
        }
        if (isRun(pin, 0) || isRun(pin, 1) || isRun(pin, -1) || CommonSecrets.isCommonPin(new String(pin))) {
            throw refused("identity.pin-easy", "pin");
        }
        if (pin.length < least) {
            throw refused("identity.pin-short", "pin", Integer.toString(least), Integer.toString(PIN_MOST));
        }
        if (isOfAnother(pin, bearer)) {
            throw refused("identity.pin-taken", "pin");
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
        if (password.length < PASSWORD_LEAST || password.length > PASSWORD_MOST) {
            throw refused(
                    "identity.password-length",
                    "password",
                    Integer.toString(PASSWORD_LEAST),
                    Integer.toString(PASSWORD_MOST));
        }
        if (isPin(password)) {
            throw refused("identity.password-digits", "password");
        }
        var text = new String(password);
        if (isRun(password, 0) || CommonSecrets.isCommonPassword(text) || CommonSecrets.isName(text, bearer.names())) {
            throw refused("identity.password-easy", "password");
        }
        return Hashing.inTurn(() -> SecretHash.of(password, random)).phc();
    }

    /// Whether it can be the PIN of anybody.
    static boolean mayBePin(char[] secret) {
        return secret.length >= PIN_LEAST && secret.length <= PIN_MOST && isPin(secret);
    }

    /// Whether a secret can only be a PIN.
    static boolean isPin(char[] secret) {
        for (var c : secret) {
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isRun(char[] secret, int step) {
        for (var i = 1; i < secret.length; i++) {
            if (secret[i] - secret[i - 1] != step) {
                return false;
            }
        }
        return true;
    }

    private static RefusedException refused(String code, String field, String... arguments) {
        return new RefusedException(new Refusal(code, List.of(arguments), field));
    }
}
