package org.threeplug.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.plug.PlugList;
import org.threeplug.plug.Plugs;
import org.threeplug.plug.SwitchPlug;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `pos plugs list|on|off`: which plugs work in this store. A till that has the store open carries it out itself.
@Command(name = "plugs", mixinStandardHelpOptions = true)
final class PlugsCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final Terminal terminal;

    PlugsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.plugs-what");
        return WRONG_USE;
    }

    private static List<Plugs.Standing> all(OpenStore store) {
        store.plugs();
        return store.ask(new PlugList());
    }

    /// `pos plugs list`
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listing extends StoreCommand {

        Listing(Terminal terminal) {
            super(terminal);
        }

        @Override
        List<String> forTheTill() {
            return List.of("plugs", "list");
        }

        @Override
        protected Answer answer() {
            return onStore(store -> {
                var all = all(store);
                return Answer.good(
                        all.stream().map(this::told).collect(Collectors.joining("\n")),
                        Map.of("plugs", all.stream().map(Listing::fields).toList()));
            });
        }

        private String told(Plugs.Standing plug) {
            var key = plug.essential() ? "plugs.line.essential" : "plugs.line." + plug.state().name();
            return terminal().texts().text(key, plug.id(), plug.parts().size(), plug.why());
        }

        private static Map<String, Object> fields(Plugs.Standing plug) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("plug", plug.id());
            fields.put("essential", plug.essential());
            fields.put("state", plug.state().name());
            fields.put("why", plug.why());
            fields.put("parts", plug.parts().size());
            return fields;
        }
    }

    /// What both ways of switching do.
    abstract static class Switching extends StoreCommand {

        @Parameters(index = "0", paramLabel = "PLUG", descriptionKey = "plugs.plug")
        private String plug = "";

        private final boolean working;

        Switching(Terminal terminal, boolean working) {
            super(terminal);
            this.working = working;
        }

        @Override
        List<String> forTheTill() {
            return List.of("plugs", working ? "on" : "off", plug);
        }

        @Override
        protected Answer answer() {
            return onStore(store -> {
                var parts = all(store).stream()
                        .filter(known -> known.id().equals(plug))
                        .flatMap(known -> known.parts().stream())
                        .map(part -> part.kind() + " " + part.key())
                        .toList();
                boolean changed = store.get(CommandGate.class)
                        .submit(new SwitchPlug(Ids.next(), plug, working), store.system("cli"))
                        .orThrow();
                var fields = new LinkedHashMap<String, Object>();
                fields.put("plug", plug);
                fields.put("working", working);
                fields.put("changed", changed);
                fields.put("parts", parts);
                return Answer.good(
                        terminal().texts().text(working ? "plugs.now-on" : "plugs.now-off", plug, String.join(", ", parts)), fields);
            });
        }
    }

    /// `pos plugs on PLUG`
    @Command(name = "on", mixinStandardHelpOptions = true)
    static final class On extends Switching {

        On(Terminal terminal) {
            super(terminal, true);
        }
    }

    /// `pos plugs off PLUG`
    @Command(name = "off", mixinStandardHelpOptions = true)
    static final class Off extends Switching {

        Off(Terminal terminal) {
            super(terminal, false);
        }
    }
}
