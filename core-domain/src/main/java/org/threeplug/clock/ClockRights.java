package org.threeplug.clock;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The right to stand behind a clock that jumped.
@InArea("set-up")
public final class ClockRights {

    public static final DeclaredRight ACCEPT = DeclaredRight.overseers("clock.accept");

    private ClockRights() {}
}
