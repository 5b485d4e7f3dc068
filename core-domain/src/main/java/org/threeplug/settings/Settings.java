package org.threeplug.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.records.Entry;

/// Reads the store's settings; empty before set-up. Cached, so cheap enough for every sale.
public interface Settings {

    Optional<StoreSettings> store();

    List<Register> registers();

    /// The register that this computer is: the one that was chosen here, else the first; empty before set-up. Paper, backups, window and
    /// command line ask nowhere else, so they never disagree.
    Optional<Register> here();

    /// What was chosen for this register; empty while nobody chose.
    Optional<PrinterChoice> printer(UUID register);

    /// What was chosen of declared settings, and what holds where nobody did.
    Entry group(SettingGroup group);

    /// Identifies this store's books among those it may later be merged with.
    UUID node();
}
