package org.threeplug.plug;

import java.util.List;

/// The plugs that are found, whether each is at work, and what it brings.
public interface Plugs {

    /// How a plug stands.
    enum State {
        WORKS,
        SWITCHED_OFF,
        FAILED
    }

    /// Something that a plug brings.
    ///
    /// @param kind such as `screen`
    record Brought(String kind, String key) {}

    /// @param id or its class, where not even that is sound
    /// @param essential whether it cannot be switched off
    /// @param why it failed; empty for one that did not
    record Standing(String id, boolean essential, State state, String why, List<Brought> parts) {
        public Standing {
            parts = List.copyOf(parts);
        }
    }

    List<Standing> all();
}
