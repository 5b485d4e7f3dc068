package org.threeplug.cash;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights of the drawer and its shifts.
@InArea("money")
public final class CashRights {

    public static final DeclaredRight SHIFT = DeclaredRight.sellers("cash.shift");
    public static final DeclaredRight MOVE = DeclaredRight.sellers("cash.move");
    public static final DeclaredRight NO_SALE = DeclaredRight.sellers("cash.no-sale");
    public static final DeclaredRight X = DeclaredRight.everybody("cash.x");
    public static final DeclaredRight Z = DeclaredRight.everybody("cash.z");
    public static final DeclaredRight DIFFERENCE = DeclaredRight.overseers("cash.difference");
    public static final DeclaredRight CORRECT_FLOAT = DeclaredRight.overseers("cash.correct-float");

    private CashRights() {}
}
