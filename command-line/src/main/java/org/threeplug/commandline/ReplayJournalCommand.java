package org.threeplug.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.threeplug.persistence.backup.restore.ReplayJournal;
import org.threeplug.persistence.engine.recovery.DatabaseComparison;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import picocli.CommandLine.Command;

/// `pos replay-journal`: makes the state again from the journal, with this version of the program, and compares it row
/// for row. Works on copies.
@Command(name = "replay-journal", mixinStandardHelpOptions = true)
final class ReplayJournalCommand extends StoreCommand {

    ReplayJournalCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        try (var store = openStore()) {
            var records = store.journalRecords();
            var started = System.nanoTime();
            var result = ReplayJournal.of(store.get(Store.class), new StoreDirectory(store.root()).scratch().resolve("replayed"));
            return answer(result, records, (System.nanoTime() - started) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(DatabaseComparison.Result result, long records, long millis) {
        var texts = terminal().texts();
        var lines = new ArrayList<String>();
        lines.add(texts.text("replay-journal.done", records, result.rows(), String.valueOf(millis / 100 / 10.0)));
        result.differences().forEach(difference -> lines.add(texts.text("replay-journal.difference", difference)));
        lines.add(texts.text(result.equal() ? "replay-journal.equal" : "replay-journal.different"));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("equal", result.equal());
        fields.put("records", records);
        fields.put("rows", result.rows());
        fields.put("differences", result.differences());
        return new Answer(result.equal(), String.join("\n", lines), fields);
    }
}
