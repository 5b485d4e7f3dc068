package org.threeplug.operations.reports;

import com.google.inject.Inject;
import java.util.List;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;
import org.threeplug.reports.Report;
import org.threeplug.reports.Reports;

/// Makes the pages of reports, for every screen that leads to one.
public final class ReportPages {

    private final Surface surface;
    private final ReportModel.Maker models;
    private final Office office;

    @Inject
    ReportPages(Surface surface, ReportModel.Maker models, Office office) {
        this.surface = surface;
        this.models = models;
        this.office = office;
    }

    Page list(Pages pages) {
        var words = new ReportWords(surface.texts());
        RowSource<Report> source = RowSource.of(query -> {
            var search = query.search().toLowerCase(surface.texts().locale());
            return mine().stream()
                    .filter(report -> search.isEmpty()
                            || words.name(report).toLowerCase(surface.texts().locale()).contains(search)
                            || report.key().contains(search))
                    .toList();
        });
        return new ReportListPage(
                new ListModel<>(source, office.work()), surface, report -> pages.open(report(report)));
    }

    public Page report(Report report) {
        return new ReportPage(models.of(report), surface);
    }

    /// Those that whoever looks may run.
    private List<Report> mine() {
        return Reports.all().stream().filter(report -> office.may(report.right())).toList();
    }
}
