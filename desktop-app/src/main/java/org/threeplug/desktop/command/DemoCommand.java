package org.threeplug.desktop.command;

import java.util.Map;
import picocli.CommandLine.Command;

/// `pos demo`
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand extends StoreCommand {

    DemoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer answer() {
        return Answer.good("", Map.of());
    }
}
