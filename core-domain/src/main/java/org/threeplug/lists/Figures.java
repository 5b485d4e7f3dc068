package org.threeplug.lists;

import java.util.Map;
import java.util.OptionalLong;
import org.threeplug.kernel.Money;

/// What a list says of itself beside its rows.
///
/// @param count of all rows; empty where finding out would take longer than a moment
/// @param sorted whether so many can be put in the order that was asked for
/// @param totals what the amounts of all rows come to, by what they are called
public record Figures(OptionalLong count, boolean sorted, Map<String, Money> totals) {

    public Figures {
        totals = Map.copyOf(totals);
    }

    public Figures(long count, boolean sorted, Map<String, Money> totals) {
        this(OptionalLong.of(count), sorted, totals);
    }

    public static Figures of(long count) {
        return new Figures(count, true, Map.of());
    }
}
