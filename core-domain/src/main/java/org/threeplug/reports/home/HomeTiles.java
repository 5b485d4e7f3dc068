package org.threeplug.reports.home;

import static org.threeplug.kernel.StartRole.ACCOUNTANT;
import static org.threeplug.kernel.StartRole.ADMINISTRATOR;
import static org.threeplug.kernel.StartRole.AUDITOR;
import static org.threeplug.kernel.StartRole.MANAGER;
import static org.threeplug.kernel.StartRole.SUPERVISOR;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.threeplug.kernel.StartRole;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Measures;
import org.threeplug.measures.Span.Preset;
import org.threeplug.reports.Report;
import org.threeplug.reports.Reports;
import org.threeplug.reports.home.HomeTile.Source;
import org.threeplug.reports.home.HomeTile.Taken;

/// The tiles that the program brings, and with which of them each role begins: whoever runs the shop with its trade, whoever keeps the
/// books with taxes, tenders and the result, whoever looks after both with what was undone and what drawers lacked.
public final class HomeTiles {

    public static final String HOURS = "hours";
    public static final String GOODS = "goods";

    private static final StartRole[] SHOP = {SUPERVISOR, MANAGER, ADMINISTRATOR};
    private static final StartRole[] ALL_ROLES = {SUPERVISOR, MANAGER, ADMINISTRATOR, ACCOUNTANT, AUDITOR};

    private static final Map<String, HomeTile> ALL = all();

    private HomeTiles() {}

    private static Map<String, HomeTile> all() {
        var tiles = new LinkedHashMap<String, HomeTile>();
        var first = new LinkedHashMap<Measure, Set<StartRole>>();
        first.put(Measures.TOTAL, Set.of(ALL_ROLES));
        first.put(Measures.DOCUMENTS, Set.of(SHOP));
        first.put(Measures.BASKET, Set.of(SHOP));
        first.put(Measures.NET, Set.of(ACCOUNTANT));
        first.put(Measures.TAX, Set.of(ACCOUNTANT));
        first.put(Measures.RETURNED_TOTAL, Set.of(SUPERVISOR, MANAGER, ADMINISTRATOR, AUDITOR));
        first.put(Measures.VOIDED_TOTAL, Set.of(AUDITOR));
        first.put(Measures.DISCOUNT, Set.of(SUPERVISOR, MANAGER, ADMINISTRATOR, AUDITOR));
        first.put(Measures.PROFIT, Set.of(SHOP));
        Measures.all().forEach(measure -> first.putIfAbsent(measure, Set.of()));
        first.forEach((measure, roles) -> put(tiles, new HomeTile(measure.key(), new Source.OfSales(measure), roles)));
        put(tiles, tile("cash-taken", "tenders.by-kind", new Taken.InRow("CASH", "amount"), Preset.TODAY, ACCOUNTANT));
        put(tiles, tile("cards-taken", "tenders.by-kind", new Taken.InRow("CARD", "amount"), Preset.TODAY, ACCOUNTANT));
        put(tiles, tile("drawer-differences", "cash.differences-by-person", new Taken.Total("difference"), Preset.THIS_MONTH, ACCOUNTANT, AUDITOR));
        put(tiles, tile("open-shifts", "cash.open-shifts", new Taken.Rows(), Preset.LAST_30_DAYS, ACCOUNTANT, AUDITOR));
        put(tiles, tile("stock-value", "stock.by-place", new Taken.Total("stock_value"), Preset.TODAY));
        put(tiles, tile("stock-low", "stock.low", new Taken.Rows(), Preset.LAST_30_DAYS));
        put(tiles, tile("stock-dead", "stock.dead", new Taken.Rows(), Preset.LAST_30_DAYS));
        put(tiles, tile("result", "ledger.result-by-month", new Taken.Total("result"), Preset.THIS_MONTH, ACCOUNTANT));
        put(tiles, new HomeTile(HOURS, new Source.Picture(), Set.of(ALL_ROLES)));
        put(tiles, new HomeTile(GOODS, new Source.Picture(), Set.of(SHOP)));
        return tiles;
    }

    private static void put(Map<String, HomeTile> tiles, HomeTile tile) {
        if (tiles.put(tile.key(), tile) != null) {
            throw new IllegalStateException("two tiles are called " + tile.key());
        }
    }

    private static HomeTile tile(String key, String report, Taken taken, Preset days, StartRole... atFirst) {
        return new HomeTile(key, new Source.OfReport(report(report), taken, days), Set.of(atFirst));
    }

    private static Report report(String key) {
        return Reports.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    /// In the order in which they are offered.
    public static List<HomeTile> offered() {
        return List.copyOf(ALL.values());
    }

    public static Optional<HomeTile> of(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    /// What a role begins with; a role that people made begins as a manager does, as far as its rights go.
    public static List<String> atFirst(String role) {
        var known = Arrays.stream(StartRole.values()).filter(each -> each.key().equals(role)).findFirst().orElse(MANAGER);
        return ALL.values().stream().filter(tile -> tile.atFirst().contains(known)).map(HomeTile::key).toList();
    }
}
