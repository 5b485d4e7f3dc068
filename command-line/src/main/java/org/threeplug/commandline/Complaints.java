package org.threeplug.commandline;

import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.server.log.FaultCode;
import org.threeplug.server.log.Logs;
import org.threeplug.health.Runbook;

/// Says in a sentence what went wrong. A refusal is an answer; a fault goes into the log and leaves a code by which
/// support finds it. No stack trace reaches a person.
final class Complaints {

    private final Terminal terminal;
    private final StoreOptions options;

    Complaints(Terminal terminal, StoreOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    int about(RuntimeException problem) {
        switch (problem) {
            case RefusedException refused -> refuse(refused.refusal());
            case Fault fault -> {
                log(fault.code(), fault);
                say(fault.code(), terminal.texts().fault(fault));
            }
            default -> {
                var code = FaultCode.of(problem);
                log(code, problem);
                say(code, terminal.texts().text("cli.fault", code, Logs.folder()));
            }
        }
        return 1;
    }

    /// Each thing that is wrong stands in a line of its own.
    private void refuse(Refusal refusal) {
        var texts = terminal.texts();
        say(
                refusal.code(),
                refusal.all().stream().map(texts::refusal).collect(Collectors.joining(System.lineSeparator())));
    }

    private void log(String code, RuntimeException problem) {
        Logs.into(options.store());
        LoggerFactory.getLogger(Complaints.class).error("fault {}", code, problem);
    }

    private void say(String code, String sentence) {
        terminal.err().println(sentence);
        var page = Runbook.of(code);
        page.ifPresent(name -> terminal.say("cli.runbook", name));
        if (options.json()) {
            terminal.out().println(Json.error(code, sentence, page));
        }
    }
}
