package org.threeplug.clock;

import java.time.Instant;
import java.util.UUID;

/// The computer's clock went from one time to another as no clock goes by itself.
///
/// @param from what it showed at the newest record before
/// @param to what it showed when that was noticed
public record ClockJump(UUID id, Instant from, Instant to) {}
