package org.threeplug.desktop.command;

import java.util.Map;
import picocli.CommandLine.Command;

/// `pos`, `pos run`: opens the till.
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand extends StoreCommand {

    RunCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer answer() {
        return Answer.good("", Map.of());
    }
}
