package org.threeplug.desktop.window;

import java.util.Set;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Role;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;

/// What has become of somebody who is signed in. The gate asks the books at each command; the screen asks here, when people
/// were saved, so that nobody looks at what is no longer theirs to see.
sealed interface Standing {

    record AsBefore() implements Standing {}

    /// They may no longer sign in.
    record Off() implements Standing {}

    /// Another name, role or set of rights.
    record Changed(Actor now, String role) implements Standing {}

    /// Reads the books; not for the JavaFX thread.
    static Standing of(Actor before, Identity identity) {
        return identity.users().stream()
                .filter(user -> user.id().equals(before.user()) && user.active())
                .findFirst()
                .map(user -> of(before, user, identity))
                .orElseGet(Off::new);
    }

    private static Standing of(Actor before, User user, Identity identity) {
        var role = identity.role(user.role());
        var now = new Actor(
                user.id(), user.name(), user.role(), role.map(Role::rights).orElse(Set.of()), before.origin());
        return now.equals(before) ? new AsBefore() : new Changed(now, role.map(Role::name).orElse(user.role()));
    }
}
