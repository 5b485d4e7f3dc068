package org.threeplug.reports;

import static org.threeplug.reports.MadeColumn.apart;
import static org.threeplug.reports.MadeColumn.count;
import static org.threeplug.reports.MadeColumn.key;
import static org.threeplug.reports.MadeColumn.money;
import static org.threeplug.reports.MadeColumn.name;
import static org.threeplug.reports.MadeColumn.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.sales.Oversight;

/// Prices that somebody changed at the till: from what, to what, and what it cost the shop.
final class PriceReports {

    private static final String RIGHT = "reports.control";
    private static final Set<ReportFilter> FILTERS = Set.of(
            ReportFilter.BRANCH, ReportFilter.REGISTER, ReportFilter.CASHIER, ReportFilter.PRODUCT, ReportFilter.CATEGORY, ReportFilter.BRAND);

    private PriceReports() {}

    /// Lines of one person and product from one price to another, together.
    private record Change(Member person, Member product, UnitPrice usual, UnitPrice charged) {}

    private record Row(Change change, Named person, Named product, List<Oversight.Priced> all, Money difference) {

        long quantity() {
            return all.stream().mapToLong(line -> line.quantity().tenThousandths()).sum();
        }
    }

    private static Member product(Oversight.Priced line) {
        return line.product().map(Member::of).orElseGet(() -> Member.of(line.code()));
    }

    private static List<Oversight.Priced> lines(Reading reading) {
        var all = reading.port(Oversight.class).priced(reading.span()).stream()
                .filter(line -> ControlReports.counts(reading, line.register(), line.cashier()))
                .toList();
        var products = reading.products(all.stream().map(PriceReports::product).collect(Collectors.toSet()));
        return all.stream().filter(line -> products.contains(product(line))).toList();
    }

    private static List<Row> changes(Reading reading) {
        var changes = new LinkedHashMap<Change, List<Oversight.Priced>>();
        lines(reading).forEach(line -> changes.computeIfAbsent(
                        new Change(Member.of(line.cashier()), product(line), line.usual(), line.charged()), _ -> new ArrayList<>())
                .add(line));
        var people = reading.names(Axis.CASHIER, changes.keySet().stream().map(Change::person).collect(Collectors.toSet()));
        var products = reading.names(Axis.PRODUCT, changes.keySet().stream().map(Change::product).collect(Collectors.toSet()));
        return changes.entrySet().stream()
                .map(each -> new Row(
                        each.getKey(),
                        people.get(each.getKey().person()),
                        products.get(each.getKey().product()),
                        each.getValue(),
                        sum(reading, each.getValue(), _ -> true)))
                .sorted(Comparator.comparing((Row row) -> row.person().key())
                        .thenComparing(row -> row.product().key())
                        .thenComparing(row -> row.change().usual().value())
                        .thenComparing(row -> row.change().charged().value()))
                .toList();
    }

    private static Money sum(Reading reading, List<Oversight.Priced> lines, Predicate<Money> which) {
        return lines.stream().map(Oversight.Priced::difference).filter(which).reduce(reading.money(0), Money::plus);
    }

    /// As many decimals as the price has, and as the currency has at least.
    private static Cell price(UnitPrice price) {
        var value = price.value().stripTrailingZeros();
        int least = price.currency().getDefaultFractionDigits();
        return Cell.of(value.scale() < least ? value.setScale(least) : value);
    }

    static Report overrides() {
        return Tabled.about(
                "control.price-overrides",
                RIGHT,
                Report.Chart.NONE,
                FILTERS,
                (Row row) -> Map.of(Axis.CASHIER, row.change().person()),
                PriceReports::changes,
                key(row -> row.person().key()),
                name(row -> row.person().name()),
                words("product", row -> row.product().key()),
                name("product_name", row -> row.product().name()),
                apart("usual_price", ReportColumn.Kind.NUMBER, row -> price(row.change().usual())),
                apart("charged_price", ReportColumn.Kind.NUMBER, row -> price(row.change().charged())),
                count("lines", row -> (long) row.all().size()),
                MadeColumn.quantity("quantity", Row::quantity),
                money("difference", Row::difference));
    }

    /// What somebody charged less, and what they charged more.
    private record Person(Named named, Member at, long lines, Money lowered, Money raised) {

        Money difference() {
            return lowered.plus(raised);
        }
    }

    private static List<Person> people(Reading reading) {
        var all = lines(reading).stream().collect(Collectors.groupingBy(line -> Member.of(line.cashier())));
        var names = reading.names(Axis.CASHIER, all.keySet());
        return all.entrySet().stream()
                .map(each -> new Person(
                        names.get(each.getKey()),
                        each.getKey(),
                        each.getValue().size(),
                        sum(reading, each.getValue(), Money::isNegative),
                        sum(reading, each.getValue(), Money::isPositive)))
                .sorted(Comparator.comparing(Person::lowered, Comparator.comparing(Money::major))
                        .thenComparing(person -> person.named().key()))
                .toList();
    }

    static Report byPerson() {
        return Tabled.about(
                "control.price-overrides-by-person",
                RIGHT,
                Report.Chart.BARS,
                FILTERS,
                (Person row) -> Map.of(Axis.CASHIER, row.at()),
                PriceReports::people,
                key(row -> row.named().key()),
                name(row -> row.named().name()),
                count("lines", Person::lines),
                money("lowered", Person::lowered),
                money("raised", Person::raised),
                money("difference", Person::difference));
    }
}
