package org.threeplug.reports;

import static org.threeplug.measures.Axis.BRANCH;
import static org.threeplug.measures.Axis.BRAND;
import static org.threeplug.measures.Axis.CASHIER;
import static org.threeplug.measures.Axis.CATEGORY;
import static org.threeplug.measures.Axis.COUNTRY;
import static org.threeplug.measures.Axis.CUSTOMER;
import static org.threeplug.measures.Axis.DAY;
import static org.threeplug.measures.Axis.GROUP;
import static org.threeplug.measures.Axis.HOUR;
import static org.threeplug.measures.Axis.MONTH;
import static org.threeplug.measures.Axis.PLACE;
import static org.threeplug.measures.Axis.PRODUCT;
import static org.threeplug.measures.Axis.RATE;
import static org.threeplug.measures.Axis.REASON;
import static org.threeplug.measures.Axis.REGISTER;
import static org.threeplug.measures.Axis.SIZE;
import static org.threeplug.measures.Axis.TAX_CLASS;
import static org.threeplug.measures.Axis.TENDER;
import static org.threeplug.measures.Axis.UNIT;
import static org.threeplug.measures.Axis.VALUE;
import static org.threeplug.measures.Axis.WEEK;
import static org.threeplug.measures.Axis.WEEKDAY;
import static org.threeplug.measures.Axis.YEAR;
import static org.threeplug.reports.Report.Chart.BARS;
import static org.threeplug.reports.Report.Chart.HEAT_MAP;
import static org.threeplug.reports.Report.Chart.LINE;
import static org.threeplug.reports.Report.Chart.NONE;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Measures;

/// The reports that the program brings. Plugs bring more.
public final class Reports {

    private static final String CUSTOMERS = "customers.view";

    /// What every report of sales shows: sales less returns and voids.
    private static final Measure[] SALES = {
        Measures.QUANTITY, Measures.NET, Measures.TAX, Measures.TOTAL, Measures.DOCUMENTS, Measures.LINES,
        Measures.DISCOUNT, Measures.SOLD_TOTAL, Measures.RETURNED_TOTAL, Measures.COST, Measures.PROFIT, Measures.MARGIN
    };
    /// Where several products stand on a row, documents cannot be counted.
    private static final Measure[] SALES_OF_GROUPS = {
        Measures.QUANTITY, Measures.NET, Measures.TAX, Measures.TOTAL, Measures.LINES, Measures.DISCOUNT,
        Measures.SOLD_TOTAL, Measures.RETURNED_TOTAL, Measures.COST, Measures.PROFIT, Measures.MARGIN
    };
    private static final Measure[] RETURNS = {
        Measures.RETURNED_QUANTITY, Measures.RETURNED_NET, Measures.RETURNED_TAX, Measures.RETURNED_ALL, Measures.RETURNS,
        Measures.SHARE_RETURNED
    };
    private static final Measure[] VOIDS = {Measures.VOIDED_NET, Measures.VOIDED_ALL, Measures.VOIDS};
    private static final Measure[] TAXES = {Measures.NET, Measures.TAX, Measures.TOTAL};
    private static final Measure[] TENDERS = {
        Measures.AMOUNT, Measures.GIVEN, Measures.CHANGE, Measures.TENDERS
    };
    /// Ready to file: what was sold and what was given back apart.
    private static final Measure[] FILED = {
        Measures.SOLD_NET, Measures.SOLD_TAX, Measures.SOLD_TOTAL, Measures.BACK_NET, Measures.BACK_TAX, Measures.BACK_TOTAL,
        Measures.NET, Measures.TAX, Measures.TOTAL
    };
    private static final Measure[] ROUNDED = {Measures.DOCUMENTS, Measures.TOTAL, Measures.ROUNDING, Measures.TO_PAY};
    private static final Measure[] BASKETS = {
        Measures.DOCUMENTS, Measures.LINES, Measures.SOLD_TOTAL, Measures.BASKET, Measures.LINES_A_BASKET
    };
    private static final Measure[] MARGINS = {
        Measures.QUANTITY, Measures.NET, Measures.COST, Measures.PROFIT, Measures.MARGIN, Measures.MARK_UP
    };
    private static final Measure[] DISCOUNTS = {
        Measures.SOLD_TOTAL, Measures.DISCOUNT, Measures.DISCOUNT_SHARE, Measures.DOCUMENTS
    };

    private static final List<Report> ALL = Stream.of(sales(), back(), money(), trade(), StockReports.all(), LedgerReports.all(), CustomerReports.all(), PartyStatement.all(), ControlReports.all(), OpenShifts.all(), GoodsReports.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Report::key))
            .toList();

    private Reports() {}

    /// In the order of their keys.
    public static List<Report> all() {
        return ALL;
    }

    private static List<Report> sales() {
        return List.of(
                Report.of("sales.by-day", LINE, List.of(DAY), SALES),
                Report.of("sales.by-hour", BARS, List.of(HOUR), SALES),
                Report.of("sales.by-weekday", BARS, List.of(WEEKDAY), SALES),
                Report.of("sales.by-week", LINE, List.of(WEEK), SALES),
                Report.of("sales.by-month", BARS, List.of(MONTH), SALES),
                Report.of("sales.by-year", BARS, List.of(YEAR), SALES),
                Report.of("sales.by-product", BARS, List.of(PRODUCT), SALES),
                Report.of("sales.by-category", BARS, List.of(CATEGORY), SALES_OF_GROUPS),
                Report.of("sales.by-brand", BARS, List.of(BRAND), SALES_OF_GROUPS),
                Report.of("sales.by-unit", BARS, List.of(UNIT), SALES_OF_GROUPS),
                Report.of("sales.by-cashier", BARS, List.of(CASHIER), SALES),
                Report.of("sales.by-register", BARS, List.of(REGISTER), SALES),
                Report.of("sales.by-place", BARS, List.of(PLACE), SALES),
                Report.of("sales.by-branch", BARS, List.of(BRANCH), SALES),
                Report.of("sales.by-customer", CUSTOMERS, BARS, List.of(CUSTOMER), SALES),
                Report.of("sales.by-customer-group", BARS, List.of(GROUP), SALES),
                Report.of("sales.by-country", BARS, List.of(COUNTRY), SALES),
                Report.of("sales.by-weekday-hour", HEAT_MAP, List.of(WEEKDAY, HOUR), SALES));
    }

    private static List<Report> back() {
        return List.of(
                Report.of("returns.by-product", BARS, List.of(PRODUCT), RETURNS),
                Report.of("returns.by-reason", BARS, List.of(REASON), RETURNS),
                Report.of("returns.by-person", BARS, List.of(CASHIER), RETURNS),
                Report.of("returns.by-customer", CUSTOMERS, BARS, List.of(CUSTOMER), RETURNS),
                Report.of("returns.by-day", LINE, List.of(DAY), RETURNS),
                Report.of("returns.by-month", BARS, List.of(MONTH), RETURNS),
                Report.of("voids.by-person", BARS, List.of(CASHIER), VOIDS),
                Report.of("voids.by-reason", BARS, List.of(REASON), VOIDS));
    }

    private static List<Report> money() {
        return List.of(
                Report.of("tax.by-rate", NONE, List.of(RATE), TAXES),
                Report.of("tax.by-class", NONE, List.of(TAX_CLASS), TAXES),
                Report.of("tax.by-month", NONE, List.of(MONTH, TAX_CLASS), TAXES),
                Report.of("tax.filing", NONE, List.of(RATE), FILED),
                Report.of("tax.filing-by-month", NONE, List.of(MONTH, RATE), FILED),
                Report.of("tenders.rounding", LINE, List.of(DAY), ROUNDED),
                Report.of("tenders.by-kind", BARS, List.of(TENDER), TENDERS),
                Report.of("tenders.by-day", NONE, List.of(DAY, TENDER), TENDERS),
                Report.of("tenders.by-person", NONE, List.of(CASHIER, TENDER), TENDERS));
    }

    private static List<Report> trade() {
        return List.of(
                Report.of("baskets.by-value", BARS, List.of(VALUE), BASKETS),
                Report.of("baskets.by-size", BARS, List.of(SIZE), BASKETS),
                Report.of("baskets.by-day", LINE, List.of(DAY), BASKETS),
                margin("margin.by-product", PRODUCT),
                margin("margin.by-category", CATEGORY),
                margin("margin.by-brand", BRAND),
                margin("margin.by-day", DAY),
                margin("margin.by-month", MONTH),
                Report.of("discounts.by-person", BARS, List.of(CASHIER), DISCOUNTS),
                Report.of("discounts.by-product", BARS, List.of(PRODUCT), DISCOUNTS),
                Report.of("discounts.by-day", LINE, List.of(DAY), DISCOUNTS));
    }

    private static Report margin(String key, Axis axis) {
        return Report.of(key, ReportColumn.COSTS, BARS, List.of(axis), MARGINS);
    }
}
