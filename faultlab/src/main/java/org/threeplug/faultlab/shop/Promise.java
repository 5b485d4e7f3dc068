package org.threeplug.faultlab.shop;

import java.util.Optional;
import java.util.UUID;

/// What the gate said is on the disk.
///
/// @param key of the command, and of the document if it made one
/// @param sequence the number of its journal record
/// @param receipt the number printed on the receipt
public record Promise(UUID key, long sequence, Optional<String> receipt) {

    /// As one line, for a pipe.
    public String line() {
        return key + " " + sequence + receipt.map(number -> " " + number).orElse("");
    }

    public static Promise of(String line) {
        var parts = line.split(" ", 3);
        return new Promise(
                UUID.fromString(parts[0]),
                Long.parseLong(parts[1]),
                parts.length > 2 ? Optional.of(parts[2]) : Optional.empty());
    }
}
