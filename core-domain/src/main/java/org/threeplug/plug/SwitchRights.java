package org.threeplug.plug;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The right to switch plugs.
@InArea("set-up")
public final class SwitchRights {

    public static final DeclaredRight SWITCH = DeclaredRight.of("plugs.switch");

    private SwitchRights() {}
}
