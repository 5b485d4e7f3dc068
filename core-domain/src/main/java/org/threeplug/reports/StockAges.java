package org.threeplug.reports;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.threeplug.documents.DocumentKind;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.stock.StockDays;

/// How long what is on hand has lain there: the newest that came in is taken to be what is left. Goods that were only moved from one
/// place to another are as old as before, unless the report is narrowed to places.
final class StockAges {

    /// Up to how many days a band reaches; the last has no end.
    private static final int[] BANDS = {30, 60, 90, 180};

    static final int MANY = BANDS.length + 1;

    private StockAges() {}

    /// @param bands how much of it is how old
    record Aged(StockLevels.Level level, long[] bands) {}

    private static final class Left {
        private long quantity;
        private final long[] bands = new long[MANY];

        private Left(long quantity) {
            this.quantity = quantity;
        }
    }

    static List<Aged> of(Reading reading) {
        var levels = new StockLevels(reading);
        var all = levels.byProduct(reading.shows("stock_value"));
        var open = new HashMap<UUID, Left>();
        var every = new HashMap<Member, Left>();
        all.stream().filter(level -> level.quantity() > 0).forEach(level -> {
            var left = new Left(level.quantity());
            every.put(level.at(), left);
            open.put(level.at().id(), left);
        });
        boolean places = reading.only().containsKey(Axis.PLACE) || reading.only().containsKey(Axis.BRANCH);
        if (!open.isEmpty()) {
            levels.days().backwards(reading.span().to(), reading.reads()::at, moved -> {
                if (levels.counts(moved.place()) && (places || moved.kind() != DocumentKind.STOCK_TRANSFER)) {
                    take(reading, open, moved);
                }
                return !open.isEmpty();
            });
        }
        open.values().forEach(left -> left.bands[MANY - 1] += left.quantity);
        var aged = new ArrayList<Aged>();
        all.stream().filter(level -> level.quantity() > 0).forEach(level -> aged.add(new Aged(level, every.get(level.at()).bands)));
        return aged;
    }

    private static void take(Reading reading, Map<UUID, Left> open, StockDays.Moved moved) {
        var left = open.get(moved.product());
        if (left == null || moved.quantity() <= 0) {
            return;
        }
        long taken = Math.min(left.quantity, moved.quantity());
        left.bands[band(ChronoUnit.DAYS.between(moved.day(), reading.span().to()))] += taken;
        left.quantity -= taken;
        if (left.quantity == 0) {
            open.remove(moved.product());
        }
    }

    private static int band(long days) {
        int band = 0;
        while (band < BANDS.length && days > BANDS[band]) {
            band++;
        }
        return band;
    }
}
