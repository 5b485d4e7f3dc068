package org.threeplug.lists;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The right to take lists out of the program.
@InArea("set-up")
public final class ListsRights {

    public static final DeclaredRight EXPORT = DeclaredRight.readers("lists.export");

    private ListsRights() {}
}
