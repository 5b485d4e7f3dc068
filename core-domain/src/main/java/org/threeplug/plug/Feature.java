package org.threeplug.plug;

import java.util.List;

/// What belongs together of a plug, declared once. Every registry of the program is computed from its parts, and a list of them
/// can be printed before any of it runs (`pos parts`).
///
/// @param key unique within the plug; starts with the id of the plug
public record Feature(String key, List<Part> parts) {

    public Feature {
        parts = List.copyOf(parts);
    }
}
