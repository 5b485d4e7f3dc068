package org.threeplug.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a figure is made of sums. There is no way to write the mean of shares or of means: a ratio is of totals, and totals are of
/// sums, so a month's margin is the month's profit over the month's sales and never the mean of its days.
public sealed interface Fold {

    /// Exact; empty where there is nothing to divide by.
    Optional<BigDecimal> of(Sums sums);

    /// Everything it needs.
    List<Term> terms();

    /// One sum on some sides, with a sign.
    record Term(Sum sum, Set<Side> sides, int sign) {
        public Term {
            // asked for each figure of each row, which a set of hashes makes several times longer
            sides = Collections.unmodifiableSet(EnumSet.copyOf(sides));
        }
    }

    /// Added up, in the smallest unit of its kind.
    record Total(List<Term> terms) implements Fold {
        public Total {
            terms = List.copyOf(terms);
        }

        public static Total of(Sum sum, Side... sides) {
            return new Total(List.of(new Term(sum, sides.length == 0 ? Set.of(Side.values()) : Set.of(sides), 1)));
        }

        public Total plus(Total other) {
            var all = new ArrayList<>(terms);
            all.addAll(other.terms);
            return new Total(all);
        }

        public Total negated() {
            return new Total(terms.stream()
                    .map(term -> new Term(term.sum(), term.sides(), -term.sign()))
                    .toList());
        }

        public long sum(Sums sums) {
            long all = 0;
            for (var term : terms) {
                all = Math.addExact(all, term.sign() * sums.of(term.sides(), term.sum()));
            }
            return all;
        }

        @Override
        public Optional<BigDecimal> of(Sums sums) {
            return Optional.of(BigDecimal.valueOf(sum(sums)));
        }
    }

    /// One total over another.
    ///
    /// @param decimals it is rounded to, half up, at the very end
    record Ratio(Total over, Total under, BigDecimal times, int decimals) implements Fold {

        @Override
        public List<Term> terms() {
            return over.plus(under).terms();
        }

        @Override
        public Optional<BigDecimal> of(Sums sums) {
            long below = under.sum(sums);
            return below == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(over.sum(sums))
                            .multiply(times, MathContext.UNLIMITED)
                            .divide(BigDecimal.valueOf(below), decimals, RoundingMode.HALF_UP));
        }
    }
}
