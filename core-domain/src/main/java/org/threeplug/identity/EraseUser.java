package org.threeplug.identity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.identity.keys.KeyBook;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Forgets by which name, PIN and password somebody signed in who works here no longer, for good: the key that seals their
/// secrets in the journal is destroyed when this is on the disk. Their name stays on what they did.
///
/// @param again for somebody who was erased before, and whom a restored store does not know to be
@Declared("identity.erase-user")
public record EraseUser(@NotNull UUID key, @NotNull UUID user, boolean again) implements Command<User> {

    @Override
    public Permission permission() {
        return SaveUser.USERS;
    }

    @Override
    public User run(Tx tx) {
        var book = tx.port(IdentityBook.class);
        var known = book.user(user).orElseThrow(() -> new RefusedException("identity.user-unknown", ""));
        if (book.isErased(user)) {
            throw new RefusedException("identity.erased", known.name());
        }
        if (known.active() && !again) {
            throw new RefusedException("identity.still-active", known.name());
        }
        tx.port(KeyBook.class).forget(user, tx.now());
        var erased = book.eraseUser(user, tx.now());
        tx.raise(new Event("identity.user-saved", user.toString()));
        return erased;
    }

    @Override
    public User repeated(Tx tx) {
        return tx.port(IdentityBook.class).user(user).orElseThrow();
    }
}
