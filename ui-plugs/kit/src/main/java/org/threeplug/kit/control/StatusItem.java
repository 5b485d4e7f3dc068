package org.threeplug.kit.control;

import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;

/// One thing that is safe or not right now, such as the disk, the printer or the age of the backup.
///
/// @param word what stands in the strip, such as "Printer: no paper"
/// @param sentence what it means for the shop
/// @param remedy what to do about it; empty when all is well
public record StatusItem(String key, Icon icon, State state, String word, String sentence, String remedy) {

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
