package org.threeplug.settings;

import java.util.UUID;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Keeps each till to its own numbers, drawer and shift: who acts from one register posts there.
public final class OwnRegister {

    private static final Permission OTHER = new Permission("documents.other-register");

    private OwnRegister() {}

    /// To be asked before anything is told of a register's shift, carts or cards.
    ///
    /// @throws RefusedException as [#of]
    public static void mustBe(Tx tx, UUID register) {
        if (!register.equals(tx.actor().origin().register())) {
            of(tx, register);
        }
    }

    /// The register as the books know it.
    ///
    /// @throws RefusedException `settings.register-unknown`; `documents.other-register` when somebody acts from another one
    ///     without the right to
    public static Register of(Tx tx, UUID register) {
        var known = tx.port(SettingsBook.class).register(register);
        if (!register.equals(tx.actor().origin().register()) && !tx.actor().may(OTHER)) {
            throw new RefusedException(Refusal.of("documents.other-register", known.code()).below("register"));
        }
        return known;
    }
}
