package org.threeplug.desktop.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.threeplug.desktop.compose.Sentences;
import org.threeplug.kit.Texts;

/// Where a command answers: `out` for the answer alone, `err` for progress and complaints.
public record Terminal(PrintWriter out, PrintWriter err, Texts texts) {

    public static Terminal of(PrintStream out, PrintStream err, Locale language) {
        return new Terminal(
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                Sentences.in(language));
    }

    public void say(String key, Object... arguments) {
        err.println(texts.text(key, arguments));
    }
}
