package org.threeplug.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Keeps an attempt to sign in. After five wrong ones in a row the person is locked for a while that doubles with each
/// further one, up to an hour. A right secret counts for nothing while they are locked, also when it was checked before the
/// lock came: the books decide, whoever was faster. People record for themselves alone, the store's own hand for everybody:
/// else whoever is signed in could clear the lock of another, or lock them out.
///
/// PINs and passwords are counted apart: PINs tapped wrong at the till keep nobody's password from working in the office.
@Declared(value = "identity.record-sign-in", was = "RecordSignIn")
public record RecordSignIn(
        @NotNull UUID key, @NotNull UUID user, @NotNull By by, boolean succeeded, @NotNull Instant at)
        implements Command<Boolean> {

    /// How somebody shows who they are.
    public enum By {
        PASSWORD,
        PIN,
        /// Without a name: the PIN was tried on everybody here. Wrong ones are [RecordWrongPin].
        PIN_ALONE
    }

    /// The refusal while somebody is locked; its last argument is until when.
    public static final String LOCKED = "identity.locked";

    /// The refusal while a register takes no PIN without a name; its last argument is until when.
    public static final String REGISTER_LOCKED = "identity.register-locked";

    static final Permission SIGN_IN = new Permission("identity.sign-in");

    @Override
    public Permission permission() {
        return SIGN_IN;
    }

    @Override
    public Boolean run(Tx tx) {
        var actor = tx.actor().user();
        if (!actor.equals(user) && !actor.equals(Identity.SYSTEM)) {
            throw new RefusedException(new Refusal("access.denied", List.of(permission().key()), ""));
        }
        var book = tx.port(IdentityBook.class);
        var who = book.user(user).orElseThrow(() -> new RefusedException("identity.user-unknown", ""));
        var tries = by == By.PASSWORD ? book.passwordTries(user) : book.pinTries(user);
        if (succeeded) {
            mustBeFree(tries, LOCKED, who.name());
            succeed(tx, book, who);
        } else {
            keep(book, tries.oneMore(at));
        }
        return true;
    }

    /// Whoever has a PIN could guess those of others for ever, if their own cleared the count of wrong ones at the register
    /// in between, or any approval did. Only somebody who stands behind others and gives their name clears it.
    private void succeed(Tx tx, IdentityBook book, User who) {
        var register = tx.actor().origin().register();
        if (by == By.PIN_ALONE) {
            mustBeFree(book.pinTries(register), REGISTER_LOCKED);
        }
        keep(book, Tries.NONE);
        if (by != By.PIN_ALONE && isAboveSelling(book, who)) {
            book.pinTries(register, Tries.NONE);
        }
    }

    private static boolean isAboveSelling(IdentityBook book, User who) {
        return book.role(who.role()).filter(role -> Roles.isAboveSelling(role.rights())).isPresent();
    }

    private void keep(IdentityBook book, Tries tries) {
        if (by == By.PASSWORD) {
            book.passwordTries(user, tries);
        } else {
            book.pinTries(user, tries);
        }
    }

    private void mustBeFree(Tries tries, String refusal, String... who) {
        tries.lockedUntil().filter(at::isBefore).ifPresent(until -> {
            var arguments = new ArrayList<>(List.of(who));
            arguments.add(until.toString());
            throw new RefusedException(new Refusal(refusal, arguments, ""));
        });
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
