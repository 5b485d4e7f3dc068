package org.threeplug.identity.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.Permission;

/// A key by which a program acts for a person, as the books know it. What the program shows is no part of it ([KeySecret]).
///
/// @param person for whom it acts
/// @param rights the most that it may do of what the person may
/// @param ends from when on it is good for nothing
/// @param used when a program last showed it
public record ApiKey(
        UUID id,
        UUID person,
        String name,
        Set<Permission> rights,
        Instant made,
        Instant ends,
        Optional<Instant> withdrawn,
        Optional<Instant> used) {

    /// How it stands at a moment.
    public enum State {
        GOOD,
        ENDED,
        WITHDRAWN
    }

    public ApiKey {
        rights = Set.copyOf(rights);
    }

    /// How it stands at that moment; whether its person may do anything is another matter.
    public State state(Instant now) {
        if (withdrawn.isPresent()) {
            return State.WITHDRAWN;
        }
        return now.isBefore(ends) ? State.GOOD : State.ENDED;
    }
}
