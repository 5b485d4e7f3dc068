package org.threeplug.operations.reports;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// The reports, down to each of them.
public final class ReportsScreen extends OfficeScreen {

    @Inject
    public ReportsScreen(Surface surface, ReportPages made) {
        super(surface);
        pages().open(made.list(pages()));
        leadsTo("report", address -> made.open(pages(), address));
    }
}
