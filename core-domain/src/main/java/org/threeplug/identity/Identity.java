package org.threeplug.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;

/// Signs people in. Deny by default: wrong secret, inactive or locked users are refused with a sentence, and every
/// attempt is journalled. Verifying takes tens of milliseconds on purpose (Argon2id); never call it on the UI thread.
public interface Identity {

    /// The store's own hand in the books; nobody signs in as it.
    UUID SYSTEM = new UUID(0, 1);

    /// Trying a PIN on more people than these takes too long, and guessing the PIN of any of them gets too easy.
    int PIN_ALONE_MOST = 12;

    List<User> users();

    Optional<Role> role(String key);

    /// @param secret a PIN or a password
    Outcome<Actor> signIn(String login, char[] secret, Origin origin);

    /// Signs in whoever has the PIN, at a register where nobody chose a name. It is tried on all who work here, so a wrong one
    /// counts for the register; beyond [#PIN_ALONE_MOST] people with PINs one must choose.
    Outcome<Actor> signInByPin(char[] pin, Origin origin);

    /// The store's own hand, for start-up, import and replay on the command line by whoever owns the files.
    Actor system(Origin origin);
}
