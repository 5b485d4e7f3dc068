package org.threeplug.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Seen;
import org.threeplug.kernel.Tx;

/// Adds a person who may sign in or changes one. Secrets arrive hashed; an empty one leaves what there is.
///
/// @param seen what the editor began with; empty for somebody new
@Declared(value = "identity.save-user", was = "SaveUser")
public record SaveUser(
        @NotNull UUID key,
        @NotNull @Valid User user,
        Optional<@Size(max = 200) String> pinHash,
        Optional<@Size(max = 200) String> passwordHash,
        Optional<User> seen)
        implements Command<User> {

    static final Permission USERS = new Permission("identity.users");

    @Override
    public Permission permission() {
        return USERS;
    }

    @Override
    public User run(Tx tx) {
        var book = tx.port(IdentityBook.class);
        var login = user.login().strip();
        check(tx, book, login);
        var saved = new User(
                user.id(),
                login,
                user.name().strip(),
                user.role(),
                user.language(),
                user.active(),
                pinHash.isPresent() || user.hasPin());
        var inBooks = book.user(user.id());
        Seen.mustStand(
                inBooks,
                seen,
                Refusal.of("identity.exists-already", login),
                inBooks.map(now -> Refusal.of("identity.changed-meanwhile", now.name()))
                        .orElseGet(() -> Refusal.of("identity.user-unknown", login)));
        if (inBooks.isEmpty()) {
            book.add(saved, pinHash, passwordHash);
        } else {
            var before = inBooks.get();
            RoleRules.mustLeaveAnAdministrator(book, before, saved);
            book.save(saved, pinHash, passwordHash);
        }
        tx.raise(new Event("identity.user-saved", user.id().toString()));
        return saved;
    }

    private void check(Tx tx, IdentityBook book, String login) {
        var wrong = tx.violations();
        if (book.isErased(user.id())) {
            wrong.add("user", "identity.erased", login);
        }
        book.byLogin(login)
                .filter(other -> !other.equals(user.id()))
                .ifPresent(_ -> wrong.add("user.login", "identity.login-taken", login));
        var role = book.role(user.role());
        if (role.isEmpty()) {
            wrong.add("user.role", "identity.role-unknown", user.role());
        }
        role.filter(_ -> opens(book.user(user.id())))
                .flatMap(given -> RoleRules.whyNotGiven(tx, given))
                .ifPresent(why -> wrong.add("user.role", why.code(), why.arguments().toArray(String[]::new)));
        if (!user.active() && user.id().equals(tx.actor().user())) {
            wrong.add("user.active", "identity.not-yourself");
        }
        if (seen.isEmpty() && book.user(user.id()).isEmpty() && pinHash.isEmpty() && passwordHash.isEmpty()) {
            wrong.add("pinHash", "identity.secret-missing", login);
        }
        wrong.mustBeNone();
    }

    /// Whether it lets somebody in who could not come in so before.
    private boolean opens(Optional<User> before) {
        return pinHash.isPresent()
                || passwordHash.isPresent()
                || before.filter(known -> known.role().equals(user.role()) && (known.active() || !user.active())).isEmpty();
    }

    /// Nobody switches themselves off.
    static void mustNotBeOneself(User saved, Tx tx) {
        if (!saved.active() && saved.id().equals(tx.actor().user())) {
            throw new RefusedException("identity.not-yourself");
        }
    }

    @Override
    public User repeated(Tx tx) {
        return tx.port(IdentityBook.class).user(user.id()).orElseThrow();
    }
}
