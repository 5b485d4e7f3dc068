package org.threeplug.plug;

import java.util.Optional;

/// The words that plugs bring for their own keys, in the language of whoever is signed in, such as `right.giftcard.issue`. For pages
/// that show what all plugs brought.
@FunctionalInterface
public interface PlugWords {

    /// @return empty where no plug at work has a word for it
    Optional<String> word(String key);
}
