package org.threeplug.tools.past;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.stock.AdjustStock;

/// What stands in the shop: how much of each thing there is, how much people want it, and what is ordered again. The first
/// of a shuffled row sell daily and the last hardly ever, as in any shop; a few are not ordered any more, so that the shop
/// of today has low stock to look at.
final class Shelves {

    /// The demand for the thing at place n is 1 / (n + this), so that the best seller is not the only one that sells.
    private static final double EVENNESS = 12;

    private static final int NO_LONGER_ORDERED = 17;
    private static final int LEAST_DELIVERY = 10;

    /// How many days of its usual trade a delivery is meant to last.
    private static final int DAYS_A_DELIVERY_LASTS = 9;

    private final List<Shelf> shelves = new ArrayList<>();
    private final Map<UUID, Shelf> byProduct = new HashMap<>();
    private final double[] demandUpTo;

    /// One kind of goods.
    static final class Shelf {

        private final DemoPast.Goods goods;
        private final boolean ordered;
        private long onHand;
        private long usual;

        private Shelf(DemoPast.Goods goods, boolean ordered) {
            this.goods = goods;
            this.ordered = ordered;
            this.onHand = goods.opening().tenThousandths();
        }

        Sellable sellable() {
            return goods.sellable();
        }

        boolean hasAtLeast(Quantity quantity) {
            return !sellable().stocked() || onHand >= quantity.tenThousandths();
        }

        void take(Quantity quantity) {
            onHand -= quantity.tenThousandths();
        }
    }

    Shelves(List<DemoPast.Goods> goods, double linesADay, RandomGenerator random) {
        var shuffled = new ArrayList<>(goods);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        demandUpTo = new double[shuffled.size()];
        double sum = 0;
        for (int i = 0; i < shuffled.size(); i++) {
            sum += 1 / (i + EVENNESS);
            demandUpTo[i] = sum;
            shelves.add(new Shelf(shuffled.get(i), i % NO_LONGER_ORDERED != NO_LONGER_ORDERED / 2));
        }
        shelves.forEach(shelf -> byProduct.put(shelf.sellable().product(), shelf));
        for (int i = 0; i < shuffled.size(); i++) {
            double share = 1 / (i + EVENNESS) / sum;
            shelves.get(i).usual = (long) (share * linesADay * DAYS_A_DELIVERY_LASTS * Quantity.ONE.tenThousandths());
        }
    }

    /// Takes what was sold from where it stood.
    void take(UUID product, Quantity quantity) {
        Optional.ofNullable(byProduct.get(product)).ifPresent(shelf -> shelf.take(quantity));
    }

    /// What somebody takes next, by how much people want things.
    Shelf reach(RandomGenerator random) {
        double wanted = random.nextDouble(demandUpTo[demandUpTo.length - 1]);
        int at = Arrays.binarySearch(demandUpTo, wanted);
        return shelves.get(Math.min(at < 0 ? -at - 1 : at, shelves.size() - 1));
    }

    /// What was ordered because less than half of the usual is left.
    List<AdjustStock.Line> delivery() {
        var lines = new ArrayList<AdjustStock.Line>();
        for (var shelf : shelves) {
            long target = Math.max(shelf.usual, LEAST_DELIVERY * Quantity.ONE.tenThousandths());
            if (shelf.ordered && shelf.sellable().stocked() && shelf.onHand < target / 2) {
                long whole = Quantity.ONE.tenThousandths();
                long comes = (target - shelf.onHand) / whole * whole;
                shelf.onHand += comes;
                lines.add(line(shelf, new Quantity(comes), Optional.of(shelf.goods.cost())));
            }
        }
        return lines;
    }

    /// Something broken, gone off or missing.
    Optional<AdjustStock.Line> loss(RandomGenerator random) {
        var shelf = reach(random);
        if (!shelf.sellable().stocked() || !shelf.hasAtLeast(Quantity.of(3))) {
            return Optional.empty();
        }
        var lost = Quantity.of(1 + random.nextInt(2));
        shelf.take(lost);
        return Optional.of(line(shelf, lost.negate(), Optional.empty()));
    }

    List<AdjustStock.Line> opening() {
        return shelves.stream()
                .filter(shelf -> shelf.sellable().stocked() && shelf.goods.opening().signum() > 0)
                .map(shelf -> line(shelf, shelf.goods.opening(), Optional.of(shelf.goods.cost())))
                .toList();
    }

    private static AdjustStock.Line line(Shelf shelf, Quantity delta, Optional<UnitPrice> cost) {
        return new AdjustStock.Line(shelf.sellable().product(), delta, cost);
    }
}
