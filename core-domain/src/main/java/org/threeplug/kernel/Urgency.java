package org.threeplug.kernel;

/// Who goes first when several wait at the gate.
public enum Urgency {
    /// A customer waits.
    COUNTER,
    /// Somebody waits at a screen.
    OFFICE,
    /// Nobody waits for one of them, only for the last of many: imports, replays, upkeep.
    BULK
}
