package org.threeplug.persistence;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.fakes.Asked;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Session;
import org.threeplug.kernel.Sessions;

/// People who are signed in for a test without a secret, at each store that is opened with [#SESSIONS].
public final class SignedIn {

    public static final Sessions SESSIONS = new Sessions();

    private SignedIn() {}

    public static Actor person(UUID id, String name, String role, Set<Permission> rights, Origin origin) {
        return again(new Actor(id, name, role, rights, origin, new Session()));
    }

    public static Actor program(Set<Permission> rights, Origin origin) {
        return SESSIONS.opened(
                new Actor(Identity.SYSTEM, "system", "system", rights, origin, new Session()),
                Sessions.Way.OWN_HAND);
    }

    /// The same person by another session.
    public static Actor again(Actor who) {
        return SESSIONS.opened(who, Sessions.Way.PIN);
    }

    public static Actor also(Actor who, String... rights) {
        return who.with(Stream.concat(who.permissions().stream(), Stream.of(rights).map(Permission::new))
                .collect(Collectors.toSet()));
    }

    public static Actor without(Actor who, String right) {
        return who.with(who.permissions().stream()
                .filter(one -> !one.key().equals(right))
                .collect(Collectors.toSet()));
    }

    public static Actor at(Actor who, UUID register) {
        var origin = who.origin();
        return person(
                who.user(),
                who.name(),
                who.role(),
                who.permissions(),
                new Origin(origin.node(), origin.branch(), register, origin.device()));
    }

    /// Gives a command behind which somebody stands with their word, as screens do it.
    public static <R> Outcome<R> approved(
            CommandGate gate, Command<R> command, Actor actor, String reason, Actor approver) {
        return Asked.until(gate, command, actor, reason, need -> SESSIONS.word(approver, need, actor));
    }
}
