package org.threeplug.persistence.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Turns chosen PINs and passwords into hashes, and refuses the ones that anybody would try first. A PIN is 4 to 8
/// digits for the till; a password has a character that is no digit, so that one field can take either.
public final class Secrets implements org.threeplug.identity.Secrets {

    private static final int PIN_LEAST = 4;
    private static final int PIN_MOST = 8;
    private static final int PASSWORD_LEAST = 8;
    private static final int PASSWORD_MOST = 128;
    private static final Set<String> COMMON = Set.of(
            "password", "password1", "password123", "passw0rd", "qwertyui", "qwerty123", "qwertyuiop", "iloveyou",
            "letmein1", "welcome1", "admin123", "administrator", "abcd1234", "abc12345", "1q2w3e4r", "1qaz2wsx",
            "trustno1", "changeme", "sunshine", "football", "princess", "threeplug", "3plugpos");

    private final SecureRandom random = new SecureRandom();

    /// @return its hash in PHC format
    /// @throws RefusedException when it is too short, too long, not only digits, or too easily guessed
    @Override
    public String pin(char[] pin) {
        if (pin.length < PIN_LEAST || pin.length > PIN_MOST || !isPin(pin)) {
            throw refused("identity.pin-digits", "pin", Integer.toString(PIN_LEAST), Integer.toString(PIN_MOST));
        }
        if (isRun(pin, 0) || isRun(pin, 1) || isRun(pin, -1)) {
            throw refused("identity.pin-easy", "pin");
        }
        return Hashing.inTurn(() -> SecretHash.of(pin, random)).phc();
    }

    /// @return its hash in PHC format
    /// @throws RefusedException when it is too short, too long, only digits, or among the first to be tried
    @Override
    public String password(char[] password) {
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
        if (isRun(password, 0) || COMMON.contains(new String(password).toLowerCase(Locale.ROOT))) {
            throw refused("identity.password-easy", "password");
        }
        return Hashing.inTurn(() -> SecretHash.of(password, random)).phc();
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
