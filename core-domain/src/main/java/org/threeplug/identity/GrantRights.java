package org.threeplug.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Gives rights that the program or a plug did not have before to the roles that would have them in a new store. Each right comes
/// once: what somebody takes from a role afterwards does not come back, and roles that people made themselves get nothing unasked.
@Declared("identity.grant-rights")
public record GrantRights(@NotNull UUID key, @NotEmpty @Size(max = 5000) List<@NotNull @Valid Arriving> rights)
        implements Command<Integer> {

    /// A right and the roles it was declared for.
    public record Arriving(@NotBlank @Size(max = 80) String right, @NotNull @Size(max = 100) Set<@NotNull @Size(max = 40) String> roles) {
        public Arriving {
            roles = Set.copyOf(roles);
        }
    }

    public GrantRights {
        rights = List.copyOf(rights);
    }

    /// Only the program itself, when a store is opened.
    @Override
    public Permission permission() {
        return new Permission("setup.run");
    }

    /// @return how many of them were new
    @Override
    public Integer run(Tx tx) {
        var book = tx.port(IdentityBook.class);
        var known = book.knownRights();
        var told = new HashSet<>(known);
        var fresh = rights.stream().filter(each -> told.add(each.right())).toList();
        var changed = new LinkedHashMap<String, Role>();
        for (var each : fresh) {
            var right = new Permission(each.right());
            var granted = new TreeSet<String>();
            for (var key : new TreeSet<>(each.roles())) {
                var role = changed.containsKey(key) ? changed.get(key) : book.role(key).orElse(null);
                if (role != null && role.active()) {
                    granted.add(key);
                    var more = new HashSet<>(role.rights());
                    more.add(right);
                    changed.put(key, role.with(more));
                }
            }
            book.note(new ArrivedRight(each.right(), tx.now(), List.copyOf(granted)));
        }
        changed.values().forEach(role -> {
            book.save(role);
            tx.raise(new Event("identity.role-saved", role.key()));
        });
        return fresh.size();
    }

    @Override
    public Integer repeated(Tx tx) {
        return 0;
    }
}
