package org.threeplug.operations.today;

import com.google.inject.Inject;
import org.threeplug.office.Office;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;
import org.threeplug.operations.reports.ReportPages;

/// How the day goes; each figure leads to its report.
public final class TodayScreen extends OfficeScreen {

    @Inject
    public TodayScreen(Surface surface, TodayModel model, Office office, ReportPages reports) {
        super(surface);
        pages().open(new TodayPage(
                model, surface, office, address -> reports.open(pages(), address)));
    }
}
