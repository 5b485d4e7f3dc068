package org.threeplug.identity;

import java.util.Optional;
import org.threeplug.kernel.Refusal;

/// What makes a PIN or a password one that may be had. Quick, so that a form can tell it while somebody types; whoever hashes a
/// secret asks the same rules again.
public interface SecretRules {

    /// Why this cannot be the PIN; empty when it can.
    Optional<Refusal> pin(char[] pin, Bearer bearer);

    /// Why this cannot be the password; empty when it can.
    Optional<Refusal> password(char[] password, Bearer bearer);
}
