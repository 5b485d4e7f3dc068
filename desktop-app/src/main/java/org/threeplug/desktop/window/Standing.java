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

    /// They are called otherwise.
    record Renamed(String name) implements Standing {}

    /// Another role or set of rights.
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
                user.id(), user.name(), user.role(), role.map(Role::rights).orElse(Set.of()), before.origin(), before.session());
        if (!now.role().equals(before.role()) || !now.permissions().equals(before.permissions())) {
            return new Changed(now, role.map(Role::name).orElse(user.role()));
        }
        return now.name().equals(before.name()) ? new AsBefore() : new Renamed(now.name());
    }
}
