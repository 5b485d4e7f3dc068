package org.threeplug.plug;

import java.util.Locale;

/// The nine parts of the window, in the order of its rail. A plug puts its places into them and makes none of its own, so that
/// people find the work they know where they left it, however many plugs there are.
public enum Area {
    TILL,
    TODAY,
    SALES,
    GOODS,
    STOCK,
    CUSTOMERS,
    TEAM,
    MONEY,
    SET_UP;

    /// From one to nine: the figure that opens it together with Ctrl. It stays the same for people who see fewer areas.
    public int number() {
        return ordinal() + 1;
    }

    /// The area with this key.
    public static Area of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Such as `set-up`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
