package org.threeplug.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Seen;
import org.threeplug.kernel.Tx;

/// Makes a role or changes one: what it is called, its rights, and how far its people decide alone. It holds from the next
/// command of anybody who has it.
///
/// @param seen what the editor began with; empty for a new role
@Declared("identity.save-role")
public record SaveRole(@NotNull UUID key, @NotNull @Valid Role role, Optional<Role> seen) implements Command<Role> {

    @Override
    public Permission permission() {
        return RoleRules.ROLES;
    }

    @Override
    public Role run(Tx tx) {
        var book = tx.port(IdentityBook.class);
        var inBooks = book.role(role.key());
        tx.violations().gather("", () -> Seen.mustStand(
                inBooks,
                seen,
                Refusal.of("identity.role-key-taken", role.key()).below("role.key"),
                Refusal.of("identity.changed-meanwhile", inBooks.map(Role::name).orElse(role.name()))));
        RoleRules.check(tx, role, inBooks);
        tx.violations().mustBeNone();
        var saved = new Role(
                role.key(),
                role.name().strip(),
                role.lineDiscountLimit(),
                role.ticketDiscountLimit(),
                role.openItemLimit(),
                role.rights(),
                inBooks.map(Role::active).orElse(true));
        if (inBooks.isPresent()) {
            RoleRules.mustLeaveAnAdministrator(book, inBooks.get(), saved);
            book.save(saved);
        } else {
            book.add(saved);
        }
        tx.raise(new Event("identity.role-saved", role.key()));
        return saved;
    }

    @Override
    public Role repeated(Tx tx) {
        return tx.port(IdentityBook.class).role(role.key()).orElseThrow();
    }
}
