package org.threeplug.commandline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.threeplug.cash.ClosePeriod;
import org.threeplug.cash.OpenPeriod;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.ledger.PeriodNow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos period show|close|open`: up to which day the books are closed.
@Command(name = "period", mixinStandardHelpOptions = true)
final class PeriodCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final Terminal terminal;

    PeriodCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.period-what");
        return WRONG_USE;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException _) {
            throw new RefusedException("cli.no-day", typed);
        }
    }

    private static Answer told(Terminal terminal, Optional<LocalDate> through) {
        var texts = terminal.texts();
        return Answer.good(
                through.map(day -> texts.text("period.closed", day.toString())).orElseGet(() -> texts.text("period.open")),
                Map.of("closedThrough", through.map(LocalDate::toString).orElse("")));
    }

    /// `pos period show`
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show extends StoreCommand {

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            return onStore(store -> told(terminal(), store.ask(new PeriodNow())));
        }
    }

    /// `pos period close DAY`
    @Command(name = "close", mixinStandardHelpOptions = true)
    static final class Close extends StoreCommand {

        @Parameters(index = "0", paramLabel = "DAY", descriptionKey = "period.through")
        private String through = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "period.reason")
        private String reason = "";

        @Mixin
        private final Authority authority = new Authority();

        Close(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            var close = new ClosePeriod(Ids.next(), day(through));
            try (var store = openStore()) {
                var behind = authority.asked(store, close.permission(), terminal(), reason);
                return told(
                        terminal(),
                        Optional.of(store.get(CommandGate.class).submit(close, store.system("cli"), behind).orThrow()));
            }
        }
    }

    /// `pos period open`
    @Command(name = "open", mixinStandardHelpOptions = true)
    static final class Open extends StoreCommand {

        @Option(names = "--through", paramLabel = "DAY", descriptionKey = "period.stays")
        private @Nullable String through;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "period.reason")
        private String reason = "";

        @Mixin
        private final Authority authority = new Authority();

        Open(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            var open = new OpenPeriod(Ids.next(), Optional.ofNullable(through).map(PeriodCommand::day));
            try (var store = openStore()) {
                var behind = authority.asked(store, open.permission(), terminal(), reason);
                return told(
                        terminal(), store.get(CommandGate.class).submit(open, store.system("cli"), behind).orThrow());
            }
        }
    }
}
