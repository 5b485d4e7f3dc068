package org.threeplug.kernel;

import java.util.Set;
import java.util.UUID;

/// Who acts and from where, with the rights they had when they signed in. All of that is for screens to show; what counts is the
/// session: by it the gate knows who that is ([Sessions]), and asks [People] what they may do by now. Nobody has more rights there
/// than the books give. There are no shared accounts.
///
/// @param session handed out by the sign-in; an actor with another can do nothing
public record Actor(
        UUID user, String name, String role, Set<Permission> permissions, Origin origin, Session session) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public Actor with(Session other) {
        return new Actor(user, name, role, permissions, origin, other);
    }

    /// The same with other rights, which count as far as the books give them.
    public Actor with(Set<Permission> rights) {
        return new Actor(user, name, role, rights, origin, session);
    }

    Actor without() {
        return with(Set.of());
    }

    /// The same at another place, which counts as far as the gate believes it.
    public Actor at(Origin place) {
        return place.equals(origin) ? this : new Actor(user, name, role, permissions, place, session);
    }
}
