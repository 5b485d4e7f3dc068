package org.threeplug.desktop.command;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.threeplug.catalog.importing.ImportReport;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.desktop.setup.ReplayShop;
import org.threeplug.desktop.setup.SetUp;
import org.threeplug.kernel.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos import products FILE`
@Command(name = "products", mixinStandardHelpOptions = true)
final class ImportProductsCommand extends StoreCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    ImportProductsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer answer() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RefusedException("import.no-file", file.toString());
        }
        try (var store = OpenStore.atOrNew(options().store())) {
            if (!store.get(SetUp.class).isDone()) {
                var pin = store.get(ReplayShop.class).open(terminal().texts().locale());
                terminal().say("replay.set-up", options().store(), pin);
            }
            long started = System.nanoTime();
            var order = new ProductImporter.Order(file.toAbsolutePath().toString(), dryRun);
            var report = store.get(ProductImporter.class).run(order, store.system("cli"), (rows, share) -> {
                terminal().err().print("\r" + terminal().texts().text("import.progress", rows, bar(share), share));
                terminal().err().flush();
                return true;
            });
            terminal().err().println();
            return answer(report, (System.nanoTime() - started) / 1e9);
        }
    }

    private static String bar(int share) {
        int full = Math.clamp(share / 5, 0, 20);
        return "█".repeat(full) + "░".repeat(20 - full);
    }

    private Answer answer(ImportReport report, double seconds) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("rows", report.rows());
        fields.put("imported", report.dryRun() ? 0 : report.rows() - report.rejected());
        fields.put("rejected", report.rejected());
        fields.put("dryRun", report.dryRun());
        fields.put("errorFile", report.errorFile().orElse(""));
        fields.put("seconds", tenths(seconds));
        fields.put("rowsPerSecond", seconds == 0 ? 0 : Math.round(report.rows() / seconds));
        var texts = terminal().texts();
        var lines = new StringBuilder(texts.text(
                report.dryRun() ? "import.checked" : "import.done",
                report.rows() - report.rejected(),
                report.rejected(),
                tenths(seconds),
                Math.round(report.rows() / Math.max(seconds, 0.001))));
        report.firstErrors()
                .forEach(error -> lines.append('\n')
                        .append(texts.text("import.line", error.line(), texts.refusal(error.why()))));
        report.errorFile().ifPresent(path -> lines.append('\n').append(texts.text("import.error-file", path)));
        return Answer.good(lines.toString(), fields);
    }

    private static BigDecimal tenths(double figure) {
        return BigDecimal.valueOf(Math.round(figure * 10), 1);
    }
}
