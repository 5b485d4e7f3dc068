package org.threeplug.kit.control;

import java.util.Optional;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;

/// One thing that is safe or not right now, such as the disk, the printer or the age of the backup.
///
/// @param word what stands in the strip, such as "Printer: no paper"
/// @param sentence what it means for the shop
/// @param remedy what to do about it; empty when all is well
/// @param runbook the page that leads through it step by step
public record StatusItem(
        String key, Icon icon, State state, String word, String sentence, String remedy, Optional<String> runbook) {

    public StatusItem(String key, Icon icon, State state, String word, String sentence, String remedy) {
        this(key, icon, state, word, sentence, remedy, Optional.empty());
    }

    public StatusItem withRunbook(String page) {
        return new StatusItem(key, icon, state, word, sentence, remedy, Optional.of(page));
    }

    public enum State {
        OK(Meaning.SUCCESS),
        CAUTION(Meaning.CAUTION),
        DANGER(Meaning.DANGER);

        private final Meaning meaning;

        State(Meaning meaning) {
            this.meaning = meaning;
        }

        public Meaning meaning() {
            return meaning;
        }
    }
}
