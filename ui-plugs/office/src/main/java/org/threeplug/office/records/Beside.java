package org.threeplug.office.records;

import java.util.List;
import java.util.Optional;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.records.Entry;

/// What the page of a record has besides what is declared of its kind, made by hand.
public interface Beside {

    Beside NOTHING = new Beside() {};

    /// Adds tabs of its own.
    default void tabs(DetailPattern detail, Entry entry) {}

    /// @param again shows the record as it is afterwards
    default List<ActionButton> actions(Entry entry, Runnable again) {
        return List.of();
    }

    /// What stands beside the name.
    default Optional<Badge> badge(Entry entry) {
        return Optional.empty();
    }
}
