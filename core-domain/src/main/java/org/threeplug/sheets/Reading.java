package org.threeplug.sheets;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a sheet is to be read, as far as somebody says.
///
/// @param of what the sheet is a list of: the name of a [SheetColumn.Kind] or the key of a declared kind
/// @param language the shop's, which tells the encoding of older files
/// @param encoding its name; empty to find it out
/// @param columns the title of a column by the heading that holds it, empty where a heading is to be passed over; headings
///     that are not named are found out
public record Reading(String of, Locale language, Optional<String> encoding, Map<String, String> columns) {

    public Reading {
        columns = Map.copyOf(columns);
    }

    public static Reading of(SheetColumn.Kind kind, Locale language) {
        return of(kind.name(), language);
    }

    public static Reading of(String list, Locale language) {
        return new Reading(list, language, Optional.empty(), Map.of());
    }

    /// Of products and customers.
    SheetColumn.Kind kind() {
        return SheetColumn.Kind.valueOf(of);
    }

    public Reading withColumns(Map<String, String> others) {
        return new Reading(of, language, encoding, others);
    }

    public Reading withEncoding(Optional<String> other) {
        return new Reading(of, language, other, columns);
    }
}
