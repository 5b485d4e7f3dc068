package org.threeplug.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;

/// One field of a kind of record, and the key to its value in an [Entry].
///
/// ```java
/// static final Field<String> NAME = Field.text("name", 160).required().searched().listed();
/// static final Field<Percent> REBATE = Field.percent("rebate").from(Percent.ZERO).to(Percent.HUNDRED).listed();
/// ```
///
/// @param key in camel case; its column, its words and the path in a refusal are made of it
/// @param least what its values are not below
/// @param most what its values are not above
/// @param seenBy the right without which nobody learns what it holds, on whichever way
/// @param series what numbers begin with that are given where none is typed; empty for a figure that goes on behind the greatest
/// @param stored what its column is called where the table is older than the declaration
/// @param initial what stands in the form of a new record
public record Field<T>(
        String key,
        Holds<T> holds,
        Set<Trait> traits,
        Optional<T> least,
        Optional<T> most,
        Optional<String> seenBy,
        Optional<String> series,
        Optional<String> stored,
        Optional<T> initial) {

    /// What else is said of a field.
    public enum Trait {
        REQUIRED,
        UNIQUE,
        /// The beginning of a word of it finds the record.
        SEARCHED,
        /// A column of the list, which sorts by it.
        LISTED,
        /// The list can be narrowed to one value of it.
        FILTERED,
        /// It is given when a record is made and stays: what was written refers to it.
        ONCE,
        /// The program gives it; no form and no sheet does.
        PROGRAM,
        /// Its column holds whole numbers as they are.
        WHOLE,
        /// It tells who somebody is: sealed in the journal, and gone when that person is erased.
        PERSONAL,
        /// The till tells it of goods that are looked up.
        AT_TILL
    }

    public Field {
        if (!key.matches("[a-z][a-zA-Z]*")) {
            throw new IllegalArgumentException("The key '%s' is not in camel case".formatted(key));
        }
        traits = Set.copyOf(traits);
    }

    private static <T> Field<T> of(String key, Holds<T> holds) {
        return new Field<>(
                key, holds, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    public static Field<String> text(String key, int most) {
        return of(key, new Holds.Text(most, false));
    }

    /// A text of several lines.
    public static Field<String> lines(String key, int most) {
        return of(key, new Holds.Text(most, true));
    }

    /// A list of entries inside a record, which is saved with it.
    ///
    /// @param of made by [RecordType#lines]
    public static Field<List<Entry>> lines(String key, RecordType of) {
        if (!of.isLines()) {
            throw new IllegalArgumentException("%s is a kind by itself and no sub-declaration".formatted(of));
        }
        return of(key, new Holds.Lines(of));
    }

    public static Field<String> code(String key, int most) {
        return of(key, new Holds.Code(most));
    }

    public static Field<Money> money(String key) {
        return of(key, new Holds.Amount());
    }

    public static Field<Quantity> quantity(String key, int decimals) {
        return of(key, new Holds.Count(decimals));
    }

    public static Field<Percent> percent(String key) {
        return of(key, new Holds.Share());
    }

    public static Field<LocalDate> day(String key) {
        return of(key, new Holds.Day());
    }

    public static Field<Instant> moment(String key) {
        return of(key, new Holds.Moment());
    }

    public static Field<Boolean> flag(String key) {
        return of(key, new Holds.Flag());
    }

    public static <E extends Enum<E>> Field<E> choice(String key, Class<E> of) {
        return of(key, new Holds.Choice<>(of));
    }

    public static Field<String> oneOf(String key, List<String> words) {
        return of(key, new Holds.OneOf(words));
    }

    public static Field<UUID> ref(String key, RecordType to) {
        return ref(key, () -> to);
    }

    /// For a kind whose records lie in one another: it is not there yet when its fields are made.
    public static Field<UUID> ref(String key, Supplier<RecordType> to) {
        return of(key, new Holds.Ref(to));
    }

    public Field<T> required() {
        return with(Trait.REQUIRED);
    }

    public Field<T> unique() {
        return with(Trait.UNIQUE);
    }

    public Field<T> searched() {
        return with(Trait.SEARCHED);
    }

    public Field<T> listed() {
        return with(Trait.LISTED);
    }

    public Field<T> filtered() {
        return with(Trait.FILTERED);
    }

    public Field<T> once() {
        return with(Trait.ONCE);
    }

    public Field<T> byProgram() {
        return with(Trait.PROGRAM);
    }

    public Field<T> whole() {
        return with(Trait.WHOLE);
    }

    /// For texts of a line, which is one person: they stand in the journal under a key of that line.
    public Field<T> personal() {
        if (!isText()) {
            throw new IllegalArgumentException("%s is no text and cannot be sealed".formatted(key));
        }
        return with(Trait.PERSONAL);
    }

    public Field<T> atTill() {
        return with(Trait.AT_TILL);
    }

    public Field<T> from(T value) {
        return new Field<>(key, holds, traits, Optional.of(value), most, seenBy, series, stored, initial);
    }

    public Field<T> to(T value) {
        return new Field<>(key, holds, traits, least, Optional.of(value), seenBy, series, stored, initial);
    }

    public Field<T> seenBy(String right) {
        return new Field<>(key, holds, traits, least, most, Optional.of(right), series, stored, initial);
    }

    /// Numbers are given in their order where none is typed, such as `S-0007`.
    public Field<T> numbered(String start) {
        return new Field<>(key, holds, traits, least, most, seenBy, Optional.of(start), stored, initial);
    }

    /// What the column of an older table is called, such as `parent_id`.
    public Field<T> stored(String column) {
        return new Field<>(key, holds, traits, least, most, seenBy, series, Optional.of(column), initial);
    }

    public Field<T> initially(T value) {
        return new Field<>(key, holds, traits, least, most, seenBy, series, stored, Optional.of(value));
    }

    private Field<T> with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new Field<>(key, holds, more, least, most, seenBy, series, stored, initial);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /// What its lines are declared as, if it holds lines.
    public Optional<RecordType> lines() {
        return holds instanceof Holds.Lines(var of) ? Optional.of(of) : Optional.empty();
    }

    /// Whether its values are texts.
    public boolean isText() {
        return holds.type() == String.class;
    }

    /// What its column is called, such as `TAX_NUMBER`.
    public String column() {
        return stored.orElseGet(() -> dashed().replace('-', '_')).toUpperCase(Locale.ROOT);
    }

    /// Whether a second column holds what people compare its texts by.
    public boolean isCompared() {
        return isText() && (is(Trait.LISTED) || is(Trait.SEARCHED));
    }

    /// What that column is called.
    public String comparedColumn() {
        return column() + "_ORDER";
    }

    /// As its words and its part of a path are called: `tax-number`.
    public String dashed() {
        return key.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
