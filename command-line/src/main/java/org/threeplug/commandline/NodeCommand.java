package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.nodes.MakeNode;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.peers.TakeJournal;
import org.threeplug.server.compose.OpenStore;
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
        protected Answer answer() {
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

    /// `pos node apply DIR`: takes in what another PC of the shop has recorded.
    @Command(name = "apply", mixinStandardHelpOptions = true)
    static final class Apply extends StoreCommand {

        @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "node.folder")
        private Path folder = Path.of("");

        Apply(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            return onStore(this::applied);
        }

        private Answer applied(OpenStore store) {
            var taken = new TakeJournal(store.get(Store.class), store.system("cli")).from(folder, _ -> {});
            var fields = new LinkedHashMap<String, Object>();
            fields.put("number", taken.number());
            fields.put("name", taken.name());
            fields.put("records", taken.records());
            fields.put("rows", taken.rows());
            fields.put("last", taken.last());
            var number = String.valueOf(taken.number());
            var sentence = taken.records() == 0
                    ? terminal().texts().text("node.applied-nothing", number)
                    : terminal().texts().text("node.applied", number, taken.records(), taken.rows(), taken.last());
            return Answer.good(sentence, fields);
        }
    }
}
