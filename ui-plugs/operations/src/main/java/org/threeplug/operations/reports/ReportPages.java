package org.threeplug.operations.reports;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.kit.pattern.SavePlace;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;
import org.threeplug.operations.documents.DocumentPages;
import org.threeplug.plug.PlugWords;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportPaper;
import org.threeplug.reports.ReportShelf;


/// Makes the pages of reports, for every screen that leads to one.
public final class ReportPages {

    private final Surface surface;
    private final ReportModel.Maker models;
    private final Office office;
    private final ReportShelf shelf;
    private final Asks asks;
    private final DocumentPages documents;
    private final ReportPaper paper;
    private final SavePlace place;
    private final ReportWords words;

    @Inject
    ReportPages(
            Surface surface,
            ReportModel.Maker models,
            Asks asks,
            Office office,
            ReportShelf shelf,
            PlugWords plugs,
            DocumentPages documents,
            ReportPaper paper,
            SavePlace place) {
        this.surface = surface;
        this.models = models;
        this.office = office;
        this.shelf = shelf;
        this.asks = asks;
        this.documents = documents;
        this.paper = paper;
        this.place = place;
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
                new ListModel<>(source, office.work()), words, surface, report -> pages.open(report(pages, report, ReportModel.FIRST)));
    }

    /// @return empty when nobody brings such a report any more
    public Optional<Page> report(Pages pages, String key) {
        return report(pages, key, ReportModel.FIRST);
    }

    /// A report and what it is narrowed to, such as `sales.by-hour;days=today;cashier=mia`.
    public Optional<Page> at(Pages pages, String address) {
        var parts = address.split(";");
        return report(pages, parts[0], parts.length == 1 ? ReportModel.FIRST : ReportNarrowed.read(ReportModel.FIRST, parts));
    }

    /// The same over other days, or narrowed.
    public Optional<Page> report(Pages pages, String key, ListQuery first) {
        return shelf.of(key).map(report -> report(pages, report, first));
    }

    private Page report(Pages pages, Report report, ListQuery first) {
        return report(pages, report, first, Optional.empty());
    }

    private Page report(Pages pages, Report report, ListQuery first, Optional<String> begins) {
        var model = models.of(report, first);
        var export = ReportExport.isAllowed(office)
                ? Optional.of(new ReportExport(model, words, surface, paper, place))
                : Optional.<ReportExport>empty();
        return new ReportPage(model, words, surface, export, ways(pages, model), begins);
    }

    private ReportPage.Ways ways(Pages pages, ReportModel model) {
        return new ReportPage.Ways() {
            @Override
            public void otherwise(ListQuery query, String changed) {
                model.list.stop();
                pages.instead(report(pages, model.report(), query, Optional.of(changed)));
            }

            @Override
            public void behind(Map<Axis, Member> at, String said) {
                if (office.may("sales.view") && (model.isOfFigures() || !at.isEmpty())) {
                    var behind = new BehindPage.Behind(model.report(), model.asked(), at, said);
                    pages.open(new BehindPage(behind, asks, office, surface, pages, documents));
                }
            }
        };
    }

    /// Those that whoever looks may run.
    private List<Report> mine() {
        return shelf.all().stream().filter(report -> office.may(report.right())).toList();
    }
}
