package org.threeplug.desktop.command;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.nodes.MakeNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos node`: the PCs of a shop.
@Command(name = "node", mixinStandardHelpOptions = true)
final class NodeCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final Terminal terminal;

    NodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.node-what");
        return WRONG_USE;
    }

    /// `pos node make NUMBER --register CODE`: makes a copy of another PC's books those of a PC of their own.
    @Command(name = "make", mixinStandardHelpOptions = true)
    static final class Make extends StoreCommand {

        @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "node.number")
        private int number;

        @Option(names = "--register", required = true, paramLabel = "CODE", descriptionKey = "node.register")
        private String register = "";

        @Option(names = "--name", paramLabel = "TEXT", descriptionKey = "node.name")
        private String name = "";

        Make(Terminal terminal) {
            super(terminal);
        }

        @Override
        Answer answer() {
            return onStore(this::made);
        }

        private Answer made(OpenStore store) {
            var made = store.get(CommandGate.class)
                    .submit(
                            new MakeNode(
                                    Ids.next(), number, Ids.next(), name.isBlank() ? register : name, Ids.next(), register),
                            store.system("cli"))
                    .orThrow();
            var fields = new LinkedHashMap<String, Object>();
            fields.put("number", made.number());
            fields.put("node", made.id().toString());
            fields.put("name", made.name());
            fields.put("register", register);
            return Answer.good(
                    terminal().texts().text("node.made", String.valueOf(made.number()), made.name(), register), fields);
        }
    }
}
