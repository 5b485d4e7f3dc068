package org.threeplug.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Keeps a wrong PIN that was typed without a name. It was tried on everybody at once and is nobody's, so it counts for the
/// register; a register that is locked still lets people in who choose their name.
@Declared(value = "identity.record-wrong-pin", was = "RecordWrongPin")
public record RecordWrongPin(@NotNull UUID key, @NotNull Instant at) implements Command<Boolean> {

    @Override
    public Permission permission() {
        return RecordSignIn.SIGN_IN;
    }

    @Override
    public Boolean run(Tx tx) {
        if (!tx.actor().user().equals(Identity.SYSTEM)) {
            throw new RefusedException(new Refusal("access.denied", List.of(permission().key()), ""));
        }
        var book = tx.port(IdentityBook.class);
        var register = tx.actor().origin().register();
        book.pinTries(register, book.pinTries(register).oneMore(at));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
