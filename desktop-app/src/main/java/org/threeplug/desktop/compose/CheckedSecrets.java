package org.threeplug.desktop.compose;

import java.util.Optional;
import java.util.function.Function;
import org.threeplug.identity.Secrets;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// PINs and passwords by one rule: figures alone are a PIN.
final class CheckedSecrets implements Secrets {

    private final org.threeplug.persistence.identity.Secrets hashes = new org.threeplug.persistence.identity.Secrets();

    @Override
    public String hash(char[] secret) {
        return isPin(secret) ? hashes.pin(secret) : hashes.password(secret);
    }

    @Override
    public Optional<Refusal> weakPin(char[] pin) {
        return refusal(hashes::pin, pin);
    }

    @Override
    public Optional<Refusal> weakPassword(char[] password) {
        return refusal(hashes::password, password);
    }

    private static Optional<Refusal> refusal(Function<char[], String> check, char[] secret) {
        try {
            check.apply(secret);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.refusal());
        }
    }

    private static boolean isPin(char[] secret) {
        return new String(secret).chars().allMatch(Character::isDigit);
    }
}
