package org.threeplug.desktop.start;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.threeplug.commandline.Pos;
import org.threeplug.commandline.Terminal;

/// The whole program as `pos` has it: the till's window and every command.
public final class Program implements Pos.Windowed {

    /// @return the exit code, as [Pos#run] has it
    public static int run(Terminal terminal, String... arguments) {
        var plain = PlainRun.of(terminal, arguments);
        return plain.isPresent() ? plain.get().call() : pos().run(terminal, arguments);
    }

    static Pos pos() {
        return new Pos(new Program());
    }

    @Override
    public Callable<Integer> start(Terminal terminal) {
        return new RunCommand(terminal);
    }

    @Override
    public SequencedMap<String, Callable<Integer>> commands(Terminal terminal) {
        var commands = new LinkedHashMap<String, Callable<Integer>>();
        commands.put("run", new RunCommand(terminal));
        commands.put("demo", new DemoCommand(terminal));
        commands.put("rehearse", new RehearseCommand(terminal));
        return commands;
    }
}
