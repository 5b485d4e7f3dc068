package org.threeplug.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.threeplug.kernel.CommandName;

/// What the commands of all declared kinds are called: the key of the kind and what is done.
public enum KindCommand {
    SAVE,
    RETIRE,
    IMPORT,
    EXPORT;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public CommandName of(RecordType type) {
        return new CommandName(type.key() + "." + word(), 1, List.of());
    }

    /// Every name that the commands of a kind bear, with the pattern of its words: `suppliers.save` is worded by
    /// `records.save`. The ways between states have words of their own.
    public static Map<String, String> names(RecordType type) {
        var names = new LinkedHashMap<String, String>();
        for (var each : values()) {
            names.put(each.of(type).name(), "records." + each.word());
        }
        type.states().ifPresent(machine -> machine.transitions()
                .forEach(way -> names.put(type.key() + "." + way.key(), "records.move")));
        return names;
    }
}
