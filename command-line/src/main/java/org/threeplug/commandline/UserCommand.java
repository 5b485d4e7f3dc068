package org.threeplug.commandline;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.threeplug.identity.EraseUser;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.persistence.backup.BackupDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos user`: people who work here, and their end.
@Command(name = "user", mixinStandardHelpOptions = true)
final class UserCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final Terminal terminal;

    UserCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.user-what");
        return WRONG_USE;
    }

    /// Erases the secrets of somebody who works here no longer, also from the keys beside the backups within reach.
    @Command(name = "erase", mixinStandardHelpOptions = true)
    static final class Erase extends StoreCommand {

        @Parameters(index = "0", paramLabel = "LOGIN", descriptionKey = "user.login")
        private String login = "";

        @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "user.reason")
        private String reason = "";

        @Option(names = "--yes", descriptionKey = "user.yes")
        private boolean yes;

        @Mixin
        private final Authority authority = new Authority();

        Erase(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            try (var store = openStore()) {
                var person = Login.of(store, login);
                var fields = new LinkedHashMap<String, Object>();
                fields.put("erased", yes);
                if (!yes) {
                    return Answer.good(terminal().texts().text("user.say-yes", person.name()), fields);
                }
                var erasure = new EraseUser(Ids.next(), person.id(), false);
                var behind = authority.asked(store, erasure.permission(), terminal(), reason);
                store.get(CommandGate.class).submit(erasure, store.system("cli"), behind).orThrow();
                store.get(BackupDesk.class).forget();
                return Answer.good(terminal().texts().text("user.erased", person.name()), fields);
            }
        }
    }
}
