package org.threeplug.ledger;

import static org.threeplug.kernel.StartRole.ACCOUNTANT;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights of the ledger.
@InArea("money")
public final class LedgerRights {

    public static final DeclaredRight VIEW = DeclaredRight.readers("ledger.view");
    public static final DeclaredRight ADJUST = DeclaredRight.of("ledger.adjust", ACCOUNTANT);

    public static final DeclaredRight CLOSE_PERIOD = DeclaredRight.of("ledger.close-period", ACCOUNTANT);

    /// What is closed counts as handed in; who closes cannot open.
    public static final DeclaredRight OPEN_PERIOD = DeclaredRight.of("ledger.open-period");

    private LedgerRights() {}
}
