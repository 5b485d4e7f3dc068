package org.threeplug.lists;

import org.threeplug.kernel.DeclaredRight;

/// The right to take lists out of the program.
public final class ListsRights {

    public static final DeclaredRight EXPORT = DeclaredRight.readers("lists.export");

    private ListsRights() {}
}
