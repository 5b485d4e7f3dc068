package org.threeplug.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sheets.MoneyWords;
import org.threeplug.sheets.SheetCell;
import org.threeplug.sheets.SheetFigure;
import org.threeplug.sheets.YesNo;

/// Reads cells of files and of what is pasted as people write them in whatever country. What can be read in two ways is not guessed at.
///
/// @param choices the names of constants by their words, by the keys of fields
/// @param refs finds a record of another kind by what people call it
public record Cells(
        Currency currency,
        Map<String, Map<String, String>> choices,
        BiFunction<RecordType, String, Optional<UUID>> refs) {

    /// As spreadsheets and people write days; the day goes first where neither tells.
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            day("d.M.uuuu"),
            day("d/M/uuuu"),
            day("d-M-uuuu"),
            day("d MMM uuuu"),
            day("d MMM uuuu", "en-GB"),
            day("MMM d, uuuu"),
            day("d MMMM uuuu"),
            day("d MMM uuuu", "ro"),
            day("d MMMM uuuu", "ro"),
            day("d MMM uuuu", "ar"),
            day("d MMMM uuuu", "ar"));

    /// A name or a sign of money beside a figure.
    private static final Pattern MONEY = Pattern.compile("[\\p{L}\\p{Sc}][\\p{L}\\p{M}\\p{Sc}./]*");

    private static final int MOST_SHOWN = 60;

    private static DateTimeFormatter day(String pattern) {
        return day(pattern, "en");
    }

    /// With the months of one of the program's languages.
    private static DateTimeFormatter day(String pattern, String language) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language)).withResolverStyle(ResolverStyle.STRICT);
    }

    /// @param key under which its constants have their words, such as `contacts.role` for one in a line
    /// @return empty for a cell that says nothing
    /// @throws RefusedException when it cannot be read, or in two ways
    public Optional<Object> read(String key, Field<?> field, String cell) {
        var lines = field.holds() instanceof Holds.Text(_, boolean several) && several;
        var plain = lines ? cell.strip() : SheetCell.plain(cell);
        if (plain.isEmpty() || "–".equals(plain)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field.holds()) {
                    case Holds.Text _, Holds.Code _ -> plain;
                    case Holds.OneOf(var words) -> words.stream()
                            .filter(word -> word.equalsIgnoreCase(plain))
                            .findFirst()
                            .orElse(plain);
                    case Holds.Amount _ -> money(field, plain);
                    // what has no decimals can only have groups of thousands
                    case Holds.Count(int decimals) -> figure(field, plain, decimals == 0 ? 0 : -1, Quantity::of);
                    case Holds.Share _ -> figure(field, plain.replace("%", "").replace("٪", "").strip(), -1, Percent::of);
                    case Holds.Day _ -> day(field, plain);
                    case Holds.Moment _ -> moment(field, plain);
                    case Holds.Flag _ -> YesNo.read(plain).orElseThrow(() -> unreadable(field, plain));
                    case Holds.Choice<?>(var of) -> constant(key, field, of, plain);
                    case Holds.Ref ref -> refs.apply(ref.of(), plain).orElseThrow(() -> new RefusedException(
                            new Refusal("records.ref-not-found", List.of(shortened(plain)), field.key())));
                    case Holds.Lines _ -> throw new IllegalStateException("a list has no cell of its own: " + field.key());
                });
    }

    private Money money(Field<?> field, String plain) {
        var figure = MONEY.matcher(plain).replaceAll(word -> inOwnMoney(field, word.group(), plain));
        return figure(field, figure, currency.getDefaultFractionDigits(), value -> Money.of(value, currency));
    }

    private String inOwnMoney(Field<?> field, String word, String cell) {
        var known = MoneyWords.of(currency);
        if (known.own(word)) {
            return "";
        }
        throw known.foreign(word)
                ? new RefusedException(
                        new Refusal("records.other-money", List.of(shortened(cell), currency.getCurrencyCode()), field.key()))
                : unreadable(field, cell);
    }

    private interface Figure<T> {
        T of(String plain);
    }

    private static <T> T figure(Field<?> field, String cell, int minorDigits, Figure<T> make) {
        var normal = SheetFigure.normal(cell);
        boolean negative = normal.startsWith("-") || normal.startsWith("−");
        try {
            var value = SheetFigure.read(negative ? normal.substring(1).strip() : normal, minorDigits);
            return make.of((negative ? value.negate() : value).toPlainString());
        } catch (SheetFigure.EitherWay two) {
            var possible = Stream.of(two.large(), two.small())
                    .map(each -> make.of(negative ? "-" + each : each))
                    .filter(each -> EntryRules.isInRange(field, each))
                    .toList();
            if (possible.size() == 1) {
                return possible.getFirst();
            }
            throw new RefusedException(
                    new Refusal("records.either-way", List.of(shortened(cell), two.large(), two.small()), field.key()));
        } catch (SheetFigure.Unreadable | ArithmeticException | NumberFormatException _) {
            throw unreadable(field, cell);
        }
    }

    private static LocalDate day(Field<?> field, String plain) {
        // A spreadsheet may keep an hour with a day that nobody sees.
        var western = SheetCell.western(plain).replaceFirst("(?<=\\d{4}-\\d\\d-\\d\\d)T[\\d:.]+$", "");
        for (var form : DAYS) {
            try {
                return LocalDate.parse(western, form);
            } catch (DateTimeParseException _) {
                // the next form may fit
            }
        }
        throw unreadable(field, plain);
    }

    private static Instant moment(Field<?> field, String plain) {
        try {
            return Instant.parse(plain);
        } catch (DateTimeParseException _) {
            throw unreadable(field, plain);
        }
    }

    private Object constant(String key, Field<?> field, Class<? extends Enum<?>> of, String plain) {
        var name = choices.getOrDefault(key, Map.of()).getOrDefault(plain.toLowerCase(Locale.ROOT), plain);
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Object.class::cast)
                .orElseThrow(() -> unreadable(field, plain));
    }

    private static RefusedException unreadable(Field<?> field, String plain) {
        return new RefusedException(new Refusal("records.unreadable", List.of(shortened(plain)), field.key()));
    }

    private static String shortened(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }
}
