package org.threeplug.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figure;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Fold;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;

/// Rows of figures along axes, named, in order, with what is empty as zero and with a like span beside them.
final class FigureTable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Named NOBODY = new Named("", "");

    /// What a like span adds: the first of the figures there, and by how much it changed.
    static final List<ReportColumn> VERSUS =
            List.of(ReportColumn.of("before", ReportColumn.Kind.MONEY), ReportColumn.of("change", ReportColumn.Kind.PERCENT));

    /// Of days it also says which day that is, and what it was.
    static final List<ReportColumn> VERSUS_DAYS =
            List.of(ReportColumn.of("before_day", ReportColumn.Kind.DAY), ReportColumn.of("before_holiday", ReportColumn.Kind.NAME));

    private final Figures figures;
    private final Currency currency;
    private final List<Axis> by;
    private final List<Measure> measures;
    private final List<ReportColumn> shown;
    private final Measure lead;
    private final Map<Axis, Map<Member, Named>> names = new HashMap<>();
    private final NamedDays holidays;
    private boolean countsDocuments = true;
    private Function<LocalDate, Optional<LocalDate>> mates = _ -> Optional.empty();

    /// @param shown columns of the answer; measures among them by their keys
    /// @param holidays what the shop calls days that are not like others
    FigureTable(
            Figures figures,
            Currency currency,
            List<Axis> by,
            List<Measure> measures,
            List<ReportColumn> shown,
            NamedDays holidays) {
        this.holidays = holidays;
        this.figures = figures;
        this.currency = currency;
        this.by = by;
        this.measures = measures;
        this.shown = shown;
        this.lead = lead(measures);
    }

    record Answer(List<ReportRow> rows, List<Cell> totals) {}

    Answer answer(FigureQuery query, Optional<Span.Comparison> versus, Figures.Watch watch) {
        countsDocuments = query.countsDocuments();
        var rows = filled(query.span(), figures.ask(query, watch));
        Map<List<Member>, Sums> before = new HashMap<>();
        var wholeBefore = new Sums();
        versus.ifPresent(comparison -> {
            var days = LikeDays.of(query.span(), comparison, holidays);
            mates = days::mate;
            var found = filled(days.like(), like(query, days, watch));
            found.values().forEach(wholeBefore::add);
            before.putAll(aligned(query.span(), days, found));
            before.keySet().forEach(at -> rows.computeIfAbsent(at, _ -> new Sums()));
        });
        for (int i = 0; i < by.size(); i++) {
            names.put(by.get(i), by.get(i) == Axis.DAY ? days(members(rows, i)) : figures.names(by.get(i), members(rows, i)));
        }
        var nothing = new Sums();
        var ranked = new ArrayList<Ranked>(rows.size());
        rows.forEach((at, sums) -> {
            var named = named(at);
            var like = before.isEmpty() ? nothing : before.getOrDefault(at, nothing);
            ranked.add(new Ranked(at, sums, like, rank(sums), ratio(sums), named, keys(named)));
        });
        ranked.sort(order());
        var fillings = shown.stream().map(this::filling).toList();
        var answer = new ArrayList<ReportRow>(rows.size());
        ranked.forEach(row -> answer.add(new ReportRow(where(row.at()), new Filled(row, fillings))));
        return new Answer(answer, totals(rows, wholeBefore));
    }

    /// What the days come to that those asked for stand against. A day that took another's place stands in that place.
    private List<Figure> like(FigureQuery query, LikeDays days, Figures.Watch watch) {
        var whole = figures.ask(query.over(days.like()), watch);
        if (days.moved().isEmpty()) {
            return whole;
        }
        var sums = new LinkedHashMap<List<Member>, Sums>();
        whole.forEach(figure -> sums.put(figure.at(), figure.sums().copy()));
        days.moved().forEach((day, mate) -> {
            var place = days.place(day).orElseThrow();
            figures.ask(query.over(Span.of(mate)), watch).forEach(figure ->
                    sums.computeIfAbsent(inPlace(figure.at(), place), _ -> new Sums()).add(figure.sums()));
            figures.ask(query.over(Span.of(place)), watch)
                    .forEach(figure -> sums.computeIfAbsent(figure.at(), _ -> new Sums()).takeAway(figure.sums()));
        });
        return sums.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .map(each -> new Figure(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Member> inPlace(List<Member> at, LocalDate day) {
        var placed = new ArrayList<>(at);
        for (int i = 0; i < by.size(); i++) {
            int axis = i;
            TimeSteps.at(by.get(i), day).ifPresent(member -> placed.set(axis, member));
        }
        return List.copyOf(placed);
    }

    private Map<Member, Named> days(Collection<Member> members) {
        return members.stream()
                .collect(Collectors.toMap(Function.identity(), day -> new Named(day.word(), holidays.name(LocalDate.parse(day.word())))));
    }

    private Collection<Member> members(Map<List<Member>, Sums> rows, int axis) {
        var members = rows.keySet().stream().map(at -> at.get(axis));
        return by.size() == 1 ? members.toList() : members.collect(Collectors.toSet());
    }

    /// Days without trade are zero and not missing, where the first axis is one of time.
    private Map<List<Member>, Sums> filled(Span span, List<Figure> found) {
        var rows = new LinkedHashMap<List<Member>, Sums>();
        var first = by.isEmpty() ? List.<Member>of() : TimeSteps.of(by.getFirst(), span);
        if (by.size() == 1) {
            first.forEach(member -> rows.put(List.of(member), new Sums()));
        } else if (by.size() == 2 && !TimeSteps.of(by.get(1), span).isEmpty()) {
            first.forEach(member -> TimeSteps.of(by.get(1), span).forEach(second -> rows.put(List.of(member, second), new Sums())));
        }
        found.forEach(figure -> rows.put(figure.at(), figure.sums()));
        return rows;
    }

    /// The first day stands against the first day, the second against the second.
    private Map<List<Member>, Sums> aligned(Span span, LikeDays days, Map<List<Member>, Sums> rows) {
        var there = by.isEmpty() ? List.<Member>of() : TimeSteps.of(by.getFirst(), days.like());
        var here = by.isEmpty() ? List.<Member>of() : TimeSteps.of(by.getFirst(), span);
        var to = new HashMap<Member, Member>();
        if (!by.isEmpty() && by.getFirst() == Axis.DAY) {
            here.forEach(day -> days.place(LocalDate.parse(day.word())).ifPresent(mate -> to.put(Member.of(mate.toString()), day)));
        } else {
            for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
                to.put(there.get(i), here.get(i));
            }
        }
        UnaryOperator<List<Member>> moved = at -> {
            var key = new ArrayList<>(at);
            if (!to.isEmpty()) {
                key.set(0, to.getOrDefault(at.getFirst(), at.getFirst()));
            }
            return List.copyOf(key);
        };
        var aligned = new HashMap<List<Member>, Sums>();
        rows.forEach((at, sums) -> {
            if (to.isEmpty() || to.containsKey(at.getFirst())) {
                aligned.put(moved.apply(at), sums);
            }
        });
        return aligned;
    }

    /// A row, and what puts it in its place, worked out once: a year has tens of thousands.
    ///
    /// @param rank the leading figure where it is a total, as nearly all are
    /// @param ratio the leading figure where it is none
    private record Ranked(
            List<Member> at, Sums sums, Sums before, long rank, BigDecimal ratio, List<Named> named, String keys) {}

    /// The cells of a row, made when somebody looks at them: of twenty thousand rows a page shows thirty.
    private static final class Filled extends AbstractList<Cell> implements ReportRow.Made, RandomAccess {

        private final Ranked row;
        private final List<Filling> fillings;

        Filled(Ranked row, List<Filling> fillings) {
            this.row = row;
            this.fillings = fillings;
        }

        @Override
        public Cell get(int place) {
            return fillings.get(place).cell(row);
        }

        @Override
        public int size() {
            return fillings.size();
        }
    }

    /// Along time in its order; of anything else the most first.
    private Comparator<Ranked> order() {
        return by.isEmpty() || isInOrder(by.getFirst())
                ? Comparator.comparing(Ranked::keys)
                : Comparator.comparingLong(Ranked::rank).thenComparing(Ranked::ratio).reversed().thenComparing(Ranked::keys);
    }

    private static boolean isInOrder(Axis axis) {
        return axis.kind() == Axis.Kind.TIME || axis == Axis.HOUR || axis == Axis.VALUE || axis == Axis.SIZE;
    }

    private static String keys(List<Named> named) {
        return named.size() == 1
                ? named.getFirst().key()
                : named.stream().map(each -> each.key() + '\n').collect(Collectors.joining());
    }

    private List<Named> named(List<Member> at) {
        if (at.size() == 1) {
            return List.of(named(by.getFirst(), at.getFirst()));
        }
        var named = new ArrayList<Named>(at.size());
        for (int i = 0; i < at.size(); i++) {
            named.add(named(by.get(i), at.get(i)));
        }
        return named;
    }

    private Named named(Axis axis, Member member) {
        return names.getOrDefault(axis, Map.of()).getOrDefault(member, NOBODY);
    }

    /// The measure that ranks and is compared: the first of money.
    private static Measure lead(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.key().equals("total"))
                .findFirst()
                .or(() -> measures.stream()
                        .filter(measure -> measure.unit() == Sum.Unit.MONEY)
                        .findFirst())
                .orElse(measures.getFirst());
    }

    private BigDecimal leading(Sums sums) {
        return lead.of(sums, currency).orElse(BigDecimal.ZERO);
    }

    private long rank(Sums sums) {
        return lead.fold() instanceof Fold.Total total ? total.sum(sums) : 0;
    }

    private BigDecimal ratio(Sums sums) {
        return lead.fold() instanceof Fold.Ratio ? leading(sums) : BigDecimal.ZERO;
    }

    private Map<Axis, Member> where(List<Member> at) {
        if (at.size() == 1) {
            return Map.of(by.getFirst(), at.getFirst());
        }
        var where = LinkedHashMap.<Axis, Member>newLinkedHashMap(at.size());
        for (int i = 0; i < at.size(); i++) {
            where.put(by.get(i), at.get(i));
        }
        return where;
    }

    /// How a column is filled, found out once for all rows.
    @FunctionalInterface
    private interface Filling {
        Cell cell(Ranked row);
    }

    private Filling filling(ReportColumn column) {
        return switch (column.key()) {
            case "key" -> row -> row.named().isEmpty() ? Cell.NOTHING : Cell.of(row.named().getFirst().key());
            case "name" -> row -> row.named().isEmpty() ? Cell.NOTHING : Cell.of(row.named().getFirst().name());
            case "before_day" -> row -> Cell.of(mate(row.at()).map(LocalDate::toString).orElse(""));
            case "before_holiday" -> row -> Cell.of(mate(row.at()).map(holidays::name).orElse(""));
            case "before" -> row -> Cell.of(leading(row.before()));
            case "change" -> row -> change(leading(row.sums()), leading(row.before()));
            default -> column.isFigure() ? filled(column) : row -> further(column, row);
        };
    }

    private Optional<LocalDate> mate(List<Member> at) {
        return mates.apply(LocalDate.parse(at.getFirst().word()));
    }

    private Filling filled(ReportColumn column) {
        var figure = figure(column);
        return row -> figure.apply(row.sums());
    }

    private Function<Sums, Cell> figure(ReportColumn column) {
        var measure = measures.stream()
                .filter(each -> each.key().equals(column.key()))
                .filter(_ -> countsDocuments || !isOfDocuments(column))
                .findFirst();
        return measure.<Function<Sums, Cell>>map(found -> sums -> found.of(sums, currency).map(Cell::of).orElse(Cell.NOTHING))
                .orElse(_ -> Cell.NOTHING);
    }

    private Cell further(ReportColumn column, Ranked row) {
        for (int i = 1; i < by.size(); i++) {
            var named = row.named().get(i);
            if (by.get(i).key().equals(column.key())) {
                return Cell.of(named.key());
            }
            if ((by.get(i).key() + "_name").equals(column.key())) {
                return Cell.of(named.name());
            }
        }
        return Cell.NOTHING;
    }

    private static Cell change(BigDecimal now, BigDecimal before) {
        return before.signum() == 0
                ? Cell.NOTHING
                : Cell.of(now.subtract(before).multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP));
    }

    /// A sale of two products is one document on two rows, so documents of such rows do not add up.
    private List<Cell> totals(Map<List<Member>, Sums> rows, Sums allBefore) {
        var all = new Sums();
        rows.values().forEach(all::add);
        boolean shared = by.stream()
                .flatMap(axis -> axis.stored().stream())
                .anyMatch(axis -> axis.kind() == Axis.Kind.LINE || axis.kind() == Axis.Kind.TENDER);
        return shown.stream()
                .map(column -> switch (column.key()) {
                    case "before" -> Cell.of(leading(allBefore));
                    case "change" -> change(leading(all), leading(allBefore));
                    default -> !column.isFigure() || shared && isOfDocuments(column) ? Cell.NOTHING : figure(column).apply(all);
                })
                .toList();
    }

    private boolean isOfDocuments(ReportColumn column) {
        return measures.stream()
                .filter(measure -> measure.key().equals(column.key()))
                .anyMatch(measure -> measure.fold().terms().stream()
                        .anyMatch(term -> term.sum() == Sum.DOCUMENTS));
    }
}
