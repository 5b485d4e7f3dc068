package org.threeplug.catalog;

import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights of the catalogue.
@InArea("goods")
public final class CatalogRights {

    public static final DeclaredRight VIEW = DeclaredRight.everybody("catalog.view");
    public static final DeclaredRight EDIT = DeclaredRight.of("catalog.edit", MANAGER);
    public static final DeclaredRight IMPORT = DeclaredRight.of("catalog.import", MANAGER);

    private CatalogRights() {}
}
