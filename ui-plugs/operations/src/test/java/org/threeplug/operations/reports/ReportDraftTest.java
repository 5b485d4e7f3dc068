package org.threeplug.operations.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.OwnReports;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Span;
import org.threeplug.records.Entry;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportView;
import org.threeplug.reports.own.OwnReport;

/// A report of the shop's own about stock, drawers or the ledger, from the first choice into the books and back.
class ReportDraftTest {

    private static final Optional<Report> STOCK = ReportView.base("stock.by-category");

    private static List<String> columns(Report report) {
        return report.columns().stream().map(ReportColumn::key).toList();
    }

    @Test
    void anotherSubjectBeginsWithTheFiguresThatSomebodyMaySee() {
        assertThat(columns(ReportDraft.NEW.about(STOCK, _ -> true).report())).isEqualTo(List.of("key", "name", "products", "stock_value"));
        assertThat(columns(ReportDraft.NEW.about(STOCK, _ -> false).report())).isEqualTo(List.of("key", "name", "products"));
        assertThat(ReportDraft.NEW.about(STOCK, _ -> true).about(Optional.empty(), _ -> true)).isEqualTo(ReportDraft.NEW);
    }

    @Test
    void figuresStandInTheOrderInWhichTheyWereChosenAndOneStays() {
        var draft = ReportDraft.NEW.about(STOCK, _ -> true).turn("products");
        assertThat(columns(draft.report())).isEqualTo(List.of("key", "name", "stock_value"));
        assertThat(columns(draft.turn("products").report())).isEqualTo(List.of("key", "name", "stock_value", "products"));
        assertThat(draft.turn("stock_value")).isEqualTo(draft);
    }

    @Test
    void whatIsSavedIsWhatIsOpenedAgain() {
        var draft = ReportDraft.NEW.about(STOCK, _ -> true).named("Stock").turn("products");
        var entry = draft.entry(Entry.blank(Ids.next()), ListQuery.ALL, Span.Preset.TODAY);
        assertThat(entry.find(OwnReports.AXES)).isEmpty();
        var again = ReportDraft.of(OwnReport.of(entry));
        assertThat(again.source()).isEqualTo(STOCK);
        assertThat(columns(again.report())).isEqualTo(columns(draft.report()));
        var sales = ReportDraft.of(OwnReport.of(ReportDraft.NEW.along(Axis.HOUR).named("Hours").entry(
                Entry.blank(Ids.next()), ListQuery.ALL, Span.Preset.TODAY)));
        assertThat(sales.report().columns()).isEqualTo(ReportDraft.NEW.along(Axis.HOUR).report().columns());
    }
}
