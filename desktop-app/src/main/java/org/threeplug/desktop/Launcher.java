package org.threeplug.desktop;

import java.util.Locale;
import org.threeplug.commandline.Terminal;
import org.threeplug.desktop.start.Program;
import org.threeplug.kernel.PlainFigures;
import org.threeplug.server.log.Logs;

/// Where the program starts. Not a JavaFX application itself, or the JDK would insist on JavaFX before anything is said.
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        Unserialized.nothing();
        PlainFigures.everywhere();
        Logs.quiet();
        System.exit(Program.run(Terminal.of(System.out, System.err, Locale.getDefault()), arguments));
    }
}
