package org.threeplug.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.questions.Sights;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;

/// What is held about one person in the lines of a record.
///
/// @param list in which they stand
/// @param line what stands there; empty for whoever was taken out or erased
/// @param traces what the journal says about them
/// @param seen who was shown any of it, the newest first
public record PersonHeld(
        UUID person, Field<List<Entry>> list, Optional<Entry> line, PersonTraces.Traces traces, List<Sights.Row> seen) {

    public PersonHeld {
        seen = List.copyOf(seen);
    }

    /// What they are called there.
    public String name() {
        return line.map(list.lines().orElseThrow()::title).orElse("");
    }
}
