package org.threeplug.desktop.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportProgress;
import org.threeplug.catalog.importing.ImportReport;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.catalog.importing.Reading;
import org.threeplug.catalog.importing.RowProblem;
import org.threeplug.catalog.importing.SheetColumn;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.desktop.setup.ReplayShop;
import org.threeplug.desktop.setup.SetUp;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.tax.UsualTax;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos import products FILE`
@Command(name = "products", mixinStandardHelpOptions = true)
final class ImportProductsCommand extends StoreCommand {

    private static final int NAMED_ON_THE_TERMINAL = 5;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--update", descriptionKey = "update")
    private boolean update;

    @Option(names = "--known-categories", descriptionKey = "known-categories")
    private boolean knownCategories;

    @Option(names = "--column", paramLabel = "HEADING=COLUMN", descriptionKey = "import.column")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "import.encoding")
    private @Nullable String encoding;

    @Option(names = "--without-price", descriptionKey = "import.without-price")
    private boolean withoutPrice;

    @Option(names = "--prices-without-tax", descriptionKey = "import.prices-without-tax")
    private boolean pricesWithoutTax;

    @Option(names = "--prices-from-barcodes", descriptionKey = "import.prices-from-barcodes")
    private boolean pricesFromBarcodes;

    ImportProductsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer answer() {
        if (!Files.isRegularFile(file)) {
            // Before a new store is made for it.
            throw new RefusedException("catalog.import-no-file", file.toString());
        }
        try (var store = OpenStore.atOrNew(options().store())) {
            if (!store.get(SetUp.class).isDone()) {
                var pin = store.get(ReplayShop.class).open(terminal().texts().locale());
                terminal().say("replay.set-up", options().store(), pin);
            }
            var lookout = new Lookout();
            var importer = store.get(ProductImporter.class);
            var choices = choices(store);
            var path = file.toAbsolutePath().toString();
            new PlanLines(terminal().texts()).check(columns, choices.reading(), importer.look(path, choices));
            var result = importer.run(path, choices, store.system("cli"), lookout);
            terminal().err().println();
            return answer(result, lookout);
        }
    }

    private ImportChoices choices(OpenStore store) {
        var taxes = store.get(Catalog.class).taxClasses();
        var shop = store.settings().store().orElseThrow();
        var usual = UsualTax.among(taxes, shop.usualTax()).orElseThrow().key();
        return new ImportChoices(
                shop.currency(),
                taxes,
                usual,
                !pricesWithoutTax,
                "pc",
                true,
                priceless(),
                !knownCategories,
                update ? ImportChoices.Known.UPDATE : ImportChoices.Known.SKIP,
                dryRun,
                new Reading(SheetColumn.Kind.PRODUCTS, shop.language(), Optional.ofNullable(encoding), columns));
    }

    private ImportChoices.Priceless priceless() {
        if (pricesFromBarcodes) {
            return ImportChoices.Priceless.MADE_UP;
        }
        return withoutPrice ? ImportChoices.Priceless.ASK_AT_TILL : ImportChoices.Priceless.REFUSE;
    }

    private Answer answer(ProductImporter.Result result, Lookout lookout) {
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
        fields.put("seconds", Figures.tenths(seconds));
        fields.put("rowsPerSecond", rate);
        var texts = terminal().texts();
        var lines = new StringBuilder();
        new PlanLines(texts).lines(result.plan(), report.dryRun()).forEach(line -> lines.append(line).append('\n'));
        lines.append(texts.text(
                report.dryRun() ? "import.checked" : "import.done",
                report.added() + report.updated(),
                report.unchanged(),
                report.rejected(),
                Figures.tenths(seconds).toPlainString(),
                rate));
        lines.append('\n')
                .append(texts.text(
                        "import.accounted",
                        report.rows(),
                        report.added(),
                        report.updated(),
                        report.unchanged(),
                        report.rejected(),
                        report.passed(),
                        report.stock()));
        lookout.firstProblems.forEach(problem -> lines.append('\n')
                .append(texts.text("import.line", problem.line(), texts.refusal(problem.refusal()))));
        lookout.firstNotes.forEach(note -> lines.append('\n')
                .append(texts.text("import.line", note.line(), texts.refusal(note.refusal()))));
        result.problemFile().ifPresent(path -> lines.append('\n').append(texts.text("import.error-file", path)));
        report.stopped().ifPresent(why -> lines.append('\n').append(texts.refusal(why)));
        return new Answer(report.stopped().isEmpty() && !isAllRejected(report), lines.toString(), fields);
    }

    /// A file of which nothing could be taken is no success, though each row has its reason.
    private static boolean isAllRejected(ImportReport report) {
        return report.rejected() > 0 && report.rejected() == report.rows();
    }

    /// Shows a bar on the terminal.
    private final class Lookout implements ProductImporter.Watch {

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
