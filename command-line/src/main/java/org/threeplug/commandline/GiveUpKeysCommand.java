package org.threeplug.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.identity.Bearer;
import org.threeplug.identity.Identity;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.Secrets;
import org.threeplug.identity.User;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.store.LostKeys;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos give-up-keys`: goes on without a keyring that is lost for good, and lets one administrator in again. Whoever may do this
/// has the files, which is more than any right gives.
@Command(name = "give-up-keys", mixinStandardHelpOptions = true)
final class GiveUpKeysCommand extends StoreCommand {

    private static final Permission USERS = new Permission("identity.users");

    @Option(names = "--login", paramLabel = "NAME", descriptionKey = "give-up-keys.login")
    private @Nullable String login;

    @Option(names = "--new-password", descriptionKey = "give-up-keys.new-password")
    private boolean ask;

    @Option(names = "--new-password-from", paramLabel = "FD", descriptionKey = "give-up-keys.new-password-from")
    private @Nullable String from;

    @Option(names = "--yes", descriptionKey = "give-up-keys.yes")
    private boolean yes;

    GiveUpKeysCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        OpenStore.mustBeStore(options().store());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("givenUp", yes);
        if (!yes) {
            return Answer.good(terminal().texts().text("give-up-keys.say-yes"), fields);
        }
        var password = secret("--new-password", ask, from, true)
                .orElseThrow(() -> new RefusedException("keys.password-needed"));
        LostKeys.giveUp(options().store(), OpenStore.options());
        try (var store = openStore()) {
            var let = administrator(store);
            var hash = store.get(Secrets.class).password(password, new Bearer(true, List.of(let.login(), let.name()), Optional.of(let.id())));
            store.get(CommandGate.class)
                    .submit(
                            new SaveUser(Ids.next(), let, Optional.empty(), Optional.of(hash), Optional.of(let)),
                            store.system("cli"),
                            Justification.because("the keyring was lost"))
                    .orThrow();
            fields.put("login", let.login());
            return Answer.good(terminal().texts().text("give-up-keys.done", let.login()), fields);
        }
    }

    /// The person who is named, or the first who may give others their secrets.
    private User administrator(OpenStore store) {
        var identity = store.get(Identity.class);
        return identity.users().stream()
                .filter(User::active)
                .filter(user -> login == null || user.login().equalsIgnoreCase(login.strip()))
                .filter(user -> identity.role(user.role()).filter(role -> role.rights().contains(USERS)).isPresent())
                .findFirst()
                .orElseThrow(() -> new RefusedException("keys.no-administrator", login == null ? "" : login));
    }
}
