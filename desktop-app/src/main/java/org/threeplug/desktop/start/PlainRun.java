package org.threeplug.desktop.start;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.commandline.StoreOptions;
import org.threeplug.commandline.Terminal;

/// The plain start of the till, understood without the command-line library: setting that up takes a fifth of a second,
/// for which whoever opens the shop would wait. Everything else, and every mistake, is left to the library.
final class PlainRun {

    private PlainRun() {}

    /// @return empty when the arguments are more than a plain start
    static Optional<RunCommand> of(Terminal terminal, String... arguments) {
        var rest = List.of(arguments);
        if (!rest.isEmpty() && rest.getFirst().equals("run")) {
            rest = rest.subList(1, rest.size());
        }
        @Nullable Path store = null;
        var flags = new HashSet<String>();
        for (var words = rest.iterator(); words.hasNext(); ) {
            var word = words.next();
            if (word.equals("--store") && store == null && words.hasNext()) {
                var folder = words.next();
                if (folder.isBlank() || folder.startsWith("-")) {
                    return Optional.empty();
                }
                store = Path.of(folder);
            } else if (!(word.equals("--json") || word.equals("--until-sign-in")) || !flags.add(word)) {
                return Optional.empty();
            }
        }
        return Optional.of(new RunCommand(
                terminal, new StoreOptions(store, flags.contains("--json")), flags.contains("--until-sign-in")));
    }
}
