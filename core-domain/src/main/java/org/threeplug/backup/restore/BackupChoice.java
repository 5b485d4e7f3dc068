package org.threeplug.backup.restore;

import java.time.Instant;

/// A backup that a person can pick.
///
/// @param store what people call the store
/// @param until the newest record that it and the journal copies after it reach
public record BackupChoice(
        String file, String store, long sequence, long until, Instant at, Instant untilAt, long bytes) {}
