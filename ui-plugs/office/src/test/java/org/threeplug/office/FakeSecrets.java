package org.threeplug.office;

import java.util.List;
import org.threeplug.identity.Secrets;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// Hashes nothing, as the fake identity expects; refuses the PIN that everybody tries first.
public final class FakeSecrets implements Secrets {

    @Override
    public String pin(char[] pin) {
        var typed = String.valueOf(pin);
        if (typed.equals("0000")) {
            throw new RefusedException(new Refusal("identity.pin-easy", List.of(), "pin"));
        }
        return typed;
    }

    @Override
    public String password(char[] password) {
        return String.valueOf(password);
    }
}
