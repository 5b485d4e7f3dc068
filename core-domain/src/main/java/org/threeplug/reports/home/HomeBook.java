package org.threeplug.reports.home;

import java.util.List;
import java.util.UUID;

/// Writes how people arranged the page a day begins with.
@FunctionalInterface
public interface HomeBook {

    /// @param tiles none for what their role begins with
    void arrange(UUID person, List<String> tiles);
}
