package org.threeplug.operations.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import org.threeplug.kit.Icon;
import org.threeplug.kit.chart.ChartView;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.office.ListPage;
import org.threeplug.office.Surface;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportRow;
import org.threeplug.reports.ReportTable;


/// A report: what it is narrowed to, the picture, and under it the rows it is drawn from.
final class ReportPage extends ListPage<ReportRow> {

    /// Where the page leads.
    interface Ways {

        /// The same report in the place of this page, with other columns.
        void otherwise(ListQuery query, String changed);

        /// What stands behind a row or a point of the picture.
        void behind(Map<Axis, Member> at, String said);
    }

    /// What happens when other columns are wanted.
    interface Otherwise {

        void shown(ListQuery query, String changed);
    }

    private final ChartView picture;
    private final ReportModel model;
    private final ReportWords words;
    private final Optional<String> begins;
    private List<Map<Axis, Member>> points = List.of();
    private List<String> names = List.of();

    /// @param begins the filter that has the keyboard at first; the search where none has
    ReportPage(ReportModel model, ReportWords words, Surface surface, Optional<ReportExport> export, Optional<ReportPrint> print, Ways ways, Optional<String> begins) {
        this.model = model;
        this.words = words;
        this.begins = begins;
        picture = new ChartView(surface.texts());
        super(surface, words.name(model.report()), "report." + model.report().key(), model.list, columns(model, words));
        beneath(words.name(model.report()));
        days();
        choices(surface);
        list().begins(model.first());
        export.ifPresent(way -> {
            list().action(way.button());
            list().aboveRows(way);
        });
        print.ifPresent(way -> {
            list().action(way.button());
            key("Shortcut+P", surface.text("report.print"), way::look);
        });
        empty(Icon.REPORT, "reports");
        if (!model.report().filters().isEmpty()) {
            list().aboveRows(new ReportFilters(model, words, surface));
        }
        picture.setManaged(false);
        picture.setVisible(false);
        picture.setId("report.picture");
        list().aboveRows(picture);
        list().onOpen(row -> ways.behind(row.at(), said(row)));
        picture.whenOpened(point -> ways.behind(points.get(point), names.get(point)));
        model.answer.subscribe(answer -> answer.ifPresent(this::draw));
        model.list.query().subscribe((_, query) -> {
            if (model.isOtherwise(query)) {
                ways.otherwise(query, changed(query));
            }
        });
    }

    /// By what else rows are told apart, and what they are held against: both change the columns.
    private void choices(Surface surface) {
        if (!model.axes().isEmpty()) {
            list().choice(
                    ReportNarrowed.BY,
                    surface.text("report.by"),
                    surface.text("report.by.none"),
                    FXCollections.observableArrayList(model.axes()),
                    Axis::key,
                    axis -> surface.text("report.by.axis", words.axis(axis)));
        }
        if (!model.comparisons().isEmpty()) {
            list().choice(
                    ReportNarrowed.VERSUS,
                    surface.text("report.versus"),
                    surface.text("report.versus.none"),
                    FXCollections.observableArrayList(model.comparisons()),
                    ReportNarrowed::key,
                    comparison -> surface.text("report.versus." + ReportNarrowed.key(comparison)));
        }
    }

    private String changed(ListQuery query) {
        return ReportNarrowed.by(query).equals(ReportNarrowed.by(model.first())) ? ReportNarrowed.VERSUS : ReportNarrowed.BY;
    }

    /// F2 and the button behind the filters: the shop's own report is changed.
    void changes(Runnable run) {
        list().action(ActionButton.quiet(surface().text("builder.change"), run).icon(Icon.EDIT).key("F2"));
        key("F2", surface().text("builder.change"), run);
    }

    /// Puts what a report is put together with above it.
    ///
    /// @param made the builder, for what keeps it
    /// @param save keeps what stands in the builder
    ReportBuilder builds(Function<Runnable, ReportBuilder> made, Consumer<ReportBuilder> save) {
        var kept = new AtomicReference<Optional<ReportBuilder>>(Optional.empty());
        Runnable keep = () -> kept.get().ifPresent(save);
        var builder = made.apply(keep);
        kept.set(Optional.of(builder));
        list().getChildren().addFirst(builder);
        key("Shortcut+S", surface().text("builder.save"), keep);
        return builder;
    }

    /// What a person calls a row.
    private String said(ReportRow row) {
        return model.answer.get().map(table -> new ReportPicture(words, model.office().currency()).name(table, row)).orElse("");
    }

    private void draw(ReportTable table) {
        var drawn = new ReportPicture(words, model.office().currency()).of(table);
        points = drawn.map(ReportPicture.Drawn::points).orElse(List.of());
        names = drawn.map(shown -> shown.chart().points()).orElse(List.of());
        picture.setVisible(drawn.isPresent());
        picture.setManaged(drawn.isPresent());
        drawn.ifPresent(shown -> picture.show(words.name(table.report()), shown.chart()));
    }

    @Override
    public Optional<Node> firstFocus() {
        return begins.flatMap(filter -> Optional.ofNullable(view().lookup("#" + filter.replace(".", "\\.")))).or(super::firstFocus);
    }

    private static List<Column<ReportRow>> columns(ReportModel model, ReportWords words) {
        return model.columns().stream()
                .map(column -> {
                    var made = column(words, model, column);
                    return ShownColumns.isSpare(model.report(), column) ? made.hiddenAtFirst() : made;
                })
                .toList();
    }

    private static Column<ReportRow> column(ReportWords words, ReportModel model, ReportColumn column) {
        var axis = axis(model.report(), column);
        var currency = model.office().currency();
        var title = words.column(column);
        if (column.kind() == ReportColumn.Kind.NAME) {
            return Column.<ReportRow>words(column.key(), title, row -> model.cell(row, column).plain())
                    .share(3)
                    .sortsBy(row -> model.cell(row, column).plain());
        }
        return column.isFigure()
                ? Column.<ReportRow>amount(column.key(), title, row -> words.said(column, model.cell(row, column), currency, axis))
                        .sortsBy(row -> figure(model.cell(row, column)))
                : Column.<ReportRow>words(column.key(), title, row -> words.said(column, model.cell(row, column), currency, axis))
                        .share(axis.isOfWords() || axis.kind() == Axis.Kind.TIME ? 2 : 1)
                        .sortsBy(row -> model.cell(row, column).plain());
    }

    private static Axis axis(Report report, ReportColumn column) {
        return column.key().equals("key") && report.source() instanceof Report.Source.OfFigures(var by, _)
                ? by.getFirst()
                : Axis.of(column.key()).orElse(Axis.PRODUCT);
    }

    private static BigDecimal figure(Cell cell) {
        return cell instanceof Cell.Number(var value) ? value : BigDecimal.ZERO;
    }
}
