package org.threeplug.reports;

import static org.threeplug.reports.MadeColumn.apart;
import static org.threeplug.reports.MadeColumn.cost;
import static org.threeplug.reports.MadeColumn.count;
import static org.threeplug.reports.MadeColumn.key;
import static org.threeplug.reports.MadeColumn.name;
import static org.threeplug.reports.MadeColumn.quantity;
import static org.threeplug.reports.MadeColumn.words;
import static org.threeplug.reports.Report.Chart.BARS;
import static org.threeplug.reports.Report.Chart.NONE;
import static org.threeplug.reports.ReportFilter.BRANCH;
import static org.threeplug.reports.ReportFilter.BRAND;
import static org.threeplug.reports.ReportFilter.CATEGORY;
import static org.threeplug.reports.ReportFilter.PLACE;
import static org.threeplug.reports.ReportFilter.PRODUCT;
import static org.threeplug.reports.ReportFilter.REASON;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.threeplug.kernel.Money;

/// Reports of what lies in stock and of what moved it.
final class StockReports {

    private static final String RIGHT = "stock.view";
    private static final Set<ReportFilter> GOODS = Set.of(PRODUCT, CATEGORY, BRAND, PLACE, BRANCH);
    private static final Set<ReportFilter> CORRECTIONS = Set.of(PRODUCT, CATEGORY, BRAND, PLACE, BRANCH, REASON);

    private StockReports() {}

    static List<Report> all() {
        return List.of(
                onHand(), onHandByPlace(), byPlace(), byCategory(), movements(), ageing(), cover(), dead(), low(), shrinkage(),
                shrinkageByProduct());
    }

    /// A level with its worth as money.
    private record Worth(StockLevels.Level level, Money value) {

        String code() {
            return level.named().key();
        }

        String called() {
            return level.named().name();
        }

        long quantity() {
            return level.quantity();
        }
    }

    private static Tabled.Source<Worth> worth(Levels levels) {
        return reading -> levels.of(new StockLevels(reading), reading.shows("stock_value")).stream()
                .map(level -> new Worth(level, reading.money(level.value())))
                .toList();
    }

    private interface Levels {
        List<StockLevels.Level> of(StockLevels levels, boolean values);
    }

    private static Report onHand() {
        return Tabled.report(
                "stock.on-hand",
                RIGHT,
                NONE,
                GOODS,
                worth(StockLevels::byProduct),
                key(Worth::code),
                name(Worth::called),
                quantity("quantity", Worth::quantity),
                cost("stock_value", Worth::value));
    }

    private static Report onHandByPlace() {
        return Tabled.report(
                "stock.on-hand-by-place",
                RIGHT,
                NONE,
                GOODS,
                worth(StockLevels::byProductAndPlace),
                key(Worth::code),
                name(Worth::called),
                words("place", row -> row.level().placed().key()),
                name("place_name", row -> row.level().placed().name()),
                quantity("quantity", Worth::quantity),
                cost("stock_value", Worth::value));
    }

    private static Report byPlace() {
        return Tabled.report(
                "stock.by-place",
                RIGHT,
                BARS,
                GOODS,
                worth(StockLevels::byPlace),
                key(Worth::code),
                name(Worth::called),
                apart("products", ReportColumn.Kind.COUNT, row -> Cell.of(row.level().members())),
                cost("stock_value", Worth::value));
    }

    private static Report byCategory() {
        return Tabled.report(
                "stock.by-category",
                RIGHT,
                BARS,
                GOODS,
                worth(StockLevels::byCategory),
                key(Worth::code),
                name(Worth::called),
                count("products", row -> row.level().members()),
                cost("stock_value", Worth::value));
    }

    private static Report movements() {
        return Tabled.report(
                "stock.movements",
                RIGHT,
                NONE,
                GOODS,
                StockFlows::of,
                key(row -> row.named().key()),
                name(row -> row.named().name()),
                quantity("opening_quantity", StockFlows.Flow::opening),
                moved("sold_quantity", StockFlows.Cause.SOLD),
                moved("returned_quantity", StockFlows.Cause.BACK),
                moved("corrected", StockFlows.Cause.CORRECTED),
                moved("brought", StockFlows.Cause.BROUGHT),
                moved("other", StockFlows.Cause.OTHER),
                quantity("closing_quantity", StockFlows.Flow::closing));
    }

    private static MadeColumn<StockFlows.Flow> moved(String key, StockFlows.Cause cause) {
        return quantity(key, flow -> flow.of(cause));
    }

    /// With money, which needs the shop's currency.
    private record With<T>(T row, Money value) {}

    private static Report ageing() {
        Function<Integer, Function<With<StockAges.Aged>, Long>> band = place -> row -> row.row().bands()[place];
        return Tabled.report(
                "stock.ageing",
                RIGHT,
                NONE,
                GOODS,
                reading -> StockAges.of(reading).stream()
                        .map(aged -> new With<>(aged, reading.money(aged.level().value())))
                        .toList(),
                key(row -> row.row().level().named().key()),
                name(row -> row.row().level().named().name()),
                quantity("quantity", row -> row.row().level().quantity()),
                quantity("to_30_days", band.apply(0)),
                quantity("to_60_days", band.apply(1)),
                quantity("to_90_days", band.apply(2)),
                quantity("to_180_days", band.apply(3)),
                quantity("over_180_days", band.apply(StockAges.MANY - 1)),
                cost("stock_value", With::value));
    }

    private static Tabled.Source<With<StockTurns.Turn>> turns(
            boolean lastSold, Predicate<StockTurns.Turn> wanted, Comparator<StockTurns.Turn> order) {
        return reading -> StockTurns.of(reading, lastSold).stream()
                .filter(wanted)
                .sorted(order)
                .map(turn -> new With<>(turn, reading.money(turn.level().value())))
                .toList();
    }

    private static final Comparator<StockTurns.Turn> BY_CODE = Comparator.comparing(turn -> turn.level().named().key());

    private static Report cover() {
        return Tabled.report(
                "stock.cover",
                RIGHT,
                NONE,
                GOODS,
                turns(false, turn -> turn.level().quantity() != 0 || turn.sold() != 0, BY_CODE),
                key(row -> row.row().level().named().key()),
                name(row -> row.row().level().named().name()),
                quantity("quantity", row -> row.row().level().quantity()),
                quantity("sold_quantity", row -> row.row().sold()),
                apart("a_day", ReportColumn.Kind.NUMBER, row -> row.row().aDay()),
                apart("cover_days", ReportColumn.Kind.NUMBER, row -> row.row().cover()),
                cost("stock_value", With::value));
    }

    private static Report dead() {
        return Tabled.report(
                "stock.dead",
                RIGHT,
                NONE,
                GOODS,
                turns(
                        true,
                        StockTurns.Turn::isDead,
                        Comparator.comparing((StockTurns.Turn turn) -> turn.level().value()).reversed().thenComparing(BY_CODE)),
                key(row -> row.row().level().named().key()),
                name(row -> row.row().level().named().name()),
                quantity("quantity", row -> row.row().level().quantity()),
                words("last_sold", row -> row.row().lastSold()),
                cost("stock_value", With::value));
    }

    private static Report low() {
        return Tabled.report(
                "stock.low",
                RIGHT,
                NONE,
                GOODS,
                turns(false, StockTurns.Turn::isLow, BY_CODE),
                key(row -> row.row().level().named().key()),
                name(row -> row.row().level().named().name()),
                quantity("quantity", row -> row.row().level().quantity()),
                quantity("sells_a_week", row -> row.row().week()),
                apart("minimum", ReportColumn.Kind.QUANTITY, row -> row.row().least()),
                quantity("missing", row -> row.row().wanted() - row.row().level().quantity()),
                apart("cover_days", ReportColumn.Kind.NUMBER, row -> row.row().cover()));
    }

    /// What a correction took, and what it found, in money.
    private record Lost(StockFlows.Loss loss, Money lost, Money found, Money all) {}

    private static Tabled.Source<Lost> losses(Function<Reading, List<StockFlows.Loss>> found) {
        return reading -> found.apply(reading).stream()
                .map(loss -> new Lost(
                        loss,
                        reading.money(loss.lostValue()),
                        reading.money(loss.foundValue()),
                        reading.money(loss.foundValue() - loss.lostValue())))
                .toList();
    }

    private static final MadeColumn<Lost> CAUSE = key(row -> row.loss().named().key());

    private static final MadeColumn<Lost> CALLED = name(row -> row.loss().named().name());

    private static final List<MadeColumn<Lost>> AMOUNTS = List.of(
            count("lines", row -> row.loss().lines()),
            quantity("lost", row -> row.loss().lost()),
            quantity("found", row -> row.loss().found()),
            cost("lost_value", Lost::lost),
            cost("found_value", Lost::found),
            cost("difference", Lost::all));

    private static Report shrinkage() {
        return shrinkage("stock.shrinkage", StockFlows::byReason, List.of(CAUSE));
    }

    private static Report shrinkageByProduct() {
        return shrinkage("stock.shrinkage-by-product", StockFlows::byProduct, List.of(CAUSE, CALLED));
    }

    private static Report shrinkage(
            String key, Function<Reading, List<StockFlows.Loss>> found, List<MadeColumn<Lost>> naming) {
        var columns = Stream.concat(naming.stream(), AMOUNTS.stream()).toList();
        return Tabled.report(key, RIGHT, BARS, CORRECTIONS, new Tabled<>(columns, _ -> Map.of(), false, losses(found)));
    }
}
