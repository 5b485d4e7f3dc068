package org.threeplug.persistence.backup;

import java.util.Optional;

/// Which code opens what, by their signs.
///
/// @param present the one that backups are sealed with from now on; empty before the first
/// @param sheet the one on the owner's recovery sheet, as far as the program knows
/// @param newest the one that opens the newest backup within reach
public record Codes(Optional<String> present, Optional<String> sheet, Optional<String> newest) {

    /// Whether the sheet in the owner's drawer opens the newest backup. A sheet that nobody noted is not known to.
    public boolean sheetOpensNewest() {
        return sheet.isPresent() && sheet.equals(newest);
    }
}
