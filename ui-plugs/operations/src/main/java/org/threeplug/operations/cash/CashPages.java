package org.threeplug.operations.cash;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;

/// Makes the pages about the drawer and its shifts.
public final class CashPages {

    private final Surface surface;
    private final Provider<ShiftModel> shifts;
    private final Provider<CloseModel> closes;
    private final Provider<PastShiftsModel> past;
    private final ReportModel reports;

    @Inject
    public CashPages(
            Surface surface,
            Provider<ShiftModel> shifts,
            Provider<CloseModel> closes,
            Provider<PastShiftsModel> past,
            ReportModel reports) {
        this.surface = surface;
        this.shifts = shifts;
        this.closes = closes;
        this.past = past;
        this.reports = reports;
    }

    ShiftPage shift(Pages pages) {
        return new ShiftPage(shifts.get(), surface, pages, this);
    }

    Page close(Pages pages, Shift shift) {
        var model = closes.get();
        model.begin(shift);
        return new ClosePage(model, surface, pages, this);
    }

    Page past(Pages pages) {
        return new PastShiftsPage(past.get(), surface, pages, this);
    }

    Page report(ShiftReport report) {
        return new ReportPage(report, reports, surface);
    }
}
