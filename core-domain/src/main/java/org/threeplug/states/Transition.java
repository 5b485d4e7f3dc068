package org.threeplug.states;

import java.util.List;
import java.util.Set;

/// One way from some states to another.
///
/// @param key such as `scrap`; what it is called in the journal ends with it
/// @param right without which nobody goes this way
/// @param reason whether somebody must say why
public record Transition<S extends Enum<S>, T>(
        String key, Set<S> from, S to, String right, boolean reason, List<Guard<T>> guards) {

    public Transition {
        from = Set.copyOf(from);
        guards = List.copyOf(guards);
    }
}
