package org.threeplug.identity.keys;

import java.util.List;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;

/// Lets programs in by their keys, as [org.threeplug.identity.Identity] lets people in. Deny by default, and every attempt is
/// journalled, up to so many in a minute.
public interface Keys {

    /// The newest first.
    List<ApiKey> all();

    /// Exchanges a key for a session. Whoever has the actor acts for the key's person, with the rights that both have at that
    /// moment, until the key is withdrawn or ends, or the person may no longer.
    ///
    /// @param shown what [KeySecret] handed out
    Outcome<Actor> exchange(char[] shown, Origin origin);
}
