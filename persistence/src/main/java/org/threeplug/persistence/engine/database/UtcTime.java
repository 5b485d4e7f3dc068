package org.threeplug.persistence.engine.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Moments as the tables hold them: UTC, in whole milliseconds. Cut here, because H2 would round up and so move a moment
/// into the future.
public final class UtcTime {

    private UtcTime() {}

    public static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    public static Instant moment(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }
}
