package org.threeplug.words;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a date as people key it: in any script's digits, with any separators, with a year of two digits or four, or with the name
/// of a month in the person's own language, whatever the machine's is. `2026-02-01` is read everywhere.
///
/// Which figure is the day and which the month is the language's rule. A year of two digits is of this century up to 69.
public final class DateText {

    private static final Pattern MARKS = Pattern.compile("[\\u200E\\u200F\\u061C]");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,4})[./\\-\\s年,،]+(\\d{1,2})[./\\-\\s月,،]+(\\d{1,4})[.\\s日]*(?:\\p{L}\\.?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /// As Thai shortens its months.
    private static final Pattern INNER_POINT = Pattern.compile("(?<=[\\p{L}\\p{M}])\\.(?=\\p{L})");

    private static final int LONG_YEAR = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_OF_THIS_CENTURY = 69;
    private static final int NEAR_YEARS = 10;
    private static final int SHORTEST_NAME = 3;
    private static final String HEBREW = Locale.of("he").getLanguage();

    private DateText() {}

    /// @param today to tell apart what a language reads from the year on, such as `01.02.26` in Hungarian
    public static Optional<LocalDate> read(String typed, Formats formats, LocalDate today) {
        var text = MARKS.matcher(NumberText.western(typed)).replaceAll("").replaceAll("\\p{Z}", " ").strip();
        var figures = FIGURES.matcher(text);
        return figures.matches() ? ofFigures(figures, order(formats.locale()), today) : named(text, formats.locale());
    }

    private static Optional<LocalDate> ofFigures(Matcher figures, String order, LocalDate today) {
        var parts = List.of(figures.group(1), figures.group(2), figures.group(3));
        if (parts.getFirst().length() == LONG_YEAR) {
            return inOrder("ymd", parts);
        }
        if (!order.equals("ymd")) {
            return inOrder(order, parts).or(() -> inOrder(order.equals("dmy") ? "mdy" : "dmy", parts));
        }
        var own = inOrder("ymd", parts);
        return own.filter(day -> isNear(day, today))
                .or(() -> inOrder("dmy", parts).filter(day -> own.isEmpty() || isNear(day, today)))
                .or(() -> own);
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.YEARS.between(day, today)) < NEAR_YEARS;
    }

    /// In which order the language writes day, month and year in figures.
    private static String order(Locale locale) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        var order = new StringBuilder();
        pattern.toLowerCase(Locale.ROOT)
                .replace('u', 'y')
                .chars()
                .filter(c -> "dmy".indexOf(c) >= 0 && order.indexOf(String.valueOf((char) c)) < 0)
                .forEach(c -> order.append((char) c));
        return order.toString();
    }

    private static Optional<LocalDate> inOrder(String order, List<String> parts) {
        return year(parts.get(order.indexOf('y')))
                .flatMap(year -> day(
                        year,
                        Integer.parseInt(parts.get(order.indexOf('m'))),
                        Integer.parseInt(parts.get(order.indexOf('d')))));
    }

    private static Optional<Integer> year(String figures) {
        int year = Integer.parseInt(figures);
        return switch (figures.length()) {
            case 2 -> Optional.of(year > LAST_OF_THIS_CENTURY ? FIRST_YEAR + year : FIRST_YEAR + 100 + year);
            case LONG_YEAR -> Optional.of(year).filter(one -> one >= FIRST_YEAR && one <= LAST_YEAR);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// `1 feb. 2026`, `2026. febr. 1.`, `Feb 1, 26`.
    private static Optional<LocalDate> named(String text, Locale locale) {
        var numbers = NUMBER.matcher(text).results().map(one -> one.group()).toList();
        var months = WORD.matcher(INNER_POINT.matcher(text).replaceAll("")).results()
                .map(word -> months(word.group(), locale))
                .filter(found -> !found.isEmpty())
                .toList();
        if (numbers.size() != 2 || months.size() != 1 || months.getFirst().size() != 1) {
            return Optional.empty();
        }
        boolean yearFirst = numbers.getFirst().length() == LONG_YEAR;
        return year(numbers.get(yearFirst ? 0 : 1))
                .flatMap(year -> day(
                        year,
                        months.getFirst().getFirst().getValue(),
                        Integer.parseInt(numbers.get(yearFirst ? 1 : 0))));
    }

    /// The months that a word names, whole or by its first letters. Hebrew writes the “in” of “1 in February” into the word.
    private static List<Month> months(String word, Locale locale) {
        var found = begunBy(plain(word), locale);
        return found.isEmpty() && locale.getLanguage().equals(HEBREW)
                ? begunBy(plain(word.substring(1)), locale)
                : found;
    }

    private static List<Month> begunBy(String plain, Locale locale) {
        var begun = new ArrayList<Month>();
        for (var month : Month.values()) {
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                var name = plain(month.getDisplayName(style, locale));
                if (name.equals(plain)) {
                    return List.of(month);
                }
                if (plain.length() >= SHORTEST_NAME && name.startsWith(plain) && !begun.contains(month)) {
                    begun.add(month);
                }
            }
        }
        return begun;
    }

    /// Without case, accents and points.
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036F.'’׳\\s]", "")
                .toLowerCase(Locale.ROOT);
    }
}
