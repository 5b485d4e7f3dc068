package org.threeplug.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.stock.StockDays;

/// What lies in stock, as reports tell it: narrowed to products and places, and added up.
final class StockLevels {

    private final Reading reading;
    private final StockDays days;
    private final Map<UUID, Boolean> places = new HashMap<>();

    StockLevels(Reading reading) {
        this.reading = reading;
        this.days = reading.port(StockDays.class);
    }

    /// Some of a product, or of all products of something.
    ///
    /// @param members how many products it is of
    record Level(Member at, Named named, Member place, Named placed, long quantity, long value, long members) {

        private boolean isThere() {
            return quantity != 0 || value != 0;
        }
    }

    /// How levels are told apart.
    interface By {
        Member of(Member product, Member place);
    }

    StockDays days() {
        return days;
    }

    /// Whether a place counts: the report may be narrowed to places, and to those of branches.
    boolean counts(UUID place) {
        return places.computeIfAbsent(place, this::isMeant);
    }

    private boolean isMeant(UUID place) {
        if (!reading.counts(Axis.PLACE, Member.of(place))) {
            return false;
        }
        return !reading.only().containsKey(Axis.BRANCH)
                || days.placesOfBranches().entrySet().stream()
                        .filter(branch -> reading.counts(Axis.BRANCH, Member.of(branch.getKey())))
                        .anyMatch(branch -> branch.getValue().contains(place));
    }

    private List<StockDays.Lying> lying(boolean values) {
        var all = days.onHand(reading.span().to(), values, reading.reads()::at).stream()
                .filter(each -> counts(each.place()))
                .toList();
        var products = reading.products(all.stream().map(each -> Member.of(each.product())).collect(Collectors.toSet()));
        return all.stream().filter(each -> products.contains(Member.of(each.product()))).toList();
    }

    /// By product, all places together, in the order of their codes.
    List<Level> byProduct(boolean values) {
        return byProductAlsoGone(values).stream().filter(Level::isThere).toList();
    }

    /// Also those of which none is left.
    List<Level> byProductAlsoGone(boolean values) {
        return levels(values, Axis.PRODUCT, (product, _) -> product, false);
    }

    /// By product and place.
    List<Level> byProductAndPlace(boolean values) {
        return levels(values, Axis.PRODUCT, (product, _) -> product, true).stream().filter(Level::isThere).toList();
    }

    List<Level> byPlace(boolean values) {
        return levels(values, Axis.PLACE, (_, place) -> place, false).stream().filter(Level::isThere).toList();
    }

    List<Level> byCategory(boolean values) {
        var figures = reading.port(Figures.class);
        var categories = new HashMap<Member, Member>();
        By category = (product, _) -> categories.computeIfAbsent(
                product, key -> Optional.ofNullable(figures.along(Axis.CATEGORY, Set.of(key)).get(key)).orElse(Member.NONE));
        return levels(values, Axis.CATEGORY, category, false).stream().filter(Level::isThere).toList();
    }

    private record Key(Member at, Member place) {}

    private static final class Sum {
        private long quantity;
        private long value;
        private final Set<UUID> products = new HashSet<>();
    }

    private List<Level> levels(boolean values, Axis axis, By by, boolean placesApart) {
        var sums = new HashMap<Key, Sum>();
        for (var each : lying(values)) {
            var place = Member.of(each.place());
            var key = new Key(by.of(Member.of(each.product()), place), placesApart ? place : Member.NONE);
            var sum = sums.computeIfAbsent(key, _ -> new Sum());
            sum.quantity = Math.addExact(sum.quantity, each.quantity());
            sum.value = Math.addExact(sum.value, each.value());
            if (each.quantity() != 0) {
                sum.products.add(each.product());
            }
        }
        var names = reading.names(axis, sums.keySet().stream().map(Key::at).collect(Collectors.toSet()));
        var places = reading.names(Axis.PLACE, sums.keySet().stream().map(Key::place).collect(Collectors.toSet()));
        var levels = new ArrayList<Level>(sums.size());
        sums.forEach((key, sum) -> levels.add(new Level(
                key.at(), names.get(key.at()), key.place(), places.get(key.place()), sum.quantity, sum.value, sum.products.size())));
        levels.sort(Comparator.comparing((Level level) -> level.named().key()).thenComparing(level -> level.placed().key()));
        return levels;
    }
}
