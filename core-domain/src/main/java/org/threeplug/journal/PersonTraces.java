package org.threeplug.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds what the journal says about somebody, whoever it is. The whole journal is read, once for all who are asked for.
public interface PersonTraces {

    /// @param entries the records about a person, oldest first, with no changes but theirs
    /// @param inClear how many of these an older program wrote without sealing what is personal
    record Traces(List<JournalEntry> entries, int inClear) {

        public static final Traces NONE = new Traces(List.of(), 0);

        public Traces {
            entries = List.copyOf(entries);
        }
    }

    /// @return nothing for somebody of whom the journal says nothing
    Map<UUID, Traces> of(Collection<UUID> persons);
}
