package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.backup.Progress;
import org.threeplug.proof.Anchor;
import org.threeplug.proof.Flaw;
import org.threeplug.proof.Verdict;
import org.threeplug.health.Runbook;
import org.threeplug.server.verify.Verification;
import org.threeplug.words.FlawWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos verify`: proves the books, or names the first record at fault, the kind of damage, and what can still be trusted.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand extends StoreCommand {

    @Option(names = "--anchors", paramLabel = "FILE", descriptionKey = "verify.anchors")
    private @Nullable Path anchors;

    @Option(names = "--kept", paramLabel = "DIR", descriptionKey = "verify.kept")
    private List<Path> kept = List.of();

    @Option(names = "--z", paramLabel = "LINE", descriptionKey = "verify.z")
    private List<String> z = List.of();

    @Option(names = "--advice", descriptionKey = "verify.advice")
    private boolean advice;

    VerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        var result = Verification.of(options().store(), outside(), kept, new Steps());
        var lines = lines(result);
        var fields = json(result);
        if (advice && result.books().clean()) {
            advise(lines, fields);
        }
        return new Answer(result.clean(), String.join("\n", lines), fields);
    }

    /// What a Z report says on paper, typed or scanned, counts as a line of a file does.
    private List<Anchor> outside() {
        var all = new ArrayList<>(Anchor.read(z));
        Optional.ofNullable(anchors).map(Verification::read).ifPresent(all::addAll);
        return all;
    }

    /// What an older program may have put into the books, though they are proven: a list to look through.
    private void advise(List<String> lines, Map<String, Object> fields) {
        try (var store = openStore()) {
            var shop = store.settings().store().orElseThrow();
            var suspects = store.madeUpPrices();
            var texts = terminal().texts();
            lines.add(texts.text(suspects.isEmpty() ? "verify.advice.none" : "verify.advice.prices", suspects.size()));
            suspects.forEach(one -> lines.add(
                    texts.text("verify.advice.price", one.code(), one.name(), texts.formats().price(one.price()))));
            if (shop.usualTax().isEmpty()) {
                lines.add(texts.text("verify.advice.usual-tax"));
            }
            fields.put("inventedPrices", suspects.stream()
                    .map(one -> Map.of("code", one.code(), "name", one.name(), "price", one.price().plain()))
                    .toList());
            fields.put("usualTaxChosen", !shop.usualTax().isEmpty());
            var traces = store.importTraces();
            advise("names", "suspectNames", traces.names(), lines, fields);
            advise("free", "soldAtNothing", traces.free(), lines, fields);
            advise("torn", "tornCategories", traces.torn(), lines, fields);
            advise("twice", "doubledCategories", traces.twice(), lines, fields);
        }
    }

    private void advise(String key, String field, List<String> found, List<String> lines, Map<String, Object> fields) {
        if (!found.isEmpty()) {
            lines.add(terminal().texts().text("verify.advice." + key, found.size()));
            lines.addAll(found);
        }
        fields.put(field, found);
    }

    private List<String> lines(Verification.Result result) {
        var texts = terminal().texts();
        var books = result.books();
        var lines = new ArrayList<String>();
        lines.add(texts.text("verify.journal", books.records(), books.head()));
        if (anchors != null || !z.isEmpty()) {
            lines.add(texts.text("verify.anchors-met", books.anchorsMet()));
        }
        if (books.rowsCompared() > 0) {
            lines.add(texts.text("verify.database", books.rowsCompared()));
            lines.add(texts.text("verify.rules", books.rules()));
        }
        if (result.searchable() >= 0) {
            lines.add(texts.text("verify.search", result.searchable()));
        }
        if (books.outside().left() > 0) {
            lines.add(texts.text("verify.left", books.outside().left()));
        }
        if (result.clean()) {
            lines.add(compared(books.outside()));
        } else if (books.clean()) {
            lines.add(texts.text("verify.search-differs", result.products(), result.searchable()));
        } else {
            var words = new FlawWords(texts);
            lines.add(texts.count("verify.faulty", books.flaws().size()));
            lines.addAll(words.lines(books.flaws()));
            lines.add(words.trusted(books.flaws().getFirst()));
            if (!books.outside().wayBack().isEmpty()) {
                lines.add(texts.text("verify.way-back", books.outside().wayBack()));
            }
            lines.add(texts.text("cli.runbook", page(books.flaws().getFirst())));
        }
        return lines;
    }

    private static String page(Flaw first) {
        return first.kind() == Flaw.Kind.PUT_BACK || first.kind() == Flaw.Kind.FORKED
                ? Runbook.PUT_BACK
                : Runbook.TAMPERING;
    }

    /// Books that were altered whole are whole in themselves too: what was compared with is part of the verdict.
    private String compared(Verdict.Outside outside) {
        var texts = terminal().texts();
        return outside.reach() == 0
                ? texts.text("verify.clean")
                : texts.text("verify.clean-outside", outside.agree(), outside.reach());
    }

    private Map<String, Object> json(Verification.Result result) {
        var books = result.books();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("clean", result.clean());
        fields.put("journalRecords", books.records());
        fields.put("journalHead", books.head());
        fields.put("anchorsMet", books.anchorsMet());
        fields.put("outsideAgree", books.outside().agree());
        fields.put("outsideReach", books.outside().reach());
        fields.put("outsideLeft", books.outside().left());
        fields.put("rowsCompared", books.rowsCompared());
        fields.put("rules", books.rules());
        fields.put("searchable", result.searchable());
        fields.put("findings", books.flaws().stream().map(this::json).toList());
        return fields;
    }

    private Map<String, Object> json(Flaw flaw) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("kind", flaw.kind().name());
        entry.put("record", flaw.record());
        entry.put("trustedTo", flaw.trusted());
        entry.put("where", flaw.where());
        entry.put("detail", flaw.detail());
        entry.put("sentence", new FlawWords(terminal().texts()).what(flaw));
        return entry;
    }

    /// Says each step once.
    private final class Steps implements Progress {

        private String last = "";

        @Override
        public boolean at(String step, int percent) {
            if (!step.equals(last)) {
                last = step;
                terminal().say("verify.step." + step);
            }
            return true;
        }
    }
}
