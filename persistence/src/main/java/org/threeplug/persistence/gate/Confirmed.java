package org.threeplug.persistence.gate;

import java.util.Set;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.People;

/// Holds those who act and approve against the books. Whoever is not in them may do nothing.
record Confirmed(People people) {

    Actor actor(Actor claimed) {
        return people.standing(claimed.user())
                .map(standing -> standing.confirmed(claimed))
                .orElseGet(() ->
                        new Actor(claimed.user(), claimed.name(), claimed.role(), Set.of(), claimed.origin()));
    }

    Justification justification(Justification claimed) {
        return claimed.confirmed(this::actor);
    }
}
