package org.threeplug.operations.reports;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.threeplug.directories.OwnReports;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.kit.pattern.SavePlace;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Measures;
import org.threeplug.measures.Member;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;
import org.threeplug.operations.documents.DocumentPages;
import org.threeplug.operations.reports.ReportListPage.Listed;
import org.threeplug.plug.PlugWords;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.records.Act;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportPaper;
import org.threeplug.reports.ReportShelf;
import org.threeplug.reports.ReportView;
import org.threeplug.reports.Reports;
import org.threeplug.reports.own.OwnReport;
import org.threeplug.reports.own.OwnReportsFor;

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
    private final ReportDesk desk;
    private final ReportWords words;

    /// What the shop calls its own, by the keys that words of reports have; read away from the screen's thread.
    private final Map<String, String> named = new ConcurrentHashMap<>();

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
            SavePlace place,
            ReportDesk desk) {
        this.surface = surface;
        this.models = models;
        this.office = office;
        this.shelf = shelf;
        this.asks = asks;
        this.documents = documents;
        this.paper = paper;
        this.place = place;
        this.desk = desk;
        words = new ReportWords(surface.texts(), key -> Optional.ofNullable(named.get(key)).or(() -> plugs.word(key)));
        named.put("report.own.draft", surface.text("builder.new"));
    }

    Page list(Pages pages) {
        RowSource<Listed> source = RowSource.of(query -> {
            var search = query.search().toLowerCase(surface.texts().locale());
            return mine().filter(listed -> search.isEmpty()
                            || listed.name().toLowerCase(surface.texts().locale()).contains(search)
                            || listed.key().contains(search))
                    .toList();
        });
        Optional<Runnable> create = mayBuild() ? Optional.of(() -> builder().open(pages, ReportDraft.NEW, ReportModel.FIRST)) : Optional.empty();
        return new ReportListPage(
                new ListModel<>(source, office.work()),
                surface,
                listed -> listed.own().ifPresentOrElse(
                        own -> open(pages, own), () -> listed.report().ifPresent(report -> pages.open(report(pages, report, ReportModel.FIRST)))),
                create);
    }

    private boolean mayBuild() {
        return office.may(OwnReports.TYPE.permission(Act.EDIT).key());
    }

    private Builders builder() {
        return new Builders(this, asks, office, surface, words);
    }

    /// Opens a report and what it is narrowed to, such as `sales.by-hour;days=today;cashier=mia`. One that nobody brings any more opens
    /// nothing.
    public void open(Pages pages, String address) {
        var parts = address.split(";");
        if (OwnReport.isOwn(parts[0])) {
            office.work().run(this::own, all -> all.stream()
                    .filter(own -> own.key().equals(parts[0]))
                    .findFirst()
                    .ifPresent(own -> open(pages, own)));
        } else {
            var query = parts.length == 1 ? ReportModel.FIRST : ReportNarrowed.read(ReportModel.FIRST, parts);
            shelf.of(parts[0]).ifPresent(report -> pages.open(report(pages, report, query)));
        }
    }

    /// One of the shop's own; what is missing to it is said.
    void open(Pages pages, OwnReport own) {
        own.report()
                .ifPresentOrElse(
                        report -> pages.open(own(pages, own, report)),
                        () -> surface.refused(new Refusal("reports.own-lacks", List.of(String.join(", ", own.missing())), "")));
    }

    Page own(Pages pages, OwnReport own, Report report) {
        var page = report(pages, report, ReportDraft.query(own, false));
        if (page instanceof ReportPage shown && mayBuild()) {
            shown.changes(() -> builder().open(pages, ReportDraft.of(own), ReportDraft.query(own, true)));
        }
        return page;
    }

    private Page report(Pages pages, Report report, ListQuery first) {
        return report(pages, report, first, Optional.empty());
    }

    private Page report(Pages pages, Report report, ListQuery first, Optional<String> begins) {
        var model = model(report, first);
        return page(pages, model, (query, changed) -> pages.instead(report(pages, model.report(), query, Optional.of("filter." + changed))), begins);
    }

    ReportModel model(Report report, ListQuery first) {
        return models.of(report, first);
    }

    /// @param otherwise what happens when other columns are wanted
    ReportPage page(Pages pages, ReportModel model, ReportPage.Otherwise otherwise, Optional<String> begins) {
        var export = ReportExport.isAllowed(office)
                ? Optional.of(new ReportExport(model, words, surface, paper, place))
                : Optional.<ReportExport>empty();
        return new ReportPage(model, words, surface, export, export.map(_ -> new ReportPrint(model, words, surface, desk)), ways(pages, model, otherwise), begins);
    }

    private ReportPage.Ways ways(Pages pages, ReportModel model, ReportPage.Otherwise otherwise) {
        return new ReportPage.Ways() {
            @Override
            public void otherwise(ListQuery query, String changed) {
                model.list.stop();
                otherwise.shown(query, changed);
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

    /// The shop's own, with their names noted. Belongs into a job.
    List<OwnReport> own() {
        var all = asks.ask(new OwnReportsFor());
        all.forEach(own -> named.put("report." + own.key(), own.name()));
        return all;
    }

    /// Those whose figures a report of the shop's own may take: that no measure of sales tells.
    List<Report> sources() {
        return Reports.all().stream()
                .filter(report -> office.may(report.right()) && !ReportView.figures(report).isEmpty() && !isOfSales(report))
                .sorted(Comparator.comparing(words::name))
                .toList();
    }

    private static boolean isOfSales(Report report) {
        return report.source() instanceof Report.Source.OfFigures(_, var measures)
                && measures.stream().allMatch(measure -> Measures.of(measure.key()).equals(Optional.of(measure)));
    }

    /// Those that whoever looks may run: the shop's own first.
    private Stream<Listed> mine() {
        var own = own().stream()
                .filter(each -> each.report().filter(report -> !office.may(report.right())).isEmpty())
                .map(each -> new Listed(each.key(), each.name(), each.report(), Optional.of(each)));
        return Stream.concat(
                own,
                shelf.all().stream()
                        .filter(report -> office.may(report.right()))
                        .map(report -> new Listed(report.key(), words.name(report), Optional.of(report), Optional.empty())));
    }
}
