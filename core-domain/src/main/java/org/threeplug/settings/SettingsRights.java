package org.threeplug.settings;

import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;

/// The right to change the settings.
public final class SettingsRights {

    public static final DeclaredRight EDIT = DeclaredRight.of("settings.edit", MANAGER);

    private SettingsRights() {}
}
