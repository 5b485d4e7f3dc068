package org.threeplug.fakes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.threeplug.identity.ArrivedRight;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Session;
import org.threeplug.kernel.Sessions;

/// Signs people in against the books in memory; their secrets are stored as they are.
public final class FakeIdentity implements Identity {

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

    @Override
    public List<Role> roles() {
        return books.rows().roles.values().stream().sorted(Roles.inOrder()).toList();
    }

    @Override
    public Set<String> knownRights() {
        return Set.copyOf(books.rows().knownRights.keySet());
    }

    @Override
    public List<ArrivedRight> arrivedRights() {
        return books.rows().knownRights.values().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ArrivedRight::at).reversed().thenComparing(ArrivedRight::right))
                .toList();
    }

    /// From now on the role has other limits or rights.
    public void change(Role role) {
        books.rows().roles.put(role.key(), role);
    }

    @Override
    public Outcome<Actor> signIn(String login, char[] secret, Origin origin) {
        return checked(login, secret).map(user -> actor(user, origin));
    }

    @Override
    public Outcome<Approval> approve(Optional<String> login, char[] secret, ApprovalNeed need, Actor asking) {
        var person = login.map(name -> checked(name, secret)).orElseGet(() -> checked(secret));
        return switch (person) {
            case Outcome.Refused<User>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<User>(var user, var sequence) -> {
                var approver = unproven(user, asking.origin());
                yield need.mayBeLiftedBy(approver, asking)
                        ? new Outcome.Done<>(word(approver, need, asking), sequence)
                        : new Outcome.Refused<>(Refusal.of(NOT_THEIRS, user.name()));
            }
        };
    }

    /// What [#approve] makes, without asking for a secret.
    public Approval word(Actor approver, ApprovalNeed need, Actor asking) {
        return books.sessions().word(approver, need, asking);
    }

    /// Asks `approver` for their word again and again, until `actor` may do it or they may not stand behind it.
    public <R> Outcome<R> withWords(CommandGate gate, Command<R> command, Actor actor, String reason, Actor approver) {
        return Asked.until(gate, command, actor, reason, need -> word(approver, need, actor));
    }

    @Override
    public void signOut(Actor actor) {
        books.sessions().end(actor.session());
    }

    private Outcome<User> checked(String login, char[] secret) {
        var given = Optional.of(String.valueOf(secret));
        return users().stream()
                .filter(user -> user.login().equalsIgnoreCase(login) && user.active())
                .filter(user -> Optional.ofNullable(books.rows().secrets.get(user.id()))
                        .filter(known -> known.pin().equals(given) || known.password().equals(given))
                        .isPresent())
                .findFirst()
                .<Outcome<User>>map(user -> new Outcome.Done<>(user, 0))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of("identity.sign-in-refused")));
    }

    @Override
    public Outcome<Actor> signInByPin(char[] pin, Origin origin) {
        return checked(pin).map(user -> actor(user, origin));
    }

    private Outcome<User> checked(char[] pin) {
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
                ? new Outcome.Done<>(having.getFirst(), 0)
                : new Outcome.Refused<>(
                        Refusal.of(having.isEmpty() ? "identity.pin-wrong" : "identity.pin-shared"));
    }

    /// A user who is signed in with the rights of their role, without asking for a secret.
    public Actor actor(User user, Origin origin) {
        return books.sessions().opened(unproven(user, origin), Sessions.Way.PIN);
    }

    /// The same person at another register.
    public Actor at(Actor who, Origin origin) {
        var there = new Actor(who.user(), who.name(), who.role(), who.permissions(), origin, who.session());
        return books.sessions().opened(there, Sessions.Way.PIN);
    }

    private Actor unproven(User user, Origin origin) {
        var role = role(user.role()).orElseThrow();
        return new Actor(user.id(), user.name(), role.key(), role.rights(), origin, new Session());
    }

    /// Somebody new with a role of their own.
    public Actor hired(String name, Role role, Origin origin) {
        change(role);
        var user = new User(Ids.next(), name.toLowerCase(Locale.ROOT), name, role.key(), Locale.ENGLISH, true, false);
        books.rows().users.put(user.id(), user);
        return actor(user, origin);
    }

    /// The store's own hand.
    public Actor system(Origin origin) {
        return books.sessions().opened(
                new Actor(SYSTEM, "System", "system", Roles.ofTheProgram(), origin, new Session()), Sessions.Way.OWN_HAND);
    }
}
