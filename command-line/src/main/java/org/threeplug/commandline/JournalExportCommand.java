package org.threeplug.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.witness.JournalExport;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos journal export`: the journal for whoever checks it elsewhere. Without anchors it also works while the till is
/// open.
@Command(name = "export", mixinStandardHelpOptions = true)
final class JournalExportCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "journal.export.dir")
    private @Nullable Path target;

    @Option(names = "--anchors", paramLabel = "FILE", descriptionKey = "journal.export.anchors")
    private @Nullable Path anchors;

    JournalExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        OpenStore.mustBeStore(options().store());
        if (target == null) {
            throw new RefusedException("journal.export-not-empty", "");
        }
        try {
            var files = OpenStore.options().files();
            var exported = new JournalExport(files, OpenStore.journal(options().store()))
                    .to(target, closingAnchors(), Optional.ofNullable(anchors));
            var fields = new LinkedHashMap<String, Object>();
            fields.put("records", exported.records());
            fields.put("head", exported.head().toString());
            fields.put("anchors", exported.anchors());
            fields.put("folder", target.toString());
            var sentence = terminal()
                    .texts()
                    .count("journal.exported", exported.records(), target.toString(), exported.head().toString());
            return Answer.good(sentence, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The database is needed only for these.
    private List<String> closingAnchors() {
        if (anchors == null) {
            return List.of();
        }
        try (var store = openStore()) {
            return JournalExport.anchors(store.get(Store.class).reads());
        }
    }
}
