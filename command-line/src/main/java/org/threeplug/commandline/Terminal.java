package org.threeplug.commandline;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.threeplug.server.Sentences;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.door.Call;
import org.threeplug.server.door.Lines;
import org.threeplug.words.Texts;

/// Where a command answers: `out` for the answer alone, `err` for progress and complaints.
///
/// @param inside the store that this very process has open, when another process asked for the command
/// @param folder where relative paths begin
/// @param typed secrets that are asked for
public record Terminal(
        PrintWriter out, PrintWriter err, Texts texts, Optional<OpenStore> inside, Path folder, Typed typed) {

    /// Whatever is said here is text and steers no terminal.
    public Terminal {
        out = PlainWriter.of(out);
        err = PlainWriter.of(err);
    }

    /// Where a command speaks that is carried out for another process.
    static Terminal inside(OpenStore store, Call call, Lines.Answering answering) {
        return new Terminal(
                answering.out(), answering.err(), Sentences.in(call.language()), Optional.of(store), call.folder(),
                Typed.NOTHING);
    }

    public static Terminal of(PrintStream out, PrintStream err, Locale language) {
        return of(out, err, language, Typed.here());
    }

    /// @param typed where secrets come from
    static Terminal of(PrintStream out, PrintStream err, Locale language, Typed typed) {
        return new Terminal(
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                Sentences.in(language),
                Optional.empty(),
                Path.of("").toAbsolutePath(),
                typed);
    }

    public void say(String key, Object... arguments) {
        err.println(texts.text(key, arguments));
    }
}
