package org.threeplug.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.Permission;

/// Who is going to bear a secret. What others know of them is no secret, and whoever stands behind what others do, or manages,
/// needs a longer PIN: it is typed where others look on, and opens more.
///
/// @param approves whether their role lets them
/// @param names of the shop and the person, which nobody need guess
/// @param person who may keep the PIN they have; empty for somebody new
public record Bearer(boolean approves, List<String> names, Optional<UUID> person) {

    /// Somebody of whom nothing is known; also everybody in a demo shop, whose secrets are shown to all who look.
    public static final Bearer ANYBODY = new Bearer(false, List.of());

    public Bearer {
        names = List.copyOf(names);
    }

    public Bearer(boolean approves, List<String> names) {
        this(approves, names, Optional.empty());
    }

    public Bearer known(UUID known) {
        return new Bearer(approves, names, Optional.of(known));
    }

    public static Bearer of(Set<Permission> rights, List<String> names) {
        return new Bearer(Roles.isAboveSelling(rights), names);
    }
}
