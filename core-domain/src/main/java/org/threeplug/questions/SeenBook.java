package org.threeplug.questions;

import java.time.Instant;

/// The write side; only commands reach it.
public interface SeenBook {

    /// Adds to what was noted of the same on the same day.
    void note(Sight sight);

    /// Forgets some of what is older.
    void forgetBefore(Instant time);
}
