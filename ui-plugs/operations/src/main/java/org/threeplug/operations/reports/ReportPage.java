package org.threeplug.operations.reports;

import java.math.BigDecimal;
import java.util.List;
import org.threeplug.kit.Icon;
import org.threeplug.kit.chart.ChartView;
import org.threeplug.kit.pattern.Column;
import org.threeplug.measures.Axis;
import org.threeplug.operations.office.ListPage;
import org.threeplug.operations.office.Surface;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportRow;
import org.threeplug.reports.ReportTable;

/// A report: the picture, and under it the rows it is drawn from.
final class ReportPage extends ListPage<ReportRow> {

    private final ChartView picture;
    private final ReportModel model;
    private final ReportWords words;

    ReportPage(ReportModel model, ReportWords words, Surface surface) {
        this.model = model;
        this.words = words;
        picture = new ChartView(surface.texts());
        super(surface, "reports", model.list, columns(model, words));
        beneath(words.name(model.report()));
        days();
        list().begins(ReportModel.FIRST);
        empty(Icon.REPORT, "reports");
        picture.setManaged(false);
        picture.setVisible(false);
        picture.setId("report.picture");
        list().aboveRows(picture);
        model.answer.subscribe(answer -> answer.ifPresent(this::draw));
    }

    private void draw(ReportTable table) {
        var drawn = new ReportPicture(words, model.office().currency()).of(table);
        picture.setVisible(drawn.isPresent());
        picture.setManaged(drawn.isPresent());
        drawn.ifPresent(chart -> picture.show(words.name(table.report()), chart));
    }

    private static List<Column<ReportRow>> columns(ReportModel model, ReportWords words) {
        return model.columns().stream()
                .map(column -> {
                    var made = column(words, model, column);
                    return column.kind() == ReportColumn.Kind.NAME && !hasNames(model.report()) ? made.hiddenAtFirst() : made;
                })
                .toList();
    }

    private static Column<ReportRow> column(ReportWords words, ReportModel model, ReportColumn column) {
        var axis = axis(model.report(), column);
        var currency = model.office().currency();
        var title = words.column(column);
        return column.isFigure()
                ? Column.<ReportRow>amount(column.key(), title, row -> words.said(column, model.cell(row, column), currency, axis))
                        .sortsBy(row -> figure(model.cell(row, column)))
                : Column.<ReportRow>words(column.key(), title, row -> words.said(column, model.cell(row, column), currency, axis))
                        .sortsBy(row -> model.cell(row, column).plain());
    }

    /// A day, an hour or a rate is its own name.
    private static boolean hasNames(Report report) {
        return !(report.source() instanceof Report.Source.OfFigures(var by, _))
                || by.getFirst().kind() != Axis.Kind.TIME && !by.getFirst().isOfWords() && by.getFirst() != Axis.RATE;
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
