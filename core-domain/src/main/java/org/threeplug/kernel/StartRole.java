package org.threeplug.kernel;

import java.util.Locale;

/// The roles that a new store begins with. Administrators have every right of the program, so nothing declares them.
public enum StartRole {
    CASHIER,
    SUPERVISOR,
    MANAGER,
    ACCOUNTANT,
    AUDITOR,
    ADMINISTRATOR;

    /// Such as `cashier`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
