package org.threeplug.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.threeplug.backup.BackupState.Problem;
import org.threeplug.backup.Proof;
import org.threeplug.persistence.backup.BackupDesk;
import picocli.CommandLine.Command;

/// `pos drill`: really restores the newest backup elsewhere and proves it.
@Command(name = "drill", mixinStandardHelpOptions = true)
final class DrillCommand extends StoreCommand {

    DrillCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    List<String> forTheTill() {
        return List.of("drill");
    }

    @Override
    protected Answer answer() {
        return onStore(store -> {
            var started = System.nanoTime();
            var desk = store.get(BackupDesk.class);
            var proof = desk.prove(new StepLine(terminal()));
            var lines = new ArrayList<>(List.of(sentence(proof, seconds(started))));
            var contradicted = desk.state().problem().filter(Problem::contradictsTheBooks);
            contradicted.ifPresent(problem -> lines.add(
                    terminal().texts().text("status.backup." + problem.code(), problem.arguments().toArray())));
            return new Answer(proof.good() && contradicted.isEmpty(), String.join("\n", lines), json(proof));
        });
    }

    private static String seconds(long started) {
        return String.valueOf((System.nanoTime() - started) / 100_000_000 / 10.0);
    }

    private String sentence(Proof proof, String seconds) {
        return proof.good()
                ? terminal().texts().text("drill.good", proof.backup(), proof.sequence(), proof.head(), seconds)
                : terminal().texts().text("drill.bad", proof.backup(), proof.detail());
    }

    private static LinkedHashMap<String, Object> json(Proof proof) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("good", proof.good());
        fields.put("backup", proof.backup());
        fields.put("sequence", proof.sequence());
        fields.put("head", proof.head());
        fields.put("detail", proof.detail());
        fields.put("at", proof.at().toString());
        return fields;
    }
}
