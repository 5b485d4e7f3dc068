package org.threeplug.desktop.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.threeplug.desktop.verify.Verification;
import picocli.CommandLine.Command;

/// `pos verify`: proves the books, or names the first record at fault.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand extends StoreCommand {

    VerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer answer() {
        var result = Verification.of(options().store(), step -> terminal().say("verify.step." + step));
        var lines = new ArrayList<String>();
        lines.add(terminal().texts().text("verify.journal", result.journalRecords(), result.journalHead()));
        lines.add(terminal().texts().text("verify.database", result.rowsCompared()));
        lines.add(terminal().texts().text("verify.rules", result.rules()));
        lines.add(terminal().texts().text("verify.search", result.searchable()));
        result.findings()
                .forEach(finding -> lines.add(terminal()
                        .texts()
                        .text("verify.finding", finding.check(), finding.subject(), finding.detail())));
        lines.add(terminal().texts().text(result.clean() ? "verify.clean" : "verify.faulty", result.findings().size()));
        return new Answer(result.clean(), String.join("\n", lines), json(result));
    }

    private static Map<String, Object> json(Verification.Result result) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("clean", result.clean());
        fields.put("journalRecords", result.journalRecords());
        fields.put("journalHead", result.journalHead());
        fields.put("rowsCompared", result.rowsCompared());
        fields.put("rules", result.rules());
        fields.put("searchable", result.searchable());
        fields.put(
                "findings",
                result.findings().stream()
                        .map(finding -> {
                            var entry = new LinkedHashMap<String, Object>();
                            entry.put("check", finding.check());
                            entry.put("subject", finding.subject());
                            entry.put("detail", finding.detail());
                            return entry;
                        })
                        .toList());
        return fields;
    }
}
