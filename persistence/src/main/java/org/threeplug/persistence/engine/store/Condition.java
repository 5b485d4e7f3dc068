package org.threeplug.persistence.engine.store;

import java.util.List;
/// What is known about the database of an open store.
///
/// @param uncleanStop whether the store was not closed once, and its books have not been found in order since
/// @param repairs how often the database was made anew since the store was opened
/// @param findings what does not agree though the database is as its journal makes it; or why it could not be made anew
/// @param strange what stood in the database when it was opened though the program never put it there; it was made anew
public record Condition(Phase phase, boolean uncleanStop, int repairs, List<Finding> findings, List<String> strange) {

    /// How far the check is.
    public enum Phase {
        UNCHECKED,
        CHECKING,
        SOUND,
        UNSOUND
    }

    public Condition {
        findings = List.copyOf(findings);
        strange = List.copyOf(strange);
    }

    /// Of a database in which nothing strange was found.
    public Condition(Phase phase, boolean uncleanStop, int repairs, List<Finding> findings) {
        this(phase, uncleanStop, repairs, findings, List.of());
    }

    Condition strange(List<String> names) {
        return new Condition(phase, uncleanStop, repairs, findings, names);
    }

    Condition in(Phase next) {
        return new Condition(next, uncleanStop, repairs, findings);
    }

    Condition found(List<Finding> all) {
        return new Condition(all.isEmpty() ? Phase.SOUND : Phase.UNSOUND, uncleanStop, repairs, all);
    }

    Condition repaired() {
        return new Condition(Phase.CHECKING, uncleanStop, repairs + 1, List.of());
    }
}
