package org.threeplug.operations.reports;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;
import org.threeplug.plug.PlugWords;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportShelf;

/// Makes the pages of reports, for every screen that leads to one.
public final class ReportPages {

    private final Surface surface;
    private final ReportModel.Maker models;
    private final Office office;
    private final ReportShelf shelf;
    private final ReportWords words;

    @Inject
    ReportPages(Surface surface, ReportModel.Maker models, Office office, ReportShelf shelf, PlugWords plugs) {
        this.surface = surface;
        this.models = models;
        this.office = office;
        this.shelf = shelf;
        words = new ReportWords(surface.texts(), plugs);
    }

    Page list(Pages pages) {
        RowSource<Report> source = RowSource.of(query -> {
            var search = query.search().toLowerCase(surface.texts().locale());
            return mine().stream()
                    .filter(report -> search.isEmpty()
                            || words.name(report).toLowerCase(surface.texts().locale()).contains(search)
                            || report.key().contains(search))
                    .toList();
        });
        return new ReportListPage(
                new ListModel<>(source, office.work()), words, surface, report -> pages.open(report(report)));
    }

    private Page report(Report report) {
        return new ReportPage(models.of(report), words, surface);
    }

    /// @return empty when nobody brings such a report any more
    public Optional<Page> report(String key) {
        return shelf.of(key).map(this::report);
    }

    /// Those that whoever looks may run.
    private List<Report> mine() {
        return shelf.all().stream().filter(report -> office.may(report.right())).toList();
    }
}
