package org.threeplug.kit.shell;

import java.util.List;

/// What one person pinned and where they were lately, kept from one sign-in to the next.
public interface PlaceMemory {

    /// Remembers nothing.
    PlaceMemory NONE = new PlaceMemory() {

        @Override
        public List<String> pinned() {
            return List.of();
        }

        @Override
        public List<String> recent() {
            return List.of();
        }

        @Override
        public void keep(List<String> pinned, List<String> recent) {}
    };

    /// Keys of places, in the order in which they were pinned.
    List<String> pinned();

    /// Keys of places, the last first.
    List<String> recent();

    void keep(List<String> pinned, List<String> recent);
}
