package org.threeplug.fakes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;

/// Signs people in against the books in memory; their secrets are stored as they are.
public final class FakeIdentity implements Identity {

    private static final List<String> SYSTEM_ONLY = List.of("setup.run", "identity.sign-in", "clock.note", "people.note-seen");

    private final FakeBooks books;

    public FakeIdentity(FakeBooks books) {
        this.books = books;
    }

    @Override
    public List<User> users() {
        return List.copyOf(books.rows().users.values());
    }

    @Override
    public Optional<Role> role(String key) {
        return Optional.ofNullable(books.rows().roles.get(key));
    }

    /// From now on the role has other limits or rights.
    public void change(Role role) {
        books.rows().roles.put(role.key(), role);
    }

    @Override
    public Outcome<Actor> signIn(String login, char[] secret, Origin origin) {
        var given = Optional.of(String.valueOf(secret));
        return users().stream()
                .filter(user -> user.login().equalsIgnoreCase(login) && user.active())
                .filter(user -> Optional.ofNullable(books.rows().secrets.get(user.id()))
                        .filter(known -> known.pin().equals(given) || known.password().equals(given))
                        .isPresent())
                .findFirst()
                .<Outcome<Actor>>map(user -> new Outcome.Done<>(actor(user, origin), 0))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of("identity.sign-in-refused")));
    }

    @Override
    public Outcome<Actor> signInByPin(char[] pin, Origin origin) {
        var given = Optional.of(String.valueOf(pin));
        var all = users().stream()
                .filter(user -> user.active() && user.hasPin())
                .toList();
        var having = all.stream()
                .filter(user -> Optional.ofNullable(books.rows().secrets.get(user.id()))
                        .filter(known -> known.pin().equals(given))
                        .isPresent())
                .toList();
        if (all.size() > PIN_ALONE_MOST || given.get().chars().anyMatch(c -> c < '0' || c > '9')) {
            return new Outcome.Refused<>(Refusal.of("identity.name-needed"));
        }
        return having.size() == 1
                ? new Outcome.Done<>(actor(having.getFirst(), origin), 0)
                : new Outcome.Refused<>(
                        Refusal.of(having.isEmpty() ? "identity.pin-wrong" : "identity.pin-shared"));
    }

    /// A user with the rights of their role, without asking for a secret.
    public Actor actor(User user, Origin origin) {
        var role = role(user.role()).orElseThrow();
        return new Actor(user.id(), user.name(), role.key(), role.rights(), origin);
    }

    /// Somebody new with a role of their own.
    public Actor hired(String name, Role role, Origin origin) {
        change(role);
        var user = new User(Ids.next(), name.toLowerCase(Locale.ROOT), name, role.key(), Locale.ENGLISH, true, false);
        books.rows().users.put(user.id(), user);
        return actor(user, origin);
    }

    @Override
    public Actor system(Origin origin) {
        var rights = new HashSet<Permission>();
        SYSTEM_ONLY.forEach(right -> rights.add(new Permission(right)));
        Roles.templates(key -> key).forEach(role -> rights.addAll(role.rights()));
        return new Actor(SYSTEM, "System", "system", rights, origin);
    }
}
