package org.threeplug.identity.keys;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Withdraws a key for good. Whatever a program does by it from the next command on is refused, also in a session that it has
/// open.
@Declared("identity.withdraw-key")
public record WithdrawKey(@NotNull UUID key, @NotNull UUID id) implements Command<ApiKey> {

    @Override
    public Permission permission() {
        return MakeKey.KEYS;
    }

    @Override
    public ApiKey run(Tx tx) {
        var book = tx.port(KeyBook.class);
        var known = book.key(id).orElseThrow(() -> new RefusedException("identity.key-unknown", id.toString()));
        if (known.withdrawn().isPresent()) {
            throw new RefusedException("access.key-withdrawn", known.name());
        }
        book.withdraw(id, tx.now());
        tx.raise(new Event("identity.key-changed", id.toString()));
        return book.key(id).orElseThrow();
    }

    @Override
    public ApiKey repeated(Tx tx) {
        return tx.port(KeyBook.class).key(id).orElseThrow();
    }
}
