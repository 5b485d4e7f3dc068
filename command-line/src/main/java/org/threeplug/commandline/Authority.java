package org.threeplug.commandline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Option;

/// Who stands behind a command that forgets people, gives their data away, goes back or locks others out. Whoever has the
/// files needs no sign-in for the rest; for these the program asks for the secret of somebody with the right, and the record
/// names that person beside the computer's user.
final class Authority {

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "cli.by")
    private @Nullable String login;

    @Option(names = "--secret-from", paramLabel = "FD", descriptionKey = "cli.secret-from")
    private @Nullable String secretFrom;

    /// @param reason why, for the record
    /// @throws RefusedException `cli.who-needed` where nobody can be asked, `cli.no-right`, and what a sign-in refuses
    Justification asked(OpenStore store, Permission right, Terminal terminal, String reason) {
        var person = person(store, right, terminal);
        return reason.isBlank()
                ? new Justification(Optional.empty(), Optional.of(person))
                : new Justification(Optional.of(reason), Optional.of(person));
    }

    private Actor person(OpenStore store, Permission right, Terminal terminal) {
        var typed = terminal.typed();
        if (!typed.isPerson() && (login == null || secretFrom == null)) {
            throw new RefusedException("cli.who-needed", right.key());
        }
        var name = login == null ? typed.line(terminal.texts().text("cli.prompt.by")) : login;
        var secret = secretFrom == null
                ? typed.asked("--secret-from", terminal.texts().text("cli.prompt.secret", name))
                : typed.from(secretFrom);
        var origin = store.system("cli").origin();
        var identity = store.get(Identity.class);
        var person = identity.signIn(name, secret, origin).orThrow();
        identity.signOut(person);
        if (!person.may(right)) {
            throw new RefusedException("cli.no-right", person.name(), right.key());
        }
        return person;
    }
}
