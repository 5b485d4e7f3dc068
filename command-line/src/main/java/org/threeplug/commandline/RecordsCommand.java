package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.records.KindSheet;
import org.threeplug.office.records.KindWords;
import org.threeplug.records.Act;
import org.threeplug.records.ExportEntries;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;
import org.threeplug.records.Sight;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter;
import org.threeplug.words.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos records list|export|held|erase|import KIND`: every declared kind of record, without a screen.
@Command(name = "records", mixinStandardHelpOptions = true)
final class RecordsCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final Terminal terminal;

    RecordsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.records-what", kinds());
        return WRONG_USE;
    }

    private static String kinds() {
        return Directories.ALL.stream().map(RecordType::key).collect(Collectors.joining(", "));
    }

    /// What all of them take.
    abstract static class OfKind extends StoreCommand {

        @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "records.kind")
        private String key = "";

        @Mixin
        private final ByKey hand = new ByKey();

        OfKind(Terminal terminal) {
            super(terminal);
        }

        RecordType kind() {
            return Directories.kind(key).orElseThrow(() -> new RefusedException("cli.records-unknown", key, kinds()));
        }

        Formats formats(OpenStore store) {
            var shop = store.settings().store().orElseThrow();
            return new Formats(terminal().texts().locale(), shop.zone(), Set.of(shop.currency()));
        }

        Actor actor(OpenStore store) {
            return hand.in(store, terminal());
        }

        boolean isByKey() {
            return hand.isGiven();
        }

        KindSheet sheet(OpenStore store, RecordType type) {
            var actor = actor(store);
            return new KindSheet(ExportCommand.Sheet.asks(store, actor), Sight.of(type, actor), formats(store));
        }
    }

    /// `pos records list KIND`
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listing extends OfKind {

        @Option(names = "--search", paramLabel = "WORDS", descriptionKey = "records.search")
        private String search = "";

        @Option(names = "--retired-too", descriptionKey = "records.retired-too")
        private boolean retiredToo;

        Listing(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            var type = kind();
            return onStore(store -> {
                var sheet = sheet(store, type);
                var rows = sheet.rows(search, retiredToo);
                var fields = new LinkedHashMap<String, Object>();
                fields.put("kind", type.key());
                fields.put("records", rows);
                return Answer.good(sheet.text(rows), fields);
            });
        }
    }

    /// `pos records export KIND FILE`
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export extends OfKind {

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "export.file")
        private Path file = Path.of("");

        @Mixin
        private final Authority authority = new Authority();

        Export(Terminal terminal) {
            super(terminal);
        }

        /// Of a kind that tells about nobody nobody is asked for; whoever has a key acts for its person.
        private Justification behind(OpenStore store, RecordType type) {
            return type.isPersonal() && !isByKey()
                    ? authority.asked(store, type.permission(Act.EXPORT), terminal(), "")
                    : Justification.NONE;
        }

        @Override
        protected Answer answer() {
            var type = kind();
            return onStore(store -> new SheetWriting(terminal(), store, file, actor(store))
                    .run(
                            format -> new ExportEntries(Ids.next(), type, format, ""),
                            behind(store, type),
                            sheet(store, type)::write));
        }
    }

    /// `pos records import KIND FILE`
    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class Import extends OfKind {

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "import.file")
        private Path file = Path.of("");

        @Option(names = "--dry-run", descriptionKey = "import.dry-run")
        private boolean dryRun;

        @Option(names = "--update", descriptionKey = "records.update")
        private boolean update;

        @Option(names = "--column", paramLabel = "HEADING=COLUMN", descriptionKey = "import.column")
        private Map<String, String> columns = new LinkedHashMap<>();

        @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "import.encoding")
        private @Nullable String encoding;

        Import(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            var type = kind();
            return onStore(store -> {
                var actor = actor(store);
                var language = store.settings().store().orElseThrow().language();
                var reading = new Reading(type.key(), language, Optional.ofNullable(encoding), columns);
                var sight = Sight.of(type, actor);
                var order = new RecordSheets.Order(sight, KindWords.wording(type, formats(store)), update, dryRun, reading);
                var sheets = store.get(RecordSheets.class);
                var path = file.toAbsolutePath().toString();
                new PlanLines(terminal().texts()).check(columns, titles(sight), sheets.look(path, order));
                return told(sheets.run(path, order, actor, new Onlooker()));
            });
        }

        /// The fields are named in the terminal's language or by their keys.
        private List<String> titles(Sight sight) {
            var words = new KindWords(terminal().texts(), sight.type()).columns(sight);
            return Stream.concat(words.keySet().stream(), words.values().stream()).distinct().toList();
        }

        private Answer told(RecordSheets.Result result) {
            var report = result.report();
            var fields = new LinkedHashMap<String, Object>();
            fields.put("rows", report.rows());
            fields.put("added", report.added());
            fields.put("updated", report.updated());
            fields.put("unchanged", report.unchanged());
            fields.put("rejected", report.rejected());
            fields.put("encoding", result.plan().encoding());
            fields.put("columns", PlanLines.json(result.plan()));
            fields.put("dryRun", report.dryRun());
            fields.put("stopped", report.stopped().map(Refusal::code).orElse(""));
            fields.put("problemFile", result.problemFile().orElse(""));
            double seconds = report.elapsed().toNanos() / 1e9;
            fields.put("seconds", Figures.tenths(seconds));
            fields.put("rowsPerSecond", Math.round(report.rows() / Math.max(seconds, 0.001)));
            var sentence = terminal().texts().text(
                    report.dryRun() ? "records.checked" : "records.imported",
                    report.rows(), report.added(), report.updated(), report.unchanged(), report.rejected());
            var file = result.problemFile().map(path -> "\n" + terminal().texts().text("import.error-file", path)).orElse("");
            boolean nothing = report.rejected() > 0 && report.rejected() == report.rows();
            var plan = String.join("\n", new PlanLines(terminal().texts()).lines(result.plan(), report.dryRun()));
            return new Answer(report.stopped().isEmpty() && !nothing, plan + "\n" + sentence + file, fields);
        }

        /// Says refusals in the terminal's language.
        private final class Onlooker implements SheetImporter.Watch {

            @Override
            public void progress(ImportProgress progress) {
                // the answer tells all
            }

            @Override
            public void problem(RowProblem problem) {
                // the problem file tells all
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }

            @Override
            public String sentence(Refusal why) {
                return terminal().texts().refusal(why);
            }
        }
    }
}
