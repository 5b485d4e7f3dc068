package org.threeplug.faultlab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that passes when a trial says so.
public final class LabClock implements InstantSource {

    private Instant now = Instant.parse("2026-03-02T07:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /// Lets time go by.
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
