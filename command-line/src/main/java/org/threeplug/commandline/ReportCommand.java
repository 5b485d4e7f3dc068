package org.threeplug.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.lists.ExportList;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Span;
import org.threeplug.operations.reports.ReportFile;
import org.threeplug.operations.reports.ReportSlip;
import org.threeplug.operations.reports.ReportWords;
import org.threeplug.plug.PlugWords;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.ReportPaper;
import org.threeplug.reports.ReportShelf;
import org.threeplug.reports.ReportTable;
import org.threeplug.reports.RunReport;
import org.threeplug.reports.own.OwnReport;
import org.threeplug.reports.own.OwnReportsFor;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.plugs.PlugHost;
import org.threeplug.words.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos report KEY`: any report, without a screen.
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand extends StoreCommand {

    private static final ReportShelf SHELF = () -> PlugHost.reports(PlugHost.find());

    private static final String PRINT = "print";

    /// Fewer documents are read quicker than summed up.
    private static final long MANY = 2_000;

    @Parameters(index = "0", arity = "0..1", paramLabel = "KEY", descriptionKey = "report.key")
    private String key = "";

    @Option(names = "--list", descriptionKey = "report.list")
    private boolean list;

    @Option(names = "--due", descriptionKey = "report.due")
    private boolean due;

    @Option(names = "--alerts", descriptionKey = "report.alerts")
    private boolean alerts;

    @Option(names = "--put-away", paramLabel = "TARGET", descriptionKey = "report.put-away")
    private @Nullable String putAway;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "report.note")
    private @Nullable String note;

    @Option(names = "--history", descriptionKey = "report.history")
    private boolean history;

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "report.from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "report.to")
    private @Nullable String to;

    @Option(names = "--filter", paramLabel = "NAME=VALUE", descriptionKey = "report.filter")
    private List<String> filters = new ArrayList<>();

    @Option(names = "--by", paramLabel = "AXIS", descriptionKey = "report.by")
    private @Nullable String by;

    @Option(names = "--versus", paramLabel = "SPAN", descriptionKey = "report.versus")
    private @Nullable String versus;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "report.format")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "report.out")
    private @Nullable Path out;

    @Mixin
    private final ByKey hand = new ByKey();

    ReportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        if (list) {
            return listed();
        }
        if (due) {
            return onStore(store -> ReportNewsAnswer.due(terminal().texts(), new DueReports(store).make()));
        }
        if (putAway != null) {
            return onStore(store -> new AlertsDesk(store, terminal(), hand).putAway(putAway, note));
        }
        if (history) {
            return onStore(store -> new AlertsDesk(store, terminal(), hand).history());
        }
        if (alerts) {
            return onStore(store -> ReportNewsAnswer.alerts(
                    terminal().texts(), hand.ask(store, terminal(), ReportNewsAnswer.today(store)).alerts()));
        }
        var form = form();
        if (OwnReport.isOwn(key)) {
            mustGoSomewhere(form);
            return onStore(store -> own(store, form));
        }
        var report = report();
        var asked = ask();
        mustGoSomewhere(form);
        return onStore(store -> answered(store, report, asked, form));
    }

    private void mustGoSomewhere(ReportFile.Format form) {
        if (out == null && (form == ReportFile.Format.XLSX || form == ReportFile.Format.PDF)) {
            throw new RefusedException("reports.out-missing", form.ending());
        }
        if (out != null) {
            SheetWriting.mustTake(out);
        }
    }

    /// A report of the shop's own, as it was saved; what is typed counts in the place of that, or beside it.
    private Answer own(OpenStore store, ReportFile.Format form) {
        var all = hand.ask(store, terminal(), new OwnReportsFor());
        var own = all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "reports.unknown", key, joined(all.stream().map(OwnReport::key))));
        var report = own.report().orElseThrow(() -> new RefusedException("reports.own-lacks", String.join(", ", own.missing())));
        var zone = store.settings().store().orElseThrow().zone();
        var saved = own.ask(LocalDate.ofInstant(Instant.now(), zone));
        var typed = ask();
        var only = new EnumMap<ReportFilter, Set<String>>(ReportFilter.class);
        only.putAll(saved.only());
        only.putAll(typed.only());
        boolean days = typed.from().isPresent() || typed.to().isPresent();
        return answered(
                store,
                report,
                new ReportAsk(
                        days ? typed.from() : saved.from(),
                        days ? typed.to() : saved.to(),
                        only,
                        typed.by(),
                        typed.versus().or(saved::versus)),
                form);
    }

    private Answer answered(OpenStore store, Report report, ReportAsk asked, ReportFile.Format form) {
        catchUp(store);
        var table = hand.ask(store, terminal(), new RunReport(report, asked));
        if (toPrinter()) {
            return toPrinter(store, table);
        }
        if (out == null) {
            return printed(store, table, form);
        }
        store.get(CommandGate.class)
                .submit(new ExportList(Ids.next(), report.key(), form.ending(), ""), hand.in(store, terminal()))
                .orThrow();
        if (form == ReportFile.Format.JSON) {
            Json.write(ReportJson.of(table), out);
        } else {
            file(store).write(table, form, out);
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("rows", table.rows().size());
        fields.put("file", out.toString());
        return Answer.good(terminal().texts().text("export.done", table.rows().size(), out.toString()), fields);
    }

    private void catchUp(OpenStore store) {
        var figures = store.get(Figures.class);
        if (figures.behind() > MANY) {
            figures.catchUp((done, whole) -> {
                terminal().err().print("\r" + terminal().texts().text("report.summing-up", done, whole));
                terminal().err().flush();
            });
            terminal().err().println();
        }
    }

    private Answer printed(OpenStore store, ReportTable table, ReportFile.Format form) {
        var json = ReportJson.of(table);
        return Answer.good(
                switch (form) {
                    case JSON -> Json.write(json);
                    case TEXT -> file(store).text(table).stripTrailing();
                    default -> file(store).csv(table).stripTrailing();
                },
                json);
    }

    private boolean toPrinter() {
        return PRINT.equals(format);
    }

    /// Behind what waits at the receipt printer of this till.
    private Answer toPrinter(OpenStore store, ReportTable table) {
        var desk = store.get(ReportDesk.class);
        if (!desk.hasPrinter()) {
            throw new RefusedException("reports.no-printer");
        }
        store.get(CommandGate.class)
                .submit(new ExportList(Ids.next(), table.report().key(), PRINT, ""), hand.in(store, terminal()))
                .orThrow();
        var file = file(store);
        var slips = new ReportSlip(file.words(), file.shop());
        desk.print(ReportSlip.name(table), slips.of(table), slips.isRightToLeft());
        return Answer.good(terminal().texts().text("report.queued"), ReportJson.of(table));
    }

    private ReportFile file(OpenStore store) {
        var shop = store.settings().store().orElseThrow();
        var formats = new Formats(terminal().texts().locale(), shop.zone(), Set.of(shop.currency()));
        return new ReportFile(ReportWords.of(formats, ownWords(store)), shop, store.get(ReportPaper.class));
    }

    /// What the shop calls its own, for the head of a page.
    static PlugWords ownWords(OpenStore store) {
        var names = store.ask(new OwnReportsFor()).stream().collect(Collectors.toMap(own -> "report." + own.key(), OwnReport::name));
        return word -> Optional.ofNullable(names.get(word));
    }

    private Report report() {
        if (key.isEmpty()) {
            throw new RefusedException("reports.which", keys());
        }
        return SHELF.of(key).orElseThrow(() -> new RefusedException("reports.unknown", key, keys()));
    }

    private static String keys() {
        return SHELF.all().stream().map(Report::key).collect(Collectors.joining(", "));
    }

    private ReportFile.Format form() {
        var ending = toPrinter() ? "text" : Optional.ofNullable(format).orElseGet(this::ending);
        return ReportFile.Format.of(ending).orElseThrow(() -> new RefusedException("reports.format-unknown", ending));
    }

    /// The end of the file's name says it too.
    private String ending() {
        var name = out == null ? "" : out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? options().json() ? "json" : "csv" : name.substring(dot + 1);
    }

    private ReportAsk ask() {
        var only = new EnumMap<ReportFilter, Set<String>>(ReportFilter.class);
        for (var filter : filters) {
            int sign = filter.indexOf('=');
            var name = sign < 0 ? filter : filter.substring(0, sign);
            var known = ReportFilter.of(name).orElseThrow(() -> new RefusedException(
                    "reports.filter-unknown", name, filters()));
            if (sign < 0) {
                throw new RefusedException("reports.filter-empty", name);
            }
            only.computeIfAbsent(known, _ -> new LinkedHashSet<>()).add(filter.substring(sign + 1));
        }
        return new ReportAsk(
                Optional.ofNullable(from).map(text -> days(text).from()),
                Optional.ofNullable(to).map(text -> days(text).to()),
                only,
                Optional.ofNullable(by).map(ReportCommand::axis),
                Optional.ofNullable(versus).map(ReportCommand::comparison));
    }

    static String filters() {
        return joined(Arrays.stream(ReportFilter.values()).map(ReportFilter::key));
    }

    /// A day, or all of a month or a year.
    private static Span days(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new Span(Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
                case 7 -> Span.of(YearMonth.parse(text));
                default -> Span.of(LocalDate.parse(text));
            };
        } catch (DateTimeParseException _) {
            throw new RefusedException("reports.no-day", text);
        }
    }

    private static Axis axis(String text) {
        return Axis.of(text).orElseThrow(() -> new RefusedException(
                "reports.axis-unknown", text, joined(Arrays.stream(Axis.values()).map(Axis::key))));
    }

    private static Span.Comparison comparison(String text) {
        return Arrays.stream(Span.Comparison.values())
                .filter(each -> word(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "reports.versus-unknown", text, joined(Arrays.stream(Span.Comparison.values()).map(ReportCommand::word))));
    }

    private static String word(Span.Comparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }

    /// Needs no store; where there is one that nobody has open, its own reports stand behind the others.
    private Answer listed() {
        if (!options().given().map(Files::isDirectory).orElse(false)) {
            return listed(List.of());
        }
        try {
            return onStore(store -> listed(hand.ask(store, terminal(), new OwnReportsFor())));
        } catch (RefusedException _) {
            return listed(List.of());
        }
    }

    private Answer listed(List<OwnReport> own) {
        var words = ReportWords.of(new Formats(terminal().texts().locale(), ZoneOffset.UTC, Set.of()));
        var lines = Stream.concat(
                        SHELF.all().stream().map(report -> "%-26s %s".formatted(report.key(), words.name(report))),
                        own.stream().map(each -> "%-26s %s".formatted(each.key(), each.name())))
                .collect(Collectors.joining("\n"));
        var reports = Stream.concat(
                        SHELF.all().stream().map(report -> described(report, words.name(report))),
                        own.stream().flatMap(each -> each.report().map(report -> described(report, each.name())).stream()))
                .toList();
        return Answer.good(lines, Map.of("reports", reports));
    }

    private static Map<String, Object> described(Report report, String name) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", report.key());
        fields.put("name", name);
        fields.put("right", report.right());
        fields.put("columns", report.columns().stream().map(ReportColumn::key).toList());
        fields.put("filters", report.filters().stream().map(ReportFilter::key).sorted().toList());
        fields.put("by", Arrays.stream(Axis.values()).filter(report::takes).map(Axis::key).toList());
        return fields;
    }
}
