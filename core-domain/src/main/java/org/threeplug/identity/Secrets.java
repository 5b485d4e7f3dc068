package org.threeplug.identity;

import java.util.Optional;
import org.threeplug.kernel.Refusal;

/// Turns PINs and passwords into what may be stored. Slow on purpose; never call it on the UI thread.
public interface Secrets {

    /// An Argon2id hash with its parameters and salt.
    String hash(char[] secret);

    /// Why a PIN is too easy to guess; empty when it may be used.
    Optional<Refusal> weakPin(char[] pin);

    /// Why a password is too easy to guess; empty when it may be used.
    Optional<Refusal> weakPassword(char[] password);
}
