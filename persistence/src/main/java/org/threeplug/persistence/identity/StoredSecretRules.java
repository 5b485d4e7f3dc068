package org.threeplug.persistence.identity;

import java.util.List;
import java.util.Optional;
import org.threeplug.identity.Bearer;
import org.threeplug.identity.SecretRules;
import org.threeplug.kernel.Refusal;

/// A PIN is 4 to 8 digits for the till, of whoever approves or manages 6 to 8; a password has a character that is no digit, so
/// that one field can take either. What anybody would try first is neither.
public final class StoredSecretRules implements SecretRules {

    private static final int PIN_LEAST = 4;
    private static final int PIN_LEAST_ABOVE = 6;
    private static final int PIN_MOST = 8;
    private static final int PASSWORD_LEAST = 8;
    private static final int PASSWORD_MOST = 128;

    @Override
    public Optional<Refusal> pin(char[] typed, Bearer bearer) {
        var pin = plain(typed);
        var least = bearer.approves() ? PIN_LEAST_ABOVE : PIN_LEAST;
        if (!mayBePin(pin)) {
            return refused("identity.pin-digits", "pin", Integer.toString(least), Integer.toString(PIN_MOST));
        }
        if (isRun(pin, 0) || isRun(pin, 1) || isRun(pin, -1) || CommonSecrets.isCommonPin(new String(pin))) {
            return refused("identity.pin-easy", "pin");
        }
        return pin.length < least
                ? refused("identity.pin-short", "pin", Integer.toString(least), Integer.toString(PIN_MOST))
                : Optional.empty();
    }

    @Override
    public Optional<Refusal> password(char[] password, Bearer bearer) {
        if (password.length < PASSWORD_LEAST || password.length > PASSWORD_MOST) {
            return refused(
                    "identity.password-length",
                    "password",
                    Integer.toString(PASSWORD_LEAST),
                    Integer.toString(PASSWORD_MOST));
        }
        if (isPin(plain(password))) {
            return refused("identity.password-digits", "password");
        }
        var text = new String(password);
        boolean easy = isRun(password, 0)
                || CommonSecrets.isCommonPassword(text)
                || CommonSecrets.isName(text, bearer.names());
        return easy ? refused("identity.password-easy", "password") : Optional.empty();
    }

    /// The figures of a PIN as they are hashed, whichever script's the keyboard sends. Anything else stays as it is.
    static char[] plain(char[] typed) {
        var plain = typed.clone();
        for (var i = 0; i < plain.length; i++) {
            if (!Character.isDigit(plain[i])) {
                return typed;
            }
            plain[i] = Character.forDigit(Character.digit(plain[i], 10), 10);
        }
        return mayBePin(plain) ? plain : typed;
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

    private static Optional<Refusal> refused(String code, String field, String... arguments) {
        return Optional.of(new Refusal(code, List.of(arguments), field));
    }
}
