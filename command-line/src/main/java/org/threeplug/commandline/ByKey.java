package org.threeplug.commandline;

import org.jspecify.annotations.Nullable;
import org.threeplug.identity.keys.Keys;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.RefusedException;
import org.threeplug.questions.Desk;
import org.threeplug.questions.Question;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Option;

/// Acts for the person of a key, with the rights of the key, where a command is given one; else by the hand of whoever owns the
/// files. The key is typed or comes from a descriptor, never as an argument.
final class ByKey {

    @Option(names = "--key", descriptionKey = "cli.key")
    private boolean asked;

    @Option(names = "--key-from", paramLabel = "FD", descriptionKey = "cli.key-from")
    private @Nullable String source;

    private @Nullable Actor actor;

    boolean isGiven() {
        return asked || source != null;
    }

    /// Whoever acts, the same for all that one command does.
    ///
    /// @throws RefusedException what an exchange of the key is refused for; `cli.key-inside` where another program has the store open
    Actor in(OpenStore store, Terminal terminal) {
        if (!isGiven()) {
            return store.system("cli");
        }
        if (terminal.inside().isPresent()) {
            throw new RefusedException("cli.key-inside");
        }
        if (actor == null) {
            var shown = source == null
                    ? terminal.typed().asked("--key", terminal.texts().text("cli.prompt.key"))
                    : terminal.typed().from(source);
            actor = store.get(Keys.class).exchange(shown, store.system("cli").origin()).orThrow();
        }
        return actor;
    }

    <R> R ask(OpenStore store, Terminal terminal, Question<R> question) {
        return store.get(Desk.class).ask(question, in(store, terminal));
    }
}
