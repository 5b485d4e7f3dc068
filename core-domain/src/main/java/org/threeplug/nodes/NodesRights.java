package org.threeplug.nodes;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights of books on several PCs.
@InArea("set-up")
public final class NodesRights {

    public static final DeclaredRight MAKE = DeclaredRight.of("nodes.make");
    public static final DeclaredRight APPLY = DeclaredRight.of("nodes.apply");

    private NodesRights() {}
}
