package org.threeplug.server.door;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Somebody starts the till where it is open already: they want to see it, not to be told about processes.
public final class SecondStart {

    /// No command of the program; it is understood at the door alone.
    private static final String SHOW = "show-the-window";

    private SecondStart() {}

    /// Asks the till that has the store open to come forward.
    ///
    /// @return whether it does
    public static boolean shown(Path root) {
        var nobody = new PrintWriter(Writer.nullWriter());
        return Knock.at(root, new Call(Locale.ENGLISH, root, List.of(SHOW)), nobody, nobody)
                .filter(code -> code == 0)
                .isPresent();
    }

    /// A visit that brings the window forward when that is asked for, and does everything else as before.
    public static TillDoor.Visit showing(Runnable window, TillDoor.Visit others) {
        return (call, answering) -> {
            if (call.arguments().equals(List.of(SHOW))) {
                window.run();
                return 0;
            }
            return others.answer(call, answering);
        };
    }
}
