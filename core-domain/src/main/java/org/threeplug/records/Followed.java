package org.threeplug.records;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.merging.PartyRole;

/// Lets what a record points to be what took its place, where it was merged: the database and the memory of tests do it by this.
public final class Followed {

    /// Knows what was merged.
    @FunctionalInterface
    public interface Successors {

        /// @return empty for what was not merged
        Optional<UUID> inPlaceOf(UUID record, PartyRole role);
    }

    private Followed() {}

    public static Entry of(RecordType type, Entry entry, Successors successors) {
        var followed = entry;
        for (var each : type.followed().entrySet()) {
            var field = each.getKey();
            var other = entry.find(field).flatMap(record -> successors.inPlaceOf(record, each.getValue()));
            if (other.isPresent()) {
                followed = followed.with(field, other);
            }
        }
        return followed;
    }
}
