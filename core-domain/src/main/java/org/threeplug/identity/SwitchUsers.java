package org.threeplug.identity;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Several;
import org.threeplug.kernel.Tx;

/// Lets several people sign in, or no longer, by the rules of [SaveUser].
@Declared(value = "identity.switch-users", was = "SwitchUsers")
public record SwitchUsers(@NotNull UUID key, @NotEmpty @Size(max = 5000) List<@NotNull UUID> users, boolean active)
        implements Command<Several> {

    public SwitchUsers {
        users = users.stream().distinct().toList();
    }

    @Override
    public Permission permission() {
        return SaveUser.USERS;
    }

    @Override
    public Several run(Tx tx) {
        var book = tx.port(IdentityBook.class);
        return Several.each(users, id -> book.user(id).map(User::name).orElse(""), id -> {
            var known = book.user(id).orElseThrow(() -> new RefusedException("identity.user-unknown", ""));
            if (known.active() == active) {
                return;
            }
            if (book.isErased(id)) {
                throw new RefusedException("identity.erased", known.name());
            }
            var saved = known.withActive(active);
            SaveUser.mustNotBeOneself(saved, tx);
            RoleRules.mustLeaveAnAdministrator(book, known, saved);
            if (active) {
                book.role(known.role()).flatMap(role -> RoleRules.whyNotGiven(tx, role)).ifPresent(why -> {
                    throw new RefusedException(why);
                });
            }
            book.save(saved, Optional.empty(), Optional.empty());
            tx.raise(new Event("identity.user-saved", id.toString()));
        });
    }

    @Override
    public Several repeated(Tx tx) {
        return Several.all(users.size());
    }
}
