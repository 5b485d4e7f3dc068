package org.threeplug.persistence.catalog.importing;

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

    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
