package org.threeplug.commandline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.threeplug.health.Runbook;
import org.threeplug.server.runbook.Runbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos runbook`: the page that leads through what went wrong, or which pages there are.
@Command(name = "runbook", mixinStandardHelpOptions = true)
final class RunbookCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", descriptionKey = "runbook.name")
    private @Nullable String name;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RunbookCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var found = Optional.ofNullable(name).flatMap(page -> Runbooks.text(page, terminal.texts().locale()));
        if (found.isPresent()) {
            terminal.out().print(json ? Json.write(Map.of("text", found.get())) + System.lineSeparator() : found.get());
            terminal.out().flush();
            return 0;
        }
        if (json) {
            terminal.out().println(Json.write(Map.of("pages", Runbook.pages())));
        } else {
            Runbook.pages().forEach(terminal.out()::println);
        }
        return name == null ? 0 : 1;
    }
}
