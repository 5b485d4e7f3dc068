package org.threeplug.commandline;

import java.util.List;
import java.util.Optional;

/// Options that ask for a secret and take none behind them. Whoever writes one there all the same is told before anything
/// else happens, and without the secret being said again.
final class SecretWords {

    private static final List<String> ASKING =
            List.of("--new-passphrase", "--passphrase", "--admin-pin", "--admin-password", "--secret");

    private SecretWords() {}

    /// @return the option that was given a secret
    static Optional<String> told(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            for (var option : ASKING) {
                var follows = word.equals(option)
                        && i + 1 < words.size()
                        && !words.get(i + 1).startsWith("-");
                if (follows || word.startsWith(option + "=")) {
                    return Optional.of(option);
                }
            }
        }
        return Optional.empty();
    }
}
