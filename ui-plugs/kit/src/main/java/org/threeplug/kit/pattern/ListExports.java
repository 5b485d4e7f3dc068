package org.threeplug.kit.pattern;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.threeplug.exports.ExportFormat;

/// What a list asks before it writes itself to a file.
public interface ListExports {

    /// Whether the person at the screen may take lists out of the program at all.
    boolean allowed();

    /// Where to; nothing happens when no place is chosen.
    void where(Window window, String suggestion, ExportFormat format, Consumer<Path> then);

    /// Has it written down that this list leaves the program, and goes on when that was granted.
    void granted(String list, ExportFormat format, ListQuery query, Runnable then);

    /// Tells what became of it.
    void done(String sentence);

    void failed(String sentence);
}
