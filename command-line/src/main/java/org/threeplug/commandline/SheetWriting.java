package org.threeplug.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.threeplug.exports.WholeFile;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.pattern.ListSheet;
import org.threeplug.server.compose.OpenStore;

/// Writes a list to a file, after the gate has granted it, and tells how many rows it has.
///
/// @param file the end of its name says whether it becomes a workbook
/// @param actor whom the gate grants it
record SheetWriting(Terminal terminal, OpenStore store, Path file, Actor actor) {

    /// Before the books say that something was exported.
    ///
    /// @throws RefusedException `lists.no-folder`, `lists.no-plain-file`
    static void mustTake(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new RefusedException("lists.no-folder", String.valueOf(folder));
        }
        if (!WholeFile.isPlain(file)) {
            throw new RefusedException("lists.no-plain-file", file.toString());
        }
    }

    /// @param grant what the gate is asked for, by the format
    Answer run(Function<String, Command<String>> grant, Justification behind, Function<Path, ListSheet.Ending> writing) {
        mustTake(file);
        var format = file.getFileName().toString().endsWith(".xlsx") ? "xlsx" : "csv";
        store.get(CommandGate.class).submit(grant.apply(format), actor, behind).orThrow();
        var written = writing.apply(file);
        if (!written.trouble().isEmpty()) {
            throw new RefusedException("lists.not-written", file.toString(), written.trouble());
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("rows", written.rows());
        fields.put("file", file.toString());
        return Answer.good(terminal.texts().text("export.done", written.rows(), file.toString()), fields);
    }
}
