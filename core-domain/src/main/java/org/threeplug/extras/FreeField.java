package org.threeplug.extras;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.directories.ProductFields;
import org.threeplug.directories.ProductFields.Kind;
import org.threeplug.kernel.Quantity;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;

/// A field of products that the owner named.
///
/// @param options what may be chosen, where it is a choice
/// @param position before which others it stands
/// @param atTill whether the till tells it of goods that are looked up
public record FreeField(UUID id, String name, Kind kind, List<String> options, Quantity position, boolean atTill) {

    /// What texts and words to choose from are not longer than.
    public static final int LONGEST = 200;

    private static final int MOST_DECIMALS = 4;
    private static final int HEX = 16;

    public FreeField {
        options = List.copyOf(options);
    }

    public static FreeField of(Entry entry) {
        return new FreeField(
                entry.id(),
                entry.get(ProductFields.NAME),
                entry.get(ProductFields.KIND),
                entry.find(ProductFields.OPTIONS).map(FreeField::words).orElse(List.of()),
                entry.find(ProductFields.POSITION).orElse(Quantity.ZERO),
                entry.is(ProductFields.AT_TILL));
    }

    private static List<String> words(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /// The field as the forms and rules of records take it. Words that were chosen before and are offered no longer stay.
    ///
    /// @param kept a word that may stay; empty for none
    public Field<?> field(String kept) {
        var key = key(id);
        var field = switch (kind) {
            case TEXT -> Field.text(key, LONGEST).filtered();
            case NUMBER -> Field.quantity(key, MOST_DECIMALS).filtered();
            case CHOICE -> Field.oneOf(key, kept.isEmpty() || options.contains(kept) ? options : more(kept)).filtered();
            case DAY -> Field.day(key).filtered();
            case FLAG -> Field.flag(key).filtered();
        };
        return atTill ? field.atTill() : field;
    }

    private List<String> more(String kept) {
        return Stream.concat(options.stream(), Stream.of(kept)).toList();
    }

    /// A field's key has letters alone, and its id is figures and letters.
    public static String key(UUID id) {
        return id.toString()
                .replace("-", "")
                .chars()
                .map(digit -> 'a' + Character.digit(digit, HEX))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Which field a key is made of.
    public static UUID id(String key) {
        var digits = key.chars()
                .map(letter -> Character.forDigit(letter - 'a', HEX))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
        return new UUID(Long.parseUnsignedLong(digits, 0, HEX, HEX), Long.parseUnsignedLong(digits, HEX, 2 * HEX, HEX));
    }
}
