package org.threeplug.devices.printing;

import java.time.Instant;
import java.util.Optional;

/// How the printing goes, for the status strip.
///
/// @param waiting jobs not yet on paper
/// @param trouble what the printer last said when it failed, and since when; empty while all is well
public record SpoolState(int waiting, Optional<Trouble> trouble) {

    public record Trouble(String message, Instant since) {}
}
