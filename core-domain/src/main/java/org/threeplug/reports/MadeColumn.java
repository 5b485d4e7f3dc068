package org.threeplug.reports;

import java.util.function.Function;
import org.threeplug.kernel.Money;

/// A column of a report whose rows are of a kind of its own, with how it is filled.
///
/// @param adds whether its figures add up to a total
record MadeColumn<T>(ReportColumn column, Function<T, Cell> cell, boolean adds) {

    static <T> MadeColumn<T> key(Function<T, String> text) {
        return words("key", text);
    }

    static <T> MadeColumn<T> name(Function<T, String> text) {
        return name("name", text);
    }

    static <T> MadeColumn<T> name(String key, Function<T, String> text) {
        return new MadeColumn<>(ReportColumn.of(key, ReportColumn.Kind.NAME), text.andThen(Cell::of), false);
    }

    /// What a person knows something by, or a word of the program that stands for itself in a file.
    static <T> MadeColumn<T> words(String key, Function<T, String> text) {
        return new MadeColumn<>(ReportColumn.of(key, ReportColumn.Kind.KEY), text.andThen(Cell::of), false);
    }

    static <T> MadeColumn<T> day(String key, Function<T, String> text) {
        return new MadeColumn<>(ReportColumn.of(key, ReportColumn.Kind.DAY), text.andThen(Cell::of), false);
    }

    static <T> MadeColumn<T> count(String key, Function<T, Long> count) {
        return new MadeColumn<>(ReportColumn.of(key, ReportColumn.Kind.COUNT), count.andThen(Cell::of), true);
    }

    static <T> MadeColumn<T> money(String key, Function<T, Money> money) {
        return new MadeColumn<>(ReportColumn.of(key, ReportColumn.Kind.MONEY), money.andThen(Cell::of), true);
    }

    /// Of what goods cost, which is not read for whoever may not see it.
    static <T> MadeColumn<T> cost(String key, Function<T, Money> money) {
        return new MadeColumn<>(ReportColumn.costs(key, ReportColumn.Kind.MONEY), money.andThen(Cell::of), true);
    }

    /// A figure of any kind that does not add up with those of other rows: pieces and kilograms, shares, means.
    static <T> MadeColumn<T> apart(String key, ReportColumn.Kind kind, Function<T, Cell> cell) {
        return new MadeColumn<>(ReportColumn.of(key, kind), cell, false);
    }

    /// In the product's own unit.
    static <T> MadeColumn<T> quantity(String key, Function<T, Long> tenThousandths) {
        return apart(key, ReportColumn.Kind.QUANTITY, tenThousandths.andThen(Cell::quantity));
    }
}
