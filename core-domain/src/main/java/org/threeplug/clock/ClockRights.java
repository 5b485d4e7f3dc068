package org.threeplug.clock;

import org.threeplug.kernel.DeclaredRight;

/// The right to stand behind a clock that jumped.
public final class ClockRights {

    public static final DeclaredRight ACCEPT = DeclaredRight.overseers("clock.accept");

    private ClockRights() {}
}
