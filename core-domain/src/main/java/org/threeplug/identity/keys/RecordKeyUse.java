package org.threeplug.identity.keys;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.identity.Identity;
import org.threeplug.identity.IdentityBook;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Sessions;
import org.threeplug.kernel.Tx;

/// Keeps that a program showed a key and was let in. The books decide once more, whoever withdrew the key or locked its person
/// in between. Only the door itself writes it down.
///
/// @param id of the key
@Declared("identity.record-key-use")
public record RecordKeyUse(@NotNull UUID key, @NotNull UUID id) implements Command<ApiKey> {

    @Override
    public Permission permission() {
        return new Permission("identity.sign-in");
    }

    @Override
    public ApiKey run(Tx tx) {
        var book = tx.port(KeyBook.class);
        var known = book.key(id).orElseThrow(() -> new RefusedException("identity.key-unknown", id.toString()));
        if (!tx.actor().user().equals(Identity.SYSTEM)) {
            throw new RefusedException("access.denied", permission().key());
        }
        whyNot(tx, known);
        book.used(id, tx.now());
        return known;
    }

    private static void whyNot(Tx tx, ApiKey known) {
        var stands = new People.Key(
                known.id(), known.person(), known.name(), known.rights(), known.ends(), known.withdrawn().isPresent());
        stands.whyNot(tx.now()).ifPresent(why -> {
            throw new RefusedException(why);
        });
        var book = tx.port(IdentityBook.class);
        var person = book.user(known.person()).orElseThrow(() -> new RefusedException("identity.user-unknown", ""));
        if (!person.active()) {
            throw new RefusedException("access.inactive", person.name());
        }
        var standing = new People.Standing(
                person.name(),
                person.role(),
                true,
                known.rights(),
                book.pinTries(person.id()).lockedUntil(),
                book.passwordTries(person.id()).lockedUntil());
        if (standing.locked(Sessions.Way.KEY).filter(tx.now()::isBefore).isPresent()) {
            throw new RefusedException("access.locked", person.name());
        }
    }

    @Override
    public ApiKey repeated(Tx tx) {
        return tx.port(KeyBook.class).key(id).orElseThrow();
    }
}
