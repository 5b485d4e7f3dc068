package org.threeplug.commandline;

import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.RefusedException;
import org.threeplug.server.compose.OpenStore;

/// Whom a command is about, as they sign in.
final class Login {

    private Login() {}

    /// @throws RefusedException `identity.user-unknown`
    static User of(OpenStore store, String login) {
        return store.get(Identity.class).users().stream()
                .filter(user -> user.login().equalsIgnoreCase(login.strip()))
                .findFirst()
                .orElseThrow(() -> new RefusedException("identity.user-unknown", login));
    }
}
