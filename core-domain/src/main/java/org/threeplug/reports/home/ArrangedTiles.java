package org.threeplug.reports.home;

import java.util.List;
import java.util.UUID;

/// Reads how people arranged the page a day begins with.
@FunctionalInterface
public interface ArrangedTiles {

    /// @return none of somebody who has not arranged anything
    List<String> of(UUID person);
}
