package org.threeplug.identity;

import java.time.Instant;
import java.util.List;

/// A right that came after the store was set up, and the roles that were given it then.
public record ArrivedRight(String right, Instant at, List<String> roles) {

    public ArrivedRight {
        roles = List.copyOf(roles);
    }
}
