package org.threeplug.plug;

import org.threeplug.kernel.DeclaredRight;

/// The right to switch plugs.
public final class SwitchRights {

    public static final DeclaredRight SWITCH = DeclaredRight.of("plugs.switch");

    private SwitchRights() {}
}
