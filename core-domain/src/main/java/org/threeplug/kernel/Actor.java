package org.threeplug.kernel;

import java.util.Set;
import java.util.UUID;

/// Who acts and from where, with the rights they had when they signed in. It is a claim: the gate asks [People] who that is
/// by now, and nobody has more rights there than the books give. There are no shared accounts.
public record Actor(UUID user, String name, String role, Set<Permission> permissions, Origin origin) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
