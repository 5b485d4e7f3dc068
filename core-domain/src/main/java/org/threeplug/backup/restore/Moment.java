package org.threeplug.backup.restore;

import java.time.Instant;

/// How far a restore goes.
public sealed interface Moment {

    /// As far as the backup and the journal copies after it reach.
    record Newest() implements Moment {}

    /// Up to this journal record.
    record Record(long sequence) implements Moment {}

    /// Up to the last record at or before this time.
    record Time(Instant at) implements Moment {}
}
