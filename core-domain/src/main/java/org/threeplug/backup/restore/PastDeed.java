package org.threeplug.backup.restore;

import java.time.Instant;

/// Something that was done, up to which a person can go back.
///
/// @param what the command that was carried out then
/// @param by whom
public record PastDeed(long sequence, Instant at, String what, String by) {}
