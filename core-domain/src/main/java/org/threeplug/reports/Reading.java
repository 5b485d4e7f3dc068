package org.threeplug.reports;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.threeplug.kernel.Money;
import org.threeplug.measures.Axis;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sums;
import org.threeplug.questions.Reads;
import org.threeplug.settings.Settings;

/// What a report with rows of its own reads with: the books, the days, what it is narrowed to and which columns are wanted.
///
/// @param shown the keys of the columns that whoever asks may see
record Reading(Reads reads, Span span, Map<Axis, Set<Member>> only, Set<String> shown) {

    <P> P port(Class<P> port) {
        return reads.port(port);
    }

    boolean shows(String column) {
        return shown.contains(column);
    }

    Currency currency() {
        return reads.port(Settings.class).store().orElseThrow().currency();
    }

    Money money(long minor) {
        return new Money(minor, currency());
    }

    Map<Member, Named> names(Axis axis, Set<Member> members) {
        return reads.port(Figures.class).names(axis, members);
    }

    /// Along one axis over some days, narrowed as the report is.
    Map<Member, Sums> figures(Axis axis, Span days) {
        var sums = new HashMap<Member, Sums>();
        if (!days.to().isBefore(days.from())) {
            var query = new FigureQuery(days, List.of(axis), only, false);
            reads.port(Figures.class).ask(query, reads::at).forEach(row -> sums.put(row.at().getFirst(), row.sums()));
        }
        return sums;
    }

    /// Whether something counts on an axis.
    boolean counts(Axis axis, Member member) {
        return only.getOrDefault(axis, Set.of()).isEmpty() || only.get(axis).contains(member);
    }

    /// Those of some products that the report is narrowed to, by themselves, their category or their brand.
    Set<Member> products(Set<Member> all) {
        var left = new HashSet<Member>();
        all.stream().filter(member -> counts(Axis.PRODUCT, member)).forEach(left::add);
        for (var axis : List.of(Axis.CATEGORY, Axis.BRAND)) {
            if (only.containsKey(axis)) {
                var along = reads.port(Figures.class).along(axis, left);
                left.removeIf(member -> !counts(axis, Optional.ofNullable(along.get(member)).orElse(Member.NONE)));
            }
        }
        return left;
    }
}
