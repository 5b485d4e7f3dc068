package org.threeplug.desktop.command;

import java.util.concurrent.Callable;
import org.threeplug.desktop.compose.PartList;
import org.threeplug.desktop.compose.PlugHost;
import picocli.CommandLine.Command;

/// `pos parts`: everything that the plugs bring, before any of it runs.
@Command(name = "parts", mixinStandardHelpOptions = true)
final class PartsCommand implements Callable<Integer> {

    private final Terminal terminal;

    PartsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PartList.lines(PlugHost.find().plugs()).forEach(terminal.out()::println);
        return 0;
    }
}
