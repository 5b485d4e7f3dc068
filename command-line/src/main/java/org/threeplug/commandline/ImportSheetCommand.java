package org.threeplug.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.settings.StoreSettings;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetChoices;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetImporter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos import … FILE`, of whatever the file is a list.
abstract class ImportSheetCommand<C extends SheetChoices<C>> extends StoreCommand {

    private static final int NAMED_ON_THE_TERMINAL = 5;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--update", descriptionKey = "update")
    private boolean update;

    @Option(names = "--column", paramLabel = "HEADING=COLUMN", descriptionKey = "import.column")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "import.encoding")
    private @Nullable String encoding;

    private final SheetColumn.Kind kind;

    ImportSheetCommand(Terminal terminal, SheetColumn.Kind kind) {
        super(terminal);
        this.kind = kind;
    }

    abstract SheetImporter<C> importer(OpenStore store);

    abstract C choices(OpenStore store, StoreSettings shop, Reading reading);

    boolean isDryRun() {
        return dryRun;
    }

    boolean isUpdate() {
        return update;
    }

    @Override
    protected Answer answer() {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("catalog.import-no-file", file.toString());
        }
        try (var store = openStore()) {
            var lookout = new Lookout();
            var importer = importer(store);
            var shop = store.settings().store().orElseThrow();
            var choices = choices(
                    store, shop, new Reading(kind.name(), shop.language(), Optional.ofNullable(encoding), columns));
            var path = file.toAbsolutePath().toString();
            var titles = SheetColumn.of(kind).stream().map(SheetColumn::title).toList();
            new PlanLines(terminal().texts()).check(columns, titles, importer.look(path, choices));
            var result = importer.run(path, choices, store.system("cli"), lookout);
            terminal().err().println();
            return answer(result, lookout);
        }
    }

    private Answer answer(SheetImporter.Result result, Lookout lookout) {
        var report = result.report();
        double seconds = report.elapsed().toNanos() / 1e9;
        long rate = Math.round(report.rows() / Math.max(seconds, 0.001));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("rows", report.rows());
        fields.put("added", report.added());
        fields.put("updated", report.updated());
        fields.put("unchanged", report.unchanged());
        fields.put("rejected", report.rejected());
        fields.put("passed", report.passed());
        fields.put("categories", report.categories());
        fields.put("stock", report.stock());
        fields.put("notes", report.notes());
        fields.put("layout", result.plan().layout());
        fields.put("encoding", result.plan().encoding());
        fields.put("columns", PlanLines.json(result.plan()));
        fields.put("dryRun", report.dryRun());
        fields.put("stopped", report.stopped().map(Refusal::code).orElse(""));
        fields.put("problemFile", result.problemFile().orElse(""));
        fields.put("problemsLeftOut", result.leftOut());
        fields.put("seconds", Figures.tenths(seconds));
        fields.put("rowsPerSecond", rate);
        return new Answer(
                report.stopped().isEmpty() && !isAllRejected(report), lines(result, lookout, seconds, rate), fields);
    }

    private String lines(SheetImporter.Result result, Lookout lookout, double seconds, long rate) {
        var report = result.report();
        var texts = terminal().texts();
        var lines = new ArrayList<>(new PlanLines(texts).lines(result.plan(), report.dryRun()));
        lines.add(texts.text(
                ofKind(report.dryRun() ? "import.checked" : "import.done"),
                report.added() + report.updated(),
                report.unchanged(),
                report.rejected(),
                Figures.tenths(seconds).toPlainString(),
                rate));
        lines.add(texts.text(
                ofKind("import.accounted"),
                report.rows(),
                report.added(),
                report.updated(),
                report.unchanged(),
                report.rejected(),
                report.passed(),
                report.stock()));
        lookout.firstProblems.forEach(problem -> lines.add(line(problem)));
        lookout.firstNotes.forEach(note -> lines.add(line(note)));
        if (report.notes() > lookout.firstNotes.size()) {
            lines.add(texts.text("import.more-notes", report.notes() - lookout.firstNotes.size()));
        }
        result.problemFile().ifPresent(path -> lines.add(
                result.leftOut() == 0
                        ? texts.text("import.error-file", path)
                        : texts.text(
                                "import.error-file.first", path, report.rejected() - result.leftOut(), result.leftOut())));
        report.stopped().ifPresent(why -> lines.add(texts.refusal(why)));
        return String.join("\n", lines);
    }

    private String line(RowProblem problem) {
        var texts = terminal().texts();
        return texts.text("import.line", problem.line(), texts.refusal(problem.refusal()));
    }

    private String ofKind(String key) {
        return kind == SheetColumn.Kind.PRODUCTS ? key : key + ".customers";
    }

    /// A file of which nothing could be taken is no success, though each row has its reason.
    private static boolean isAllRejected(ImportReport report) {
        return report.rejected() > 0 && report.rejected() == report.rows();
    }

    /// Shows a bar on the terminal.
    private final class Lookout implements SheetImporter.Watch {

        final List<RowProblem> firstProblems = new ArrayList<>();
        final List<RowProblem> firstNotes = new ArrayList<>();

        @Override
        public void progress(ImportProgress progress) {
            int share = progress.total() == 0 ? 100 : (int) Math.min(100, progress.rows() * 100 / progress.total());
            int full = share / 5;
            var bar = "█".repeat(full) + "░".repeat(20 - full);
            terminal().err().print("\r" + terminal().texts().text("import.progress", progress.rows(), bar, share));
            terminal().err().flush();
        }

        @Override
        public void problem(RowProblem problem) {
            if (firstProblems.size() < NAMED_ON_THE_TERMINAL) {
                firstProblems.add(problem);
            }
        }

        @Override
        public void note(RowProblem note) {
            if (firstNotes.size() < NAMED_ON_THE_TERMINAL) {
                firstNotes.add(note);
            }
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
