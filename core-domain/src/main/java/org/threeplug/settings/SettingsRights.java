package org.threeplug.settings;

import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The right to change the settings.
@InArea("set-up")
public final class SettingsRights {

    public static final DeclaredRight EDIT = DeclaredRight.of("settings.edit", MANAGER);

    private SettingsRights() {}
}
