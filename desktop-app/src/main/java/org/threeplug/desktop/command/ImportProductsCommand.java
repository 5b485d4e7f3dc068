package org.threeplug.desktop.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportProgress;
import org.threeplug.catalog.importing.ImportReport;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.catalog.importing.RowProblem;
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
            var result = store.get(ProductImporter.class)
                    .run(file.toAbsolutePath().toString(), choices(store), store.system("cli"), lookout);
            terminal().err().println();
            return answer(result, lookout.firstProblems);
        }
    }

    /// Where a row has no price it gets one made from its barcode; the file of a real shop has prices.
    private ImportChoices choices(OpenStore store) {
        var taxes = store.get(Catalog.class).taxClasses();
        var shop = store.settings().store().orElseThrow();
        var usual = UsualTax.among(taxes, shop.usualTax()).orElseThrow().key();
        return new ImportChoices(
                shop.currency(),
                taxes,
                usual,
                true,
                "pc",
                true,
                true,
                !knownCategories,
                update ? ImportChoices.Known.UPDATE : ImportChoices.Known.SKIP,
                dryRun);
    }

    private Answer answer(ProductImporter.Result result, List<RowProblem> firstProblems) {
        var report = result.report();
        double seconds = report.elapsed().toNanos() / 1e9;
        long rate = Math.round(report.rows() / Math.max(seconds, 0.001));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("rows", report.rows());
        fields.put("added", report.added());
        fields.put("updated", report.updated());
        fields.put("unchanged", report.unchanged());
        fields.put("rejected", report.rejected());
        fields.put("categories", report.categories());
        fields.put("dryRun", report.dryRun());
        fields.put("stopped", report.stopped().map(Refusal::code).orElse(""));
        fields.put("problemFile", result.problemFile().orElse(""));
        fields.put("seconds", Figures.tenths(seconds));
        fields.put("rowsPerSecond", rate);
        var texts = terminal().texts();
        var lines = new StringBuilder(texts.text(
                report.dryRun() ? "import.checked" : "import.done",
                report.added() + report.updated(),
                report.unchanged(),
                report.rejected(),
                Figures.tenths(seconds).toPlainString(),
                rate));
        firstProblems.forEach(problem -> lines.append('\n')
                .append(texts.text("import.line", problem.line(), texts.refusal(problem.refusal()))));
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
        public boolean cancelled() {
            return Thread.currentThread().isInterrupted();
        }

        @Override
        public String sentence(Refusal why) {
            return terminal().texts().refusal(why);
        }
    }
}
