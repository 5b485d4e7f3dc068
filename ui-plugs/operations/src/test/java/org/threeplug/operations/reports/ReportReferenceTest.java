package org.threeplug.operations.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.measures.Axis;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.Reports;
import org.threeplug.words.Formats;

/// The reference of reports is made from their declarations. `-Dreports.write=true` writes it anew.
final class ReportReferenceTest {

    private static final Path GUIDE = Path.of("../../docs/guides/manager.md");
    private static final Path PAGE = Path.of("../../docs/reference/reports.md");

    private static final String HEAD = """
            # Reports

            Made from the declarations by `ReportReferenceTest`; with `-Dreports.write=true` it writes this page anew. Asked with
            `./pos report KEY [--from DAY] [--to DAY] [--filter NAME=VALUE]… [--by AXIS] [--versus SPAN] [--format csv|json|xlsx|pdf] [--out FILE]`.

            Sales are sales less returns and voids; what stands under `returns` and `voids` is positive; entries in the ledger alone are in neither. `key` is what a
            person knows a row by: a product's code, a day as `2011-09-01`, a month as `2011-09`, an hour as `09` by the shop's clock, a customer's number, a country as the system
            that the document came from names it; empty where nothing is known. The day is the business day of the books, weeks begin on Mondays and are named after them. Category and
            brand are those that a product has now. Quantities are in the product's own unit. Every report needs `reports.view`; `cost`, `profit`, `margin` and `markup` are shown, and read,
            only for `reports.costs`.

            | report | name | right | columns |
            |---|---|---|---|
            """;

    private static ReportWords words(String language) {
        return ReportWords.of(new Formats(Locale.of(language), ZoneOffset.UTC, Set.of()));
    }

    private static String page() {
        var page = new StringBuilder(HEAD);
        for (var report : Reports.all()) {
            page.append("| `%s` | %s | `%s` | %s |%n".formatted(
                    report.key(), words("en").name(report), report.right(), codes(report.columns().stream().map(ReportColumn::key))));
        }
        page.append("\nFilters, each by what a person types: ").append(codes(Arrays.stream(ReportFilter.values()).map(ReportFilter::key)));
        page.append(". A category is meant with all that lies in it. `tender` takes whole documents that have such a tender; reports of tenders have no filter for goods.\n");
        page.append("\n`--by` tells rows apart by one axis more: ").append(codes(Arrays.stream(Axis.values()).map(Axis::key))).append(".\n");
        page.append("\n`--versus same-weekdays|same-days|year-before|weekdays-year-before|holidays-year-before` adds `before`, the total of the like span, and `change` in percent.\n");
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String codes(Stream<String> words) {
        return words.map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    @Test
    void theReferenceIsWhatTheReportsDeclare() throws IOException {
        if (Boolean.getBoolean("reports.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ar"})
    void everyReportAndColumnHasWords(String language) {
        var texts = words(language).texts();
        assertThat(Reports.all().stream().flatMap(ReportWords::keys).filter(key -> !texts.has(key)).distinct()).isEmpty();
        assertThat(Arrays.stream(Axis.values()).map(axis -> "report.column." + axis.key()).filter(key -> !texts.has(key))).isEmpty();
    }

    /// The guide leaves out the beginning of a key that stands before it: `sales.by-day`, `-week`.
    @Test
    void theGuideForManagersHasASentenceForEveryReport() throws IOException {
        var named = new HashSet<String>();
        var begun = "";
        var code = Pattern.compile("`([a-z.-]+)`").matcher(Files.readString(GUIDE));
        while (code.find()) {
            var said = code.group(1);
            if (!said.startsWith("-")) {
                begun = said;
            }
            named.add(said);
            for (int at = 0; said.startsWith("-") && at < begun.length(); at++) {
                if (begun.charAt(at) == '-') {
                    named.add(begun.substring(0, at) + said);
                } else if (begun.charAt(at) == '.') {
                    named.add(begun.substring(0, at + 1) + said.substring(1));
                }
            }
            if (said.startsWith("-")) {
                named.add(begun + said);
            }
        }
        assertThat(Reports.all()).extracting(Report::key).isSubsetOf(named);
    }

    @Test
    void keysAreUniqueAndColumnsOfAReportToo() {
        assertThat(Reports.all()).extracting(Report::key).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z]+\\.[a-z-]+"));
        assertThat(Reports.all()).extracting(ReportReferenceTest::columns).allMatch(columns -> columns.size() == Set.copyOf(columns).size());
    }

    private static Collection<String> columns(Report report) {
        return report.columns().stream().map(ReportColumn::key).toList();
    }
}
