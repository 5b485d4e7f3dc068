package org.threeplug.reports;

import static org.threeplug.kernel.StartRole.ACCOUNTANT;
import static org.threeplug.kernel.StartRole.AUDITOR;
import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights of reports.
@InArea("today")
public final class ReportRights {

    public static final DeclaredRight VIEW = DeclaredRight.readers(Report.VIEW);
    /// Struck lines, changed prices and openings of the drawer, by person.
    public static final DeclaredRight CONTROL = DeclaredRight.of("reports.control", MANAGER, AUDITOR);
    /// What goods cost, and so what is left of the price.
    public static final DeclaredRight COSTS = DeclaredRight.of(ReportColumn.COSTS, MANAGER, ACCOUNTANT);

    /// What they sold themselves on a day; nobody is given it who does not see all reports anyway, until the shop wants that.
    public static final DeclaredRight OWN_DAY = DeclaredRight.of(OwnSales.RIGHT);

    private ReportRights() {}
}
