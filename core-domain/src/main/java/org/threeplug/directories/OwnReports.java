package org.threeplug.directories;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeplug.kernel.Violations;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Measures;
import org.threeplug.measures.Span;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Reports of a shop's own, kept as records: measures along axes, narrowed, over some days, for some roles.
public final class OwnReports {

    /// How it is drawn; each is called as reports call it.
    public enum Picture {
        NONE,
        LINE,
        BARS,
        HEAT_MAP,
        PARETO
    }

    /// By what it can be narrowed; each is called as the filter of reports.
    public static final List<Axis> FILTERS = List.of(
            Axis.BRANCH, Axis.PLACE, Axis.REGISTER, Axis.CASHIER, Axis.CATEGORY, Axis.BRAND, Axis.UNIT, Axis.PRODUCT, Axis.CUSTOMER, Axis.GROUP,
            Axis.COUNTRY, Axis.TENDER, Axis.HOUR, Axis.REASON);

    /// Known by it on the command line, in lower case behind `own.`.
    public static final Field<String> CODE = Field.code("code", 30).required().unique().numbered("R-").once().searched().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();
    /// Keys of measures, or of figures of a report, with commas between them.
    public static final Field<String> MEASURES = Field.text("measures", 400).required();
    /// Keys of one axis or two; none where a report says what its rows are.
    public static final Field<String> AXES = Field.text("axes", 80).listed();
    /// What it is narrowed to, such as `cashier=mia`, one in each line.
    public static final Field<String> ONLY = Field.lines("only", 1000);
    public static final Field<Span.Preset> DAYS =
            Field.choice("days", Span.Preset.class).required().initially(Span.Preset.LAST_30_DAYS);
    public static final Field<Span.Comparison> VERSUS = Field.choice("versus", Span.Comparison.class);
    public static final Field<Picture> CHART = Field.choice("chart", Picture.class).required().initially(Picture.BARS);
    /// Keys of the roles that have it, with commas between them; empty for everybody who sees reports.
    public static final Field<String> ROLES = Field.text("roles", 400);

    /// The key of the report that its figures come from, such as `stock.by-category`; empty for measures of sales.
    public static final Field<String> SOURCE = Field.text("source", 60);

    public static final RecordType TYPE = RecordType.of("own-reports", CODE, NAME, MEASURES, AXES, ONLY, DAYS, VERSUS, CHART, ROLES, SOURCE)
            .named(NAME)
            .seenLike("reports.view")
            .editedLike("reports.costs", "settings.edit")
            .place("today", "sell", 30, "report")
            .check(OwnReports::look);

    private OwnReports() {}

    /// What a list of words with commas has.
    public static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\n]")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static void look(Entry entry, Violations wrong) {
        boolean ofSales = entry.find(SOURCE).isEmpty();
        if (ofSales) {
            entry.find(MEASURES).map(OwnReports::words).stream()
                    .flatMap(List::stream)
                    .filter(key -> Measures.of(key).isEmpty())
                    .findFirst()
                    .ifPresent(key -> wrong.add(MEASURES.key(), "reports.own-measure", key, joined(Measures.all().stream().map(each -> each.key()))));
            if (words(entry.find(AXES).orElse("")).isEmpty()) {
                wrong.add(AXES.key(), "records.needed");
            }
        } else if (entry.find(AXES).isPresent()) {
            wrong.add(AXES.key(), "reports.own-source-axes", entry.find(SOURCE).orElse(""));
        }
        var axes = words(entry.find(AXES).orElse(""));
        axes.stream()
                .filter(key -> axis(key).isEmpty())
                .findFirst()
                .or(() -> axes.stream().filter(key -> axes.indexOf(key) != axes.lastIndexOf(key)).findFirst())
                .or(() -> axes.stream().skip(2).findFirst())
                .ifPresent(key -> wrong.add(AXES.key(), "reports.own-axis", key, joined(axes().stream().map(Axis::key))));
        entry.find(ONLY).map(OwnReports::words).stream()
                .flatMap(List::stream)
                .filter(line -> filter(line).isEmpty())
                .findFirst()
                .ifPresent(line -> wrong.add(
                        ONLY.key(), "reports.own-filter", line, joined(FILTERS.stream().map(Axis::key))));
    }

    private static String joined(Stream<String> keys) {
        return String.join(", ", keys.toList());
    }

    /// Those that measures of sales can be told apart by: no document has lines and tenders on one row, and sales lie in no place of stock.
    public static List<Axis> axes() {
        return Arrays.stream(Axis.values()).filter(axis -> axis != Axis.TENDER && axis != Axis.PLACE).toList();
    }

    public static Optional<Axis> axis(String key) {
        return Axis.of(key).filter(axes()::contains);
    }

    /// What a line such as `cashier=mia` narrows.
    public static Optional<Axis> filter(String line) {
        int sign = line.indexOf('=');
        return sign < 1 || sign == line.length() - 1
                ? Optional.empty()
                : Axis.of(line.substring(0, sign).strip()).filter(FILTERS::contains);
    }
}
