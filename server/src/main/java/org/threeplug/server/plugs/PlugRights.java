package org.threeplug.server.plugs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeplug.kernel.Permission;
import org.threeplug.plug.Part;
import org.threeplug.plug.Plug;

/// The rights that plugs declare, for the role templates of a new store.
public record PlugRights(List<Part.Right> declared) {

    public PlugRights {
        declared = List.copyOf(declared);
    }

    static PlugRights of(List<Plug> plugs) {
        return new PlugRights(plugs.stream()
                .flatMap(plug -> plug.parts().stream())
                .filter(Part.Right.class::isInstance)
                .map(Part.Right.class::cast)
                .toList());
    }

    /// Every right there is to be granted.
    public Set<Permission> all() {
        return declared.stream().map(right -> new Permission(right.key())).collect(Collectors.toUnmodifiableSet());
    }

    /// What a role has from the start.
    public Set<Permission> of(String role) {
        return declared.stream()
                .filter(right -> right.grantedTo().contains(role))
                .map(right -> new Permission(right.key()))
                .collect(Collectors.toSet());
    }
}
