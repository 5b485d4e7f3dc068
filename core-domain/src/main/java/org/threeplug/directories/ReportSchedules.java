package org.threeplug.directories;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.threeplug.kernel.Violations;
import org.threeplug.measures.Span;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Reports that are made by themselves: which, over each day, week or month that is over, as what file, into which folder.
public final class ReportSchedules {

    public enum Every {
        DAY,
        WEEK,
        MONTH;

        /// The newest one that is over on a day.
        public Span before(LocalDate day) {
            return switch (this) {
                case DAY -> Span.of(day.minusDays(1));
                case WEEK -> {
                    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(7);
                    yield new Span(monday, monday.plusDays(6));
                }
                case MONTH -> Span.of(YearMonth.from(day).minusMonths(1));
            };
        }
    }

    /// What the file is; each is called as the formats of reports.
    public enum Form {
        XLSX,
        PDF,
        CSV,
        TEXT
    }

    public static final Field<String> CODE = Field.code("code", 20).required().unique().numbered("S-").once().searched().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();
    /// The key of a report, such as `sales.by-product`, or of one of the shop's own.
    public static final Field<String> REPORT = Field.text("report", 60).required().listed();
    /// What it is narrowed to, such as `cashier=mia`, one in each line.
    public static final Field<String> ONLY = Field.lines("only", 1000);
    public static final Field<Every> EVERY = Field.choice("every", Every.class).required().initially(Every.DAY).listed().filtered();
    public static final Field<Form> FORM = Field.choice("form", Form.class).required().initially(Form.XLSX).listed();
    public static final Field<String> FOLDER = Field.text("folder", 400).required();
    /// The last day of the newest span that a file was made of.
    public static final Field<LocalDate> MADE = Field.day("made").byProgram().listed();
    /// Why the newest attempt came to nothing; empty after one that did well.
    public static final Field<String> TROUBLE = Field.text("trouble", 400).byProgram();

    public static final RecordType TYPE = RecordType.of("report-schedules", CODE, NAME, REPORT, ONLY, EVERY, FORM, FOLDER, MADE, TROUBLE)
            .named(NAME)
            .seenLike("settings.edit")
            .editedLike("settings.edit")
            .place("today", "sell", 70, "journal")
            .check(ReportSchedules::look);

    private ReportSchedules() {}

    private static void look(Entry entry, Violations wrong) {
        entry.find(FOLDER).filter(folder -> !isWhole(folder)).ifPresent(folder -> wrong.add(FOLDER.key(), "reports.schedule-folder", folder));
        entry.find(ONLY).map(OwnReports::words).stream()
                .flatMap(List::stream)
                .filter(line -> line.indexOf('=') < 1 || line.endsWith("="))
                .findFirst()
                .ifPresent(line -> wrong.add(ONLY.key(), "reports.filter-empty", line));
    }

    /// A place that does not depend on where the program was started, on any system.
    private static boolean isWhole(String folder) {
        return folder.startsWith("/") || folder.startsWith("\\\\") || folder.matches("[A-Za-z]:[/\\\\].*");
    }
}
