package org.threeplug.commandline;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.threeplug.directories.OwnReports;
import org.threeplug.directories.ReportSchedules;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.lists.ExportList;
import org.threeplug.measures.Span;
import org.threeplug.operations.reports.ReportFile;
import org.threeplug.operations.reports.ReportWords;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;
import org.threeplug.reports.NoteSchedule;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.ReportPaper;
import org.threeplug.reports.RunReport;
import org.threeplug.reports.own.OwnReport;
import org.threeplug.reports.own.OwnReportsFor;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.plugs.PlugHost;
import org.threeplug.words.Formats;

/// Makes the reports that are to make themselves, each over the newest day, week or month that is over, once. What came out is noted in
/// the books: a span that has its file is not made again, and a trouble stands with its schedule until one does well.
public final class DueReports {

    /// Nobody keeps more.
    private static final int MOST = 500;

    private static final int MOST_NAMES = 100;
    private static final int LONGEST = 400;

    private final OpenStore store;
    private final ReportFile writer;
    private final LocalDate today;

    /// How one came out.
    ///
    /// @param file empty where there is trouble
    public record Made(String name, Optional<Path> file, String trouble) {}

    public DueReports(OpenStore store) {
        this.store = store;
        var shop = store.settings().store().orElseThrow();
        var formats = new Formats(shop.language(), shop.zone(), Set.of(shop.currency()));
        writer = new ReportFile(ReportWords.of(formats, ReportCommand.ownWords(store)), shop, store.get(ReportPaper.class));
        today = LocalDate.ofInstant(store.get(InstantSource.class).instant(), shop.zone());
    }

    /// The schedules that are at work, as they stand.
    public static List<Entry> schedules(OpenStore store) {
        return store.get(Records.class).page(Sight.whole(ReportSchedules.TYPE), RecordQuery.ACTIVE, Optional.empty(), MOST);
    }

    /// Those that are due now; one that fails stops no other.
    public List<Made> make() {
        var made = new ArrayList<Made>();
        for (var schedule : schedules(store)) {
            var span = schedule.get(ReportSchedules.EVERY).before(today);
            if (schedule.find(ReportSchedules.MADE).filter(day -> !day.isBefore(span.to())).isEmpty()) {
                made.add(make(schedule, span));
            }
        }
        return made;
    }

    private Made make(Entry schedule, Span span) {
        var name = schedule.get(ReportSchedules.NAME);
        try {
            var file = written(schedule, span);
            note(schedule, Optional.of(span.to()), "");
            return new Made(name, Optional.of(file), "");
        } catch (RefusedException refused) {
            var said = writer.words().texts().refusal(refused.refusal());
            var trouble = said.substring(0, Math.min(said.length(), LONGEST));
            if (!trouble.equals(schedule.find(ReportSchedules.TROUBLE).orElse(""))) {
                note(schedule, Optional.empty(), trouble);
            }
            return new Made(name, Optional.empty(), trouble);
        }
    }

    private void note(Entry schedule, Optional<LocalDate> made, String trouble) {
        store.get(CommandGate.class)
                .submit(new NoteSchedule(Ids.next(), schedule.id(), made, trouble), store.system("schedule"))
                .orThrow();
    }

    private Path written(Entry schedule, Span span) {
        var format = ReportFile.Format.valueOf(schedule.get(ReportSchedules.FORM).name());
        var folder = Path.of(schedule.get(ReportSchedules.FOLDER));
        if (!Files.isDirectory(folder)) {
            throw new RefusedException("lists.no-folder", folder.toString());
        }
        var key = schedule.get(ReportSchedules.REPORT);
        var table = OwnReport.isOwn(key) ? store.ask(own(key, schedule, span)) : store.ask(declared(key, schedule, span));
        var days = span.days() == 1 ? span.from().toString() : span.from() + " " + span.to();
        var file = free(folder, "%s %s %s".formatted(schedule.get(ReportSchedules.CODE), key, days), format.ending());
        SheetWriting.mustTake(file);
        store.get(CommandGate.class)
                .submit(new ExportList(Ids.next(), key, format.ending(), ""), store.system("schedule"))
                .orThrow();
        writer.write(table, format, file);
        return file;
    }

    /// What lies there already stays, whoever made it.
    private static Path free(Path folder, String name, String ending) {
        for (int i = 1; i <= MOST_NAMES; i++) {
            var file = folder.resolve(name + (i == 1 ? "" : " " + i) + "." + ending);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return file;
            }
        }
        throw new RefusedException("lists.no-plain-file", folder.resolve(name + "." + ending).toString());
    }

    private RunReport declared(String key, Entry schedule, Span span) {
        var all = PlugHost.reports(PlugHost.find());
        var report = all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RefusedException("reports.unknown", key, String.join(", ", all.stream().map(Report::key).toList())));
        mustBeSeenByKeepers(report);
        return new RunReport(report, narrowed(ReportAsk.over(span), schedule));
    }

    private RunReport own(String key, Entry schedule, Span span) {
        var all = store.ask(new OwnReportsFor());
        var own = all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RefusedException("reports.unknown", key, String.join(", ", all.stream().map(OwnReport::key).toList())));
        var report = own.report().orElseThrow(() -> new RefusedException("reports.own-lacks", String.join(", ", own.missing())));
        mustBeSeenByKeepers(report);
        return new RunReport(report, narrowed(own.ask(today).in(span), schedule));
    }

    /// The file holds all columns, and nobody signs in for it. So it is made only of what every role sees that may keep schedules: a schedule
    /// is no way around a right.
    private void mustBeSeenByKeepers(Report report) {
        var keeping = ReportSchedules.TYPE.permission(Act.EDIT);
        var keepers = store.get(Identity.class).roles().stream().filter(role -> role.rights().contains(keeping)).toList();
        Stream.concat(Stream.of(report.right()), report.columns().stream().flatMap(column -> column.right().stream()))
                .filter(right -> !keepers.stream().allMatch(role -> role.rights().contains(new Permission(right))))
                .findFirst()
                .ifPresent(right -> {
                    throw new RefusedException("reports.schedule-right", right);
                });
    }

    private static ReportAsk narrowed(ReportAsk ask, Entry schedule) {
        var narrowed = ask;
        for (var line : OwnReports.words(schedule.find(ReportSchedules.ONLY).orElse(""))) {
            int sign = line.indexOf('=');
            var name = line.substring(0, sign).strip();
            var filter = ReportFilter.of(name).orElseThrow(() -> new RefusedException("reports.filter-unknown", name, ReportCommand.filters()));
            narrowed = narrowed.only(filter, line.substring(sign + 1).strip());
        }
        return narrowed;
    }
}
