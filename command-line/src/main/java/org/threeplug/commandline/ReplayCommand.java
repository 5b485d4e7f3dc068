package org.threeplug.commandline;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.threeplug.tools.Tools;
import org.threeplug.tools.replay.Replay;
import org.threeplug.tools.replay.ReplayResult;
import org.threeplug.tools.replay.TradeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `pos replay FILE`
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand extends StoreCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    ReplayCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        var books = new TradeFile(file).read();
        try (var store = openStore()) {
            var result = Tools.on(store, Replay.class)
                    .run(books, (day, documents, of) -> {
                        terminal().err().print("\r" + terminal().texts().text("replay.progress", documents, of, day));
                        terminal().err().flush();
                    });
            terminal().err().println();
            return Answer.good(sentence(result), result.json());
        }
    }

    private String sentence(ReplayResult result) {
        var texts = terminal().texts();
        var lines = new StringBuilder();
        if (result.documents() == 0 && result.alreadyPosted() > 0) {
            lines.append(texts.text("replay.nothing-new", result.alreadyPosted()));
        } else {
            lines.append(texts.text(
                    "replay.done",
                    result.documents(),
                    result.lines(),
                    tenths(result.seconds()),
                    tenths(result.documentsPerSecond())));
            lines.append('\n').append(sum("replay.sales", result.sales().count(), result.sales().total()));
            lines.append('\n').append(sum("replay.returns", result.returns().count(), result.returns().total()));
            lines.append('\n').append(texts.text("replay.stock-adjustments", result.stockAdjustments()));
            lines.append('\n')
                    .append(sum(
                            "replay.ledger-adjustments",
                            result.ledgerAdjustments().count(),
                            result.ledgerAdjustments().total()));
            lines.append('\n')
                    .append(texts.text(
                            "replay.net",
                            result.netTotal().toPlainString(),
                            result.unitsMoved().stripTrailingZeros().toPlainString()));
        }
        result.refused().values().forEach(those -> lines.append('\n').append(refused(those)));
        return lines.toString();
    }

    private String sum(String key, int count, BigDecimal total) {
        return terminal().texts().text(key, count, total.toPlainString());
    }

    /// The sentence names what is in one document, so that document is named as well.
    private String refused(ReplayResult.Refused those) {
        var texts = terminal().texts();
        var first = those.first().isEmpty() ? "—" : those.first();
        return texts.text("replay.refused", those.count(), first, texts.refusal(those.why()));
    }

    private static String tenths(double figure) {
        return String.valueOf(Math.round(figure * 10) / 10.0);
    }
}
