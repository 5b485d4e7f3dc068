package org.threeplug.sheets;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a sheet is to be read, as far as somebody says.
///
/// @param language the shop's, which tells the encoding of older files
/// @param encoding its name; empty to find it out
/// @param columns the title of a column by the heading that holds it, empty where a heading is to be passed over; headings
///     that are not named are found out
public record Reading(SheetColumn.Kind kind, Locale language, Optional<String> encoding, Map<String, String> columns) {

    public Reading {
        columns = Map.copyOf(columns);
    }

    public static Reading of(SheetColumn.Kind kind, Locale language) {
        return new Reading(kind, language, Optional.empty(), Map.of());
    }

    public Reading withColumns(Map<String, String> others) {
        return new Reading(kind, language, encoding, others);
    }

    public Reading withEncoding(Optional<String> other) {
        return new Reading(kind, language, other, columns);
    }
}
