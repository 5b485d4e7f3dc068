package org.threeplug.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figure;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Measure;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;

/// Rows of figures along axes, named, in order, with what is empty as zero and with a like span beside them.
final class FigureTable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What a like span adds: the first of the figures there, and by how much it changed.
    static final List<ReportColumn> VERSUS =
            List.of(ReportColumn.of("before", ReportColumn.Kind.MONEY), ReportColumn.of("change", ReportColumn.Kind.PERCENT));

    private final Figures figures;
    private final Currency currency;
    private final List<Axis> by;
    private final List<Measure> measures;
    private final List<ReportColumn> shown;
    private final Measure lead;
    private final Map<Axis, Map<Member, Named>> names = new HashMap<>();
    private boolean countsDocuments = true;

    /// @param shown columns of the answer; measures among them by their keys
    FigureTable(Figures figures, Currency currency, List<Axis> by, List<Measure> measures, List<ReportColumn> shown) {
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
        versus.ifPresent(comparison -> {
            var like = query.over(query.span().like(comparison));
            before.putAll(aligned(query.span(), like.span(), filled(like.span(), figures.ask(like, watch))));
            before.keySet().forEach(at -> rows.computeIfAbsent(at, _ -> new Sums()));
        });
        for (int i = 0; i < by.size(); i++) {
            int axis = i;
            var members = new HashSet<Member>();
            rows.keySet().forEach(at -> members.add(at.get(axis)));
            names.put(by.get(i), figures.names(by.get(i), members));
        }
        var answer = new ArrayList<ReportRow>(rows.size());
        var ranked = new ArrayList<Ranked>(rows.size());
        rows.forEach((at, sums) -> ranked.add(new Ranked(at, sums, leading(sums), keys(at))));
        ranked.sort(order());
        var fillings = shown.stream().map(this::filling).toList();
        var nothing = new Sums();
        ranked.forEach(row -> answer.add(row(row.at(), row.sums(), before.getOrDefault(row.at(), nothing), fillings)));
        return new Answer(answer, totals(rows, before));
    }

    /// Days without trade are zero and not missing, where the first axis is one of time.
    private Map<List<Member>, Sums> filled(Span span, List<Figure> found) {
        var rows = new LinkedHashMap<List<Member>, Sums>();
        var first = by.isEmpty() ? List.<Member>of() : steps(by.getFirst(), span);
        if (by.size() == 1) {
            first.forEach(member -> rows.put(List.of(member), new Sums()));
        } else if (by.size() == 2 && !steps(by.get(1), span).isEmpty()) {
            first.forEach(member -> steps(by.get(1), span).forEach(second -> rows.put(List.of(member, second), new Sums())));
        }
        found.forEach(figure -> rows.put(figure.at(), figure.sums()));
        return rows;
    }

    private static List<Member> steps(Axis axis, Span span) {
        return switch (axis) {
            case DAY -> Stream.iterate(span.from(), day -> !day.isAfter(span.to()), day -> day.plusDays(1))
                    .map(day -> Member.of(day.toString()))
                    .toList();
            case WEEK -> Stream.iterate(
                            span.from().minusDays(span.from().getDayOfWeek().getValue() - 1L),
                            day -> !day.isAfter(span.to()),
                            day -> day.plusDays(7))
                    .map(day -> Member.of(day.toString()))
                    .toList();
            case MONTH -> Stream.iterate(
                            YearMonth.from(span.from()),
                            month -> !month.isAfter(YearMonth.from(span.to())),
                            month -> month.plusMonths(1))
                    .map(month -> Member.of(month.toString()))
                    .toList();
            case YEAR -> Stream.iterate(span.from().getYear(), year -> year <= span.to().getYear(), year -> year + 1)
                    .map(year -> Member.of(String.format(Locale.ROOT, "%04d", year)))
                    .toList();
            case WEEKDAY -> Stream.iterate(1, day -> day <= 7, day -> day + 1)
                    .map(day -> Member.of(String.valueOf(day)))
                    .toList();
            case HOUR -> Stream.iterate(0, hour -> hour < 24, hour -> hour + 1)
                    .map(hour -> Member.of(String.format(Locale.ROOT, "%02d", hour)))
                    .toList();
            default -> List.of();
        };
    }

    /// The first day stands against the first day, the second against the second.
    private Map<List<Member>, Sums> aligned(Span span, Span like, Map<List<Member>, Sums> rows) {
        var there = by.isEmpty() ? List.<Member>of() : steps(by.getFirst(), like);
        var here = by.isEmpty() ? List.<Member>of() : steps(by.getFirst(), span);
        var to = new HashMap<Member, Member>();
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            to.put(there.get(i), here.get(i));
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

    /// What puts a row in its place, worked out once.
    private record Ranked(List<Member> at, Sums sums, BigDecimal lead, String keys) {}

    /// Along time in its order; of anything else the most first.
    private Comparator<Ranked> order() {
        return by.isEmpty() || isInOrder(by.getFirst())
                ? Comparator.comparing(Ranked::keys)
                : Comparator.comparing(Ranked::lead).reversed().thenComparing(Ranked::keys);
    }

    private static boolean isInOrder(Axis axis) {
        return axis.kind() == Axis.Kind.TIME || axis == Axis.HOUR || axis == Axis.VALUE || axis == Axis.SIZE;
    }

    private String keys(List<Member> at) {
        var keys = new StringBuilder();
        for (int i = 0; i < at.size(); i++) {
            keys.append(named(by.get(i), at.get(i)).key()).append('\n');
        }
        return keys.toString();
    }

    private Named named(Axis axis, Member member) {
        return names.getOrDefault(axis, Map.of()).getOrDefault(member, new Named("", ""));
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

    private ReportRow row(List<Member> at, Sums sums, Sums before, List<Filling> fillings) {
        var where = LinkedHashMap.<Axis, Member>newLinkedHashMap(at.size());
        for (int i = 0; i < at.size(); i++) {
            where.put(by.get(i), at.get(i));
        }
        var cells = new ArrayList<Cell>(fillings.size());
        for (var filling : fillings) {
            cells.add(filling.cell(at, sums, before));
        }
        return new ReportRow(where, cells);
    }

    /// How a column is filled, found out once for all rows.
    @FunctionalInterface
    private interface Filling {
        Cell cell(List<Member> at, Sums sums, Sums before);
    }

    private Filling filling(ReportColumn column) {
        return switch (column.key()) {
            case "key" -> (at, _, _) -> Cell.of(at.isEmpty() ? "" : named(by.getFirst(), at.getFirst()).key());
            case "name" -> (at, _, _) -> Cell.of(at.isEmpty() ? "" : named(by.getFirst(), at.getFirst()).name());
            case "before" -> (_, _, before) -> Cell.of(leading(before));
            case "change" -> (_, sums, before) -> change(leading(sums), leading(before));
            default -> column.isFigure() ? filled(column) : (at, _, _) -> further(column, at);
        };
    }

    private Filling filled(ReportColumn column) {
        var measure = measures.stream()
                .filter(each -> each.key().equals(column.key()))
                .filter(_ -> countsDocuments || !isOfDocuments(column))
                .findFirst();
        return measure.<Filling>map(found -> (_, sums, _) -> found.of(sums, currency).map(Cell::of).orElse(Cell.NOTHING))
                .orElse((_, _, _) -> Cell.NOTHING);
    }

    private Cell further(ReportColumn column, List<Member> at) {
        for (int i = 1; i < by.size(); i++) {
            var named = named(by.get(i), at.get(i));
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
    private List<Cell> totals(Map<List<Member>, Sums> rows, Map<List<Member>, Sums> before) {
        var all = new Sums();
        rows.values().forEach(all::add);
        var allBefore = new Sums();
        before.values().forEach(allBefore::add);
        boolean shared = by.stream()
                .flatMap(axis -> axis.stored().stream())
                .anyMatch(axis -> axis.kind() == Axis.Kind.LINE || axis.kind() == Axis.Kind.TENDER);
        return shown.stream()
                .map(column -> switch (column.key()) {
                    case "before" -> Cell.of(leading(allBefore));
                    case "change" -> change(leading(all), leading(allBefore));
                    default -> !column.isFigure() || shared && isOfDocuments(column) ? Cell.NOTHING : filled(column).cell(List.of(), all, allBefore);
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
