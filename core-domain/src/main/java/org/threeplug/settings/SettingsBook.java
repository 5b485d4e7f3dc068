package org.threeplug.settings;

import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface SettingsBook {

    boolean isSetUp();

    StoreSettings store();

    void save(StoreSettings settings);

    void add(Register register);

    Register register(UUID id);

    Optional<PrinterChoice> printer(UUID register);

    void save(Register register, PrinterChoice printer);
}
