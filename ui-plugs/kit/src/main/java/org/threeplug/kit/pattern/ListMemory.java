package org.threeplug.kit.pattern;

import java.util.HashMap;
import java.util.Map;

/// Keeps how the person at the screen has arranged each list. It answers at once; what is slow happens behind it.
public interface ListMemory {

    /// @param list the key of the list
    ListLook look(String list);

    void keep(String list, ListLook look);

    /// For as long as the program runs.
    static ListMemory forThisRun() {
        Map<String, ListLook> kept = new HashMap<>();
        return new ListMemory() {
            @Override
            public ListLook look(String list) {
                return kept.getOrDefault(list, ListLook.AS_AT_FIRST);
            }

            @Override
            public void keep(String list, ListLook look) {
                kept.put(list, look);
            }
        };
    }
}
