package org.threeplug.questions;

import java.util.List;

/// Reads who was shown whose data.
public interface Sights {

    /// @param seer the name as it is today
    record Row(Sight sight, String seer) {}

    /// Who was shown a person's data, and which lists such persons stood in; the newest first.
    List<Row> of(Person person, int limit);
}
