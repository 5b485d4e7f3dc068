package org.threeplug.reports.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.OwnReports;
import org.threeplug.fakes.FakeFigures;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Role;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Span;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.ReportRow;
import org.threeplug.reports.ReportRows;
import org.threeplug.reports.ReportView;
import org.threeplug.reports.RunReport;

class OwnReportsTest {

    private final Shop shop = new Shop("GBP");

    OwnReportsTest() {
        shop.desk.with(Figures.class, new FakeFigures(shop.books));
    }

    private static Entry entry(String measures, String axes, String only) {
        return Entry.blank(Ids.next())
                .with(OwnReports.CODE, "MORNING")
                .with(OwnReports.NAME, "The morning")
                .with(OwnReports.MEASURES, measures)
                .with(OwnReports.AXES, axes)
                .with(OwnReports.ONLY, Optional.of(only).filter(text -> !text.isEmpty()))
                .with(OwnReports.DAYS, Span.Preset.THIS_MONTH)
                .with(OwnReports.CHART, OwnReports.Picture.BARS);
    }

    private Outcome<Entry> save(Entry entry) {
        return shop.gate.submit(new SaveEntry(Ids.next(), OwnReports.TYPE, entry, true), shop.manager);
    }

    private List<String> refused(Entry entry) {
        return save(entry) instanceof Outcome.Refused<Entry>(Refusal why)
                ? List.of(why.code(), why.arguments().getFirst(), why.field())
                : List.of();
    }

    @Test
    void aSavedReportIsRunAsItWasPutTogether() {
        var tea = shop.product("TEA", "3.00", Shop.EXEMPT);
        shop.openShift("50.00");
        shop.sell(shop.cart(shop.line(tea, "2")));
        save(entry("total, documents", "product, register", "cashier=ann\nhour=12")).orThrow();
        var own = shop.desk.ask(new OwnReportsFor(), shop.manager).getFirst();
        assertThat(own.key()).isEqualTo("own.morning");
        assertThat(own.ask(Shop.TODAY))
                .isEqualTo(ReportAsk.over(new Span(LocalDate.of(2026, 11, 1), Shop.TODAY))
                        .only(ReportFilter.CASHIER, "ann")
                        .only(ReportFilter.HOUR, "12"));
        var table = shop.desk.ask(new RunReport(own.report().orElseThrow(), own.ask(Shop.TODAY)), shop.manager);
        assertThat(table.columns()).extracting(ReportColumn::key).containsExactly("key", "name", "register", "total", "documents");
        assertThat(table.rows())
                .extracting(ReportRow::cells)
                .containsExactly(List.of(
                        Cell.of("TEA"), Cell.of("Name of TEA"), Cell.of("1"), Cell.of(new BigDecimal("6.00")), Cell.of(1)));
    }

    @Test
    void whatIsNotMeasuredOrTellsNothingApartIsRefusedByName() {
        assertThat(refused(entry("total, weather", "product", ""))).containsExactly("reports.own-measure", "weather", "entry.measures");
        assertThat(refused(entry("total", "tender", ""))).containsExactly("reports.own-axis", "tender", "entry.axes");
        assertThat(refused(entry("total", "day, day", ""))).containsExactly("reports.own-axis", "day", "entry.axes");
        assertThat(refused(entry("total", "day, hour, product", ""))).containsExactly("reports.own-axis", "product", "entry.axes");
        assertThat(refused(entry("total", "day", "cashier"))).containsExactly("reports.own-filter", "cashier", "entry.only");
        assertThat(refused(entry("total", "day", "moon=full"))).containsExactly("reports.own-filter", "moon=full", "entry.only");
    }

    @Test
    void whatIsMissingToOneIsNamedAndItIsNotRun() {
        var own = OwnReport.of(entry("total, weather", "product, moon", ""));
        assertThat(own.missing()).containsExactly("weather", "moon");
        assertThat(own.report()).isEmpty();
        assertThat(own.name()).isEqualTo("The morning");
    }

    @Test
    void itIsThereForTheRolesItIsSharedWithAndForWhoeverMayChangeIt() {
        save(entry("total", "product", "").with(OwnReports.ROLES, "supervisor")).orThrow();
        var right = Set.of(new Permission("reports.view"));
        var other = shop.identity.hired(
                "Bo", new Role("books", "Books", Percent.ZERO, Percent.ZERO, Optional.empty(), right, true), shop.origin);
        assertThat(shop.desk.ask(new OwnReportsFor(), other)).isEmpty();
        assertThat(shop.desk.ask(new OwnReportsFor(), shop.manager)).hasSize(1);
        save(entry("total", "product", "").with(OwnReports.CODE, "OTHER")).orThrow();
        assertThat(shop.desk.ask(new OwnReportsFor(), other)).extracting(OwnReport::key).containsExactly("own.other");
    }

    @Test
    void itIsCalledAsReportsCallTheirFiltersAndPictures() {
        var filters = List.of(ReportFilter.values());
        assertThat(OwnReports.FILTERS).isEqualTo(filters.stream().map(ReportFilter::axis).toList());
        assertThat(OwnReports.FILTERS).extracting(Axis::key).isEqualTo(filters.stream().map(ReportFilter::key).toList());
        assertThat(OwnReports.Picture.values()).extracting(Enum::name)
                .containsExactly(Arrays.stream(Report.Chart.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void byCustomerItTakesTheRightToCustomers() {
        assertThat(OwnReport.of(entry("total", "customer", "")).report().map(Report::right)).contains("customers.view");
        assertThat(OwnReport.of(entry("total", "day", "")).report().map(Report::right)).contains("reports.view");
        assertThat(OwnReports.axes()).doesNotContain(Axis.TENDER);
    }

    @Test
    void aReportOfAnotherHasTheFiguresThatWereChosenInTheirOrderAndTheRightsOfTheOther() {
        var tea = shop.product("TEA", "3.00", Shop.EXEMPT);
        shop.openShift("50.00");
        shop.sell(shop.cart(shop.line(tea, "2")));
        save(entry("credit, debit", "", "").with(OwnReports.AXES, Optional.empty()).with(OwnReports.SOURCE, "ledger.accounts")).orThrow();
        var own = shop.desk.ask(new OwnReportsFor(), shop.manager).getFirst();
        var base = ReportView.base("ledger.accounts").orElseThrow();
        var whole = shop.desk.ask(new RunReport(base, own.ask(Shop.TODAY)), shop.manager);
        var table = shop.desk.ask(new RunReport(own.report().orElseThrow(), own.ask(Shop.TODAY)), shop.manager);
        var keys = table.columns().stream().map(ReportColumn::key).toList();
        assertThat(keys.subList(keys.size() - 2, keys.size())).isEqualTo(List.of("credit", "debit"));
        assertThat(table.rows()).isNotEmpty().hasSameSizeAs(whole.rows());
        for (int row = 0; row < table.rows().size(); row++) {
            for (int at = 0; at < keys.size(); at++) {
                assertThat(table.rows().get(row).cells().get(at))
                        .isEqualTo(whole.rows().get(row).cells().get(whole.place(keys.get(at)).orElseThrow()));
                assertThat(table.totals().get(at)).isEqualTo(whole.totals().get(whole.place(keys.get(at)).orElseThrow()));
            }
        }
        assertThat(own.report().orElseThrow().right()).isEqualTo("ledger.view");
    }

    @Test
    void aReportOfAnotherIsNotToldApartOnceMoreAndSaysWhatTheOtherLacks() {
        assertThat(refused(entry("stock_value", "product", "").with(OwnReports.SOURCE, "stock.by-category")))
                .isEqualTo(List.of("reports.own-source-axes", "stock.by-category", "entry.axes"));
        save(entry("stock_value, sunshine", "", "").with(OwnReports.AXES, Optional.empty()).with(OwnReports.SOURCE, "stock.by-category")).orThrow();
        var own = shop.desk.ask(new OwnReportsFor(), shop.manager).getFirst();
        assertThat(own.missing()).isEqualTo(List.of("sunshine"));
        assertThat(own.report()).isEmpty();
    }

    @Test
    void whatNobodyCanLookThroughIsRefusedWithHowManyRowsItWouldBe() {
        var key = ReportColumn.of("key", ReportColumn.Kind.KEY);
        ReportRows many = (_, _, _, _) -> Collections.nCopies(RunReport.MOST_ROWS + 1, ReportRow.of(Cell.of("x")));
        var own = Report.made("own.big", Report.VIEW, Set.of(), Report.Chart.NONE, List.of(key), many);
        assertThatThrownBy(() -> shop.desk.ask(new RunReport(own, ReportAsk.ALL), shop.manager))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.of("reports.too-many-rows", "200001", "200000")));
        var ours = Report.made("stock.big", Report.VIEW, Set.of(), Report.Chart.NONE, List.of(key), many);
        assertThat(shop.desk.ask(new RunReport(ours, ReportAsk.ALL), shop.manager).rows()).hasSize(200_001);
    }
}
