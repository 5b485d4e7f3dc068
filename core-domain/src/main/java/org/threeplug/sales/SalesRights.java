package org.threeplug.sales;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights of selling.
@InArea("sales")
public final class SalesRights {

    public static final DeclaredRight SELL = DeclaredRight.sellers("sales.sell");
    public static final DeclaredRight OPEN_ITEM = DeclaredRight.sellers("sales.open-item");
    public static final DeclaredRight PARK = DeclaredRight.sellers("sales.park");
    public static final DeclaredRight REPRINT = DeclaredRight.sellers("sales.reprint");
    public static final DeclaredRight VIEW = DeclaredRight.everybody("sales.view");
    public static final DeclaredRight DISCOUNT = DeclaredRight.overseers("sales.discount");
    public static final DeclaredRight PRICE = DeclaredRight.overseers("sales.price");
    public static final DeclaredRight RETURN_UNRECEIPTED = DeclaredRight.overseers("sales.return-unreceipted");
    public static final DeclaredRight VOID = DeclaredRight.overseers("sales.void");

    private SalesRights() {}
}
