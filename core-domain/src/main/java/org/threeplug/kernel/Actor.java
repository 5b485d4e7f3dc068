package org.threeplug.kernel;

import java.util.Set;
import java.util.UUID;

/// Who acts, with the rights they have at this moment, and from where. There are no shared accounts.
public record Actor(UUID user, String name, String role, Set<Permission> permissions, Origin origin) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
