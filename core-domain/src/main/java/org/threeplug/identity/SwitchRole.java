package org.threeplug.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Retires a role, so that nobody is given it any more, or brings it back. Somebody who may sign in keeps it from being retired.
@Declared("identity.switch-role")
public record SwitchRole(@NotNull UUID key, @NotBlank @Size(max = 40) String role, boolean active) implements Command<Role> {

    @Override
    public Permission permission() {
        return RoleRules.ROLES;
    }

    @Override
    public Role run(Tx tx) {
        var book = tx.port(IdentityBook.class);
        var known = book.role(role).orElseThrow(() -> new RefusedException("identity.role-unknown", role));
        if (known.active() == active) {
            return known;
        }
        long bearers = active ? 0 : book.bearers(role);
        if (bearers > 0) {
            throw new RefusedException("identity.role-in-use", known.name(), String.valueOf(bearers));
        }
        var saved = known.withActive(active);
        book.save(saved);
        tx.raise(new Event("identity.role-saved", role));
        return saved;
    }

    @Override
    public Role repeated(Tx tx) {
        return tx.port(IdentityBook.class).role(role).orElseThrow();
    }
}
