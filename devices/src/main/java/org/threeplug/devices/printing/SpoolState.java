package org.threeplug.devices.printing;

import java.time.Instant;
import java.util.Optional;

/// How the printing goes, for the status strip.
///
/// @param waiting jobs not yet on paper
/// @param trouble what the printer last said when it failed, and since when; empty while all is well
/// @param unmade papers that could not even be handed to the printer; empty while there are none
public record SpoolState(int waiting, Optional<Trouble> trouble, Optional<Unmade> unmade) {

    public record Trouble(String message, Instant since) {}

    /// @param message what went wrong last
    public record Unmade(int papers, String message, Instant since) {}
}
