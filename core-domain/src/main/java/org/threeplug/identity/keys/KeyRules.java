package org.threeplug.identity.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.identity.IdentityBook;
import org.threeplug.identity.IdentityRights;
import org.threeplug.identity.Role;
import org.threeplug.identity.User;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.PlainText;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// What holds for a key when it is made. What it may do is judged again at each command.
public final class KeyRules {

    /// Nobody remembers after longer what a key was for.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// What no key may: whoever has one would let themselves in by another way, and withdrawing the key would help no more.
    public static final Set<Permission> NEVER = Stream.of(
                    IdentityRights.USERS, IdentityRights.ROLES, IdentityRights.GRANT, IdentityRights.KEYS)
            .map(right -> new Permission(right.key()))
            .collect(Collectors.toUnmodifiableSet());

    private KeyRules() {}

    static User check(Tx tx, UUID person, String name, Set<String> rights, Instant ends) {
        var book = tx.port(IdentityBook.class);
        var bearer = book.user(person).orElseThrow(() -> new RefusedException("identity.user-unknown", ""));
        var wrong = tx.violations();
        if (!bearer.active()) {
            wrong.add("person", "identity.key-inactive", bearer.name());
        }
        if (!PlainText.isPlainLine(name)) {
            wrong.add("name", "identity.key-name");
        } else if (tx.port(KeyBook.class).isNamed(name.strip())) {
            wrong.add("name", "identity.key-name-taken", name.strip());
        }
        if (!ends.isAfter(tx.now()) || ends.isAfter(tx.now().plus(LONGEST))) {
            wrong.add("ends", "identity.key-end", Long.toString(LONGEST.toDays()));
        }
        var had = book.role(bearer.role()).map(Role::rights).orElse(Set.of());
        rights.stream().map(Permission::new).sorted(Comparator.comparing(Permission::key)).forEach(right -> {
            if (NEVER.contains(right)) {
                wrong.add("rights", "identity.key-right-never", right.key());
            } else if (!had.contains(right)) {
                wrong.add("rights", "identity.key-right-beyond", right.key(), bearer.name());
            } else if (!mayGive(tx, right)) {
                wrong.add("rights", "identity.right-not-yours", right.key());
            }
        });
        wrong.mustBeNone();
        return bearer;
    }

    /// Whoever makes a key could act by it.
    private static boolean mayGive(Tx tx, Permission right) {
        return tx.actor().may(right) || tx.actor().may(new Permission(IdentityRights.GRANT.key()));
    }
}
