package org.threeplug.persistence.sheets;

import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Refusal;

/// A row as it stands in the file.
///
/// @param line counted from 1
/// @param fault why it cannot be read at all; its fields are then what can be shown of it
public record Row(long line, List<String> fields, Optional<Refusal> fault) {

    static Row of(long line, List<String> fields) {
        return new Row(line, fields, Optional.empty());
    }

    /// About how much room it takes.
    public long signs() {
        long signs = 0;
        for (var field : fields) {
            signs += field.length() + 40;
        }
        return signs;
    }

    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
