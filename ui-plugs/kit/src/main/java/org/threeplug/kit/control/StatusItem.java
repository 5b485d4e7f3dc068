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
/// @param door where in the program it can be settled
public record StatusItem(
        String key,
        Icon icon,
        State state,
        String word,
        String sentence,
        String remedy,
        Optional<String> runbook,
        Optional<Door> door) {

    /// @param place the key of a place in the navigation; shown only to whom it is open
    /// @param action what a person does there, such as "Accept the clock"
    public record Door(String place, String action) {}

    public StatusItem(String key, Icon icon, State state, String word, String sentence, String remedy) {
        this(key, icon, state, word, sentence, remedy, Optional.empty(), Optional.empty());
    }

    public StatusItem withRunbook(String page) {
        return new StatusItem(key, icon, state, word, sentence, remedy, Optional.of(page), door);
    }

    public StatusItem withDoor(String place, String action) {
        return new StatusItem(key, icon, state, word, sentence, remedy, runbook, Optional.of(new Door(place, action)));
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
