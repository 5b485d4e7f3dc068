package org.threeplug.server;

import java.util.Optional;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;

/// Which register this computer is: the first of its store. The one place that decides it, so that paper, backups, window
/// and command line never disagree.
public record ThisRegister(Settings settings) {

    /// Empty before set-up.
    public Optional<Register> ifSetUp() {
        return settings.registers().stream().findFirst();
    }

    /// The store must be set up.
    public Register register() {
        return ifSetUp().orElseThrow();
    }
}
