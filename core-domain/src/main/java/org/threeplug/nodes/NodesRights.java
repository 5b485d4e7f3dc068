package org.threeplug.nodes;

import org.threeplug.kernel.DeclaredRight;

/// The rights of books on several PCs.
public final class NodesRights {

    public static final DeclaredRight MAKE = DeclaredRight.of("nodes.make");
    public static final DeclaredRight APPLY = DeclaredRight.of("nodes.apply");

    private NodesRights() {}
}
