package org.threeplug.stock;

import static org.threeplug.kernel.StartRole.ACCOUNTANT;
import static org.threeplug.kernel.StartRole.MANAGER;
import static org.threeplug.kernel.StartRole.SUPERVISOR;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights of the stock.
@InArea("stock")
public final class StockRights {

    public static final DeclaredRight VIEW = DeclaredRight.everybody("stock.view");
    public static final DeclaredRight ADJUST = DeclaredRight.of("stock.adjust", SUPERVISOR, MANAGER, ACCOUNTANT);
    public static final DeclaredRight TRANSFER = DeclaredRight.of("stock.transfer", SUPERVISOR, MANAGER, ACCOUNTANT);

    private StockRights() {}
}
