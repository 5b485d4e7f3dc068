package org.threeplug.commandline;

import java.util.concurrent.Callable;
import org.threeplug.server.plugs.PartList;
import org.threeplug.server.plugs.PlugHost;
import picocli.CommandLine.Command;

/// `pos parts`: everything that the plugs bring, before any of it runs, and which of them stay off.
@Command(name = "parts", mixinStandardHelpOptions = true)
final class PartsCommand implements Callable<Integer> {

    private final Terminal terminal;

    PartsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var plugs = PlugHost.find();
        PartList.lines(plugs.plugs()).forEach(terminal.out()::println);
        plugs.off().forEach(off -> terminal.out().println(terminal.texts().text("plugs.off", off.plug(), off.why())));
        return 0;
    }
}
