package org.threeplug.identity;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.threeplug.kernel.Permission;

/// Every right there is to be granted: those of the program, and those of the plugs that are found beside it.
@FunctionalInterface
public interface DeclaredRights {

    /// Without any plug beside it.
    DeclaredRights OF_THE_PROGRAM = () -> Roles.templates(UnaryOperator.identity()).stream()
            .flatMap(role -> role.rights().stream())
            .collect(Collectors.toUnmodifiableSet());

    Set<Permission> all();
}
