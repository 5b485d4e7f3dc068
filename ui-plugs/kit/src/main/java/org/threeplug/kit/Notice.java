package org.threeplug.kit;

import java.util.Optional;

/// What happened, what it means, what to do — with a way to do it where there is one. It never takes the focus.
public record Notice(Meaning meaning, String sentence, Optional<Way> way) {

    /// @param action says what it does, such as "Ask for the age"
    public record Way(String action, Runnable run) {}

    public static Notice of(Meaning meaning, String sentence) {
        return new Notice(meaning, sentence, Optional.empty());
    }

    public Notice way(String action, Runnable run) {
        return new Notice(meaning, sentence, Optional.of(new Way(action, run)));
    }
}
