package org.threeplug.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.RefusedException;
import org.threeplug.records.Entry;

/// The write side; only commands reach it.
public interface SettingsBook {

    boolean isSetUp();

    StoreSettings store();

    void save(StoreSettings settings);

    /// What was chosen of declared settings, and what holds where nobody did.
    Entry group(SettingGroup group);

    void save(SettingGroup group, Entry chosen);

    void add(Register register);

    /// Keeps from which place a register sells; the rest of it never changes.
    void save(Register register);

    /// @throws RefusedException `settings.register-unknown`
    Register register(UUID id);

    /// The registers that sell from a place, by code.
    List<Register> sellingFrom(UUID place);

    static RefusedException unknownRegister() {
        return new RefusedException("settings.register-unknown");
    }

    /// The last day of the newest period that is closed: nothing is posted on it or before.
    Optional<LocalDate> closedThrough();

    /// From now on that is the last day; empty opens all.
    void closeThrough(Optional<LocalDate> last);

    Optional<PrinterChoice> printer(UUID register);

    void save(Register register, PrinterChoice printer);
}
