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
    EXPORT,
    ERASE;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// With what it was called before the kind was declared.
    public CommandName of(RecordType type) {
        return new CommandName(type.key() + "." + word(), 1, type.was(this));
    }

    /// Every command of a kind, with the pattern of its words: `suppliers.save` is worded by `records.save`. The ways between
    /// states have words of their own.
    public static Map<CommandName, String> all(RecordType type) {
        var all = new LinkedHashMap<CommandName, String>();
        for (var each : values()) {
            if (each.isOf(type)) {
                all.put(each.of(type), "records." + each.word());
            }
        }
        type.states().ifPresent(machine -> machine.transitions()
                .forEach(way -> all.put(new CommandName(type.key() + "." + way.key(), 1, List.of()), "records.move")));
        return all;
    }

    private boolean isOf(RecordType type) {
        return switch (this) {
            case RETIRE -> !type.isLasting();
            case ERASE -> type.isPersonal();
            default -> true;
        };
    }

    /// Every name that the commands of a kind bear, with the pattern of its words.
    public static Map<String, String> names(RecordType type) {
        var names = new LinkedHashMap<String, String>();
        all(type).forEach((name, pattern) -> names.put(name.name(), pattern));
        return names;
    }
}
