package org.threeplug.operations.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.measures.Axis;
import org.threeplug.office.Surface;
import org.threeplug.plug.PlugWords;
import org.threeplug.reports.Cell;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// The words of reports: their names, what their columns are headed with, and figures as people write them.
///
/// @param plugs for reports that a plug brings
public record ReportWords(Texts texts, PlugWords plugs) {

    private static final String NAME = "_name";

    /// Without a screen.
    public static ReportWords of(Formats formats) {
        return of(formats, _ -> Optional.empty());
    }

    /// @param more names of reports that are not the program's
    public static ReportWords of(Formats formats, PlugWords more) {
        return new ReportWords(Texts.of(Surface.BUNDLE, formats, ReportWords.class.getClassLoader()), more);
    }

    public String name(Report report) {
        return word("report." + report.key()).orElse(report.key());
    }

    private Optional<String> word(String key) {
        return texts.has(key) ? Optional.of(texts.text(key)) : plugs.word(key);
    }

    public String column(ReportColumn column) {
        return word(head(column)).orElse(column.key());
    }

    private static String head(ReportColumn column) {
        return "report.column." + (column.key().endsWith(NAME) ? "name" : column.key());
    }

    /// What a person calls an axis, or the filter of it.
    public String axis(Axis axis) {
        return word("report.column." + axis.key()).orElse(axis.key());
    }

    /// A word of an axis that the program names itself, such as a tender; any other as it is.
    public String member(Axis axis, String key) {
        return word(ReportColumn.of("key", ReportColumn.Kind.KEY), key, axis);
    }

    /// Every key that a report needs, for the test that holds them.
    public static Stream<String> keys(Report report) {
        return Stream.concat(
                Stream.of("report." + report.key()),
                report.columns().stream().map(ReportWords::head));
    }

    /// What a figure, a day or a word looks like to people.
    ///
    /// @param axis of the key, whose words the program names itself
    public String said(ReportColumn column, Cell cell, Currency currency, Axis axis) {
        return switch (cell) {
            case Cell.Words(var text) -> word(column, text, axis);
            case Cell.Number(var value) -> figure(column, value, currency);
        };
    }

    private String word(ReportColumn column, String text, Axis axis) {
        if (column.kind() == ReportColumn.Kind.DAY && !text.isEmpty()) {
            return texts.formats().date(LocalDate.parse(text));
        }
        if (column.kind() != ReportColumn.Kind.KEY) {
            return text;
        }
        return switch (axis) {
            case DAY, WEEK -> text.isEmpty() ? text : texts.formats().date(LocalDate.parse(text));
            case WEEKDAY, TENDER -> {
                var key = "report." + axis.key() + "." + text.toLowerCase(Locale.ROOT);
                yield texts.has(key) ? texts.text(key) : text;
            }
            default -> own(column, text);
        };
    }

    /// Words that a report says of itself, such as the kind of an account.
    private String own(ReportColumn column, String text) {
        var key = column.key().equals("command")
                ? "command." + text
                : column.key().equals("document_kind") ? "document." + text
                : "report." + column.key() + "." + text.toLowerCase(Locale.ROOT);
        return !column.key().equals("key") && texts.has(key) ? texts.text(key) : text;
    }

    private String figure(ReportColumn column, BigDecimal value, Currency currency) {
        var formats = texts.in(Set.of(currency)).formats();
        return switch (column.kind()) {
            case COUNT -> formats.number(value.longValue());
            case MONEY -> formats.money(Money.of(value.toPlainString(), currency));
            case QUANTITY -> formats.quantity(Quantity.of(value.toPlainString()));
            case PERCENT -> formats.percent(Percent.of(value.toPlainString()));
            case NUMBER, KEY, NAME, DAY -> value.toPlainString();
        };
    }
}
