package org.threeplug.backup;

import java.time.Instant;

/// What became of really restoring a backup.
///
/// @param backup the name of its file
/// @param sequence the newest journal record that was restored, with the journal copies after the backup
/// @param head the hash of that record
/// @param detail what is wrong with it; empty when it is good
public record Proof(String backup, long sequence, String head, boolean good, String detail, Instant at) {}
