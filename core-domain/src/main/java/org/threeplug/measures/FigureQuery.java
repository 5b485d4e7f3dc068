package org.threeplug.measures;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What figures are wanted.
///
/// @param by the axes that tell rows apart; with none there is one row
/// @param only members that count, by axis; an axis that is not named counts whole
/// @param costs whether costs are read at all
public record FigureQuery(Span span, List<Axis> by, Map<Axis, Set<Member>> only, boolean costs) {

    public FigureQuery {
        by = List.copyOf(by);
        only = Map.copyOf(only);
        if (new LinkedHashSet<>(by).size() < by.size()) {
            throw new IllegalArgumentException("An axis stands there twice: " + by);
        }
    }

    public static FigureQuery of(Span span, Axis... by) {
        return new FigureQuery(span, List.of(by), Map.of(), false);
    }

    /// Whether documents can be counted. A sale of two products of one category is one document, and summaries by product know
    /// of each apart: so rows that take several members of an axis of lines together do not tell.
    public boolean countsDocuments() {
        return Stream.concat(by.stream(), only.keySet().stream())
                .flatMap(axis -> axis.stored().stream())
                .filter(axis -> axis.kind() == Axis.Kind.LINE)
                .allMatch(axis -> by.contains(axis) || only.getOrDefault(axis, Set.of()).size() == 1);
    }

    /// The same with costs.
    public FigureQuery withCosts() {
        return new FigureQuery(span, by, only, true);
    }

    /// The same narrowed to other members instead of some.
    public FigureQuery replacing(Axis axis, Map<Member, Member> others) {
        if (others.isEmpty() || !only.containsKey(axis)) {
            return this;
        }
        var narrowed = new HashMap<>(only);
        narrowed.computeIfPresent(axis, (_, members) -> members.stream()
                .map(member -> others.getOrDefault(member, member))
                .collect(Collectors.toUnmodifiableSet()));
        return new FigureQuery(span, by, narrowed, costs);
    }

    public FigureQuery over(Span other) {
        return new FigureQuery(other, by, only, costs);
    }
}
