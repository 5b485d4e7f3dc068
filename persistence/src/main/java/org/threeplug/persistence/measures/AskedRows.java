package org.threeplug.persistence.measures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figure;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Member;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;

/// The rows that somebody asked for, as they fill. It finds the row for whatever adds to it, be that a summary or a line.
final class AskedRows {

    private final FigureQuery query;
    private final Map<UUID, Where> registers;
    private final ProductTraits.Asking traits;
    private final Map<Member, Member> merged;
    private final List<Axis> stored;
    private final Set<Member> paidWith;
    private final Map<List<Member>, Sums> rows = new HashMap<>();

    /// Where a register stands, and from where it sells.
    record Where(Member branch, Member place) {

        private static final Where NOWHERE = new Where(Member.NONE, Member.NONE);
    }

    /// @param merged customers who were kept twice, with those who took their place
    AskedRows(FigureQuery query, Map<UUID, Where> registers, ProductTraits.Asking traits, Map<Member, Member> merged) {
        this.query = query;
        this.merged = merged;
        this.registers = registers;
        this.traits = traits;
        this.paidWith = query.by().contains(Axis.TENDER) ? Set.of() : query.only().getOrDefault(Axis.TENDER, Set.of());
        var needed = new LinkedHashSet<Axis>();
        query.by().forEach(axis -> axis.stored().ifPresent(needed::add));
        query.only().keySet().forEach(axis -> axis.stored()
                .filter(base -> base != Axis.TENDER || paidWith.isEmpty())
                .ifPresent(needed::add));
        this.stored = List.copyOf(needed);
    }

    /// The axes along which documents must be told apart.
    List<Axis> stored() {
        return stored;
    }

    /// Whether summaries tell all of it.
    boolean isSummedUp() {
        return stored.size() <= 1 && paidWith.isEmpty();
    }

    /// The summary that does.
    int summary() {
        return stored.isEmpty() ? Summaries.WHOLE : stored.getFirst().number();
    }

    /// The longest span whose sums are still of use.
    Span.Grain coarsest() {
        var times = new ArrayList<>(query.by());
        times.addAll(query.only().keySet());
        if (times.stream().anyMatch(List.of(Axis.DAY, Axis.WEEK, Axis.WEEKDAY)::contains)) {
            return Span.Grain.DAY;
        }
        return times.contains(Axis.MONTH) ? Span.Grain.MONTH : Span.Grain.YEAR;
    }

    /// Whether a document counts at all; where only those paid in some way do, it must have such a tender.
    boolean isWanted(SoldDocument document) {
        return query.span().holds(document.day())
                && (paidWith.isEmpty()
                        || document.tenders().stream().map(SoldDocument.Paid::kind).anyMatch(paidWith::contains));
    }

    /// Where it is of a day and a register; empty when nothing of them is wanted.
    ///
    /// @param day the first of a longer span
    Optional<There> at(LocalDate day, UUID register) {
        var members = new Member[query.by().size()];
        Arrays.fill(members, Member.NONE);
        for (int i = 0; i < members.length; i++) {
            var axis = query.by().get(i);
            if (axis.stored().isEmpty()) {
                members[i] = plain(axis, day, register);
            }
        }
        boolean wanted = query.only().entrySet().stream()
                .filter(only -> only.getKey().stored().isEmpty())
                .allMatch(only -> only.getValue().contains(plain(only.getKey(), day, register)));
        return wanted ? Optional.of(new There(members)) : Optional.empty();
    }

    private Member plain(Axis axis, LocalDate day, UUID register) {
        return switch (axis) {
            case DAY -> Member.of(day.toString());
            case WEEK -> Member.of(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString());
            case MONTH -> Member.of(YearMonth.from(day).toString());
            case YEAR -> Member.of(String.format(Locale.ROOT, "%04d", day.getYear()));
            case WEEKDAY -> Member.of(String.valueOf(day.getDayOfWeek().getValue()));
            case REGISTER -> Member.of(register);
            case BRANCH -> registers.getOrDefault(register, Where.NOWHERE).branch();
            case PLACE -> registers.getOrDefault(register, Where.NOWHERE).place();
            default -> throw new IllegalArgumentException(axis + " does not follow from day and register");
        };
    }

    /// What summaries come to at a day and a register.
    void add(There there, SumTable table) {
        table.forEach((member, sums) -> there.key(stored.isEmpty() ? List.of() : List.of(member))
                .ifPresent(key -> rows.merge(key, sums, AskedRows::together)));
    }

    private static Sums together(Sums one, Sums other) {
        one.add(other);
        return one;
    }

    /// A day and a register.
    final class There {

        private final Member[] at;

        private There(Member[] at) {
            this.at = at;
        }

        /// @param members along [#stored]
        Optional<Sums> sums(List<Member> members) {
            return key(members).map(key -> rows.computeIfAbsent(key, _ -> new Sums()));
        }

        private Optional<List<Member>> key(List<Member> members) {
            for (var only : query.only().entrySet()) {
                var axis = only.getKey();
                if (axis.stored().filter(stored::contains).isPresent()
                        && !only.getValue().contains(member(axis, members))) {
                    return Optional.empty();
                }
            }
            var key = at.clone();
            for (int i = 0; i < key.length; i++) {
                var axis = query.by().get(i);
                if (axis.stored().isPresent()) {
                    key[i] = member(axis, members);
                }
            }
            return Optional.of(List.of(key));
        }

        /// What it is but for the axes that are written down: places with the same are of the same rows.
        List<Member> plain() {
            return List.of(at);
        }
    }

    private Member member(Axis axis, List<Member> members) {
        var base = members.get(stored.indexOf(axis.stored().orElseThrow()));
        return along(axis, axis.stored().filter(Axis.CUSTOMER::equals).isPresent() ? merged.getOrDefault(base, base) : base, traits);
    }

    /// Where what stands on a written axis stands on one that follows from it.
    static Member along(Axis axis, Member base, ProductTraits.Asking traits) {
        return switch (axis) {
            case CATEGORY -> traits.of(base).category();
            case BRAND -> traits.of(base).brand();
            case UNIT -> traits.of(base).unit();
            case GROUP -> traits.group(base);
            case RATE -> Member.of(base.word().substring(base.word().indexOf('|') + 1));
            default -> base;
        };
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>(rows.size());
        boolean counts = query.countsDocuments();
        rows.forEach((at, sums) -> {
            if (!counts) {
                sums.forget(Sum.DOCUMENTS);
            }
            if (!sums.isZero()) {
                figures.add(new Figure(at, sums));
            }
        });
        return figures;
    }
}
