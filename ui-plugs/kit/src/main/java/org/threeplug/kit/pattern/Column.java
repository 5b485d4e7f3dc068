package org.threeplug.kit.pattern;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.threeplug.kit.Meaning;

/// A column of a list.
///
/// @param share how much of the width it gets compared with the others
/// @param shown whether it is there before anyone chose columns
/// @param sortable whether the list can be sorted by it
/// @param exported whether files have it also while it is out of view
/// @param order how rows at hand are sorted by it; empty when the source does that
public record Column<T>(
        String key,
        String title,
        Kind kind,
        Function<T, Cell> cell,
        int share,
        boolean shown,
        boolean sortable,
        boolean exported,
        Optional<Comparator<T>> order) {

    public enum Kind {
        WORDS,
        AMOUNT,
        STATE
    }

    /// What stands in one cell.
    ///
    /// @param tint the style class of the colour that stands before the words, such as `tint-teal`
    public record Cell(String text, Meaning meaning, Optional<String> tint) {

        public Cell(String text, Meaning meaning) {
            this(text, meaning, Optional.empty());
        }
    }

    public static <T> Column<T> words(String key, String title, Function<T, String> text) {
        return new Column<>(key, title, Kind.WORDS, plain(text), 2, true, false, false, Optional.empty());
    }

    /// Figures: right-aligned, all of one width.
    public static <T> Column<T> amount(String key, String title, Function<T, String> text) {
        return new Column<>(key, title, Kind.AMOUNT, plain(text), 1, true, false, false, Optional.empty());
    }

    /// A state in one word with its icon.
    public static <T> Column<T> state(
            String key, String title, Function<T, Meaning> meaning, Function<T, String> word) {
        return new Column<>(
                key, title, Kind.STATE, row -> new Cell(word.apply(row), meaning.apply(row)), 1, true, false, false,
                Optional.empty());
    }

    public Column<T> share(int parts) {
        return new Column<>(key, title, kind, cell, parts, shown, sortable, exported, order);
    }

    /// A bar of a colour before the words, beside them and never in their place.
    public Column<T> tinted(Function<T, Optional<String>> tint) {
        return new Column<>(
                key,
                title,
                kind,
                row -> {
                    var plain = cell.apply(row);
                    return new Cell(plain.text(), plain.meaning(), tint.apply(row));
                },
                share,
                shown,
                sortable,
                exported,
                order);
    }

    public Column<T> hiddenAtFirst() {
        return new Column<>(key, title, kind, cell, share, false, sortable, exported, order);
    }

    /// The query names the column when a person sorts by it.
    public Column<T> sorts() {
        return new Column<>(key, title, kind, cell, share, shown, true, exported, order);
    }

    /// Sorts the rows at hand, for lists whose source gives all of them at once.
    public <C extends Comparable<? super C>> Column<T> sortsBy(Function<T, C> by) {
        return new Column<>(key, title, kind, cell, share, shown, true, exported, Optional.of(Comparator.comparing(by)));
    }

    /// For lists that stand in an order of their own.
    public Column<T> unsorted() {
        return new Column<>(key, title, kind, cell, share, shown, false, exported, Optional.empty());
    }

    /// Out of view at first, and in every file: what another program, or this one, needs to take the list in again.
    public Column<T> forFiles() {
        return new Column<>(key, title, kind, cell, share, false, sortable, true, order);
    }

    private static <T> Function<T, Cell> plain(Function<T, String> text) {
        return row -> new Cell(text.apply(row), Meaning.NEUTRAL);
    }
}
