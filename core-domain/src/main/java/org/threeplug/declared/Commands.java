package org.threeplug.declared;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.records.KindCommand;

/// Every command there is, by what it is called, found where it is declared. What the journal, the reference and the tests know of commands as a whole, they
/// know from here.
public final class Commands {

    private static final List<Class<? extends Command<?>>> ALL = found();

    private static final Map<String, CommandName> BY_NAME = byName();

    private Commands() {}

    @SuppressWarnings("unchecked") // the index lists commands alone
    private static List<Class<? extends Command<?>>> found() {
        return DeclaredIndex.classes(DeclaredIndex.COMMAND).stream()
                .<Class<? extends Command<?>>>map(type -> (Class<? extends Command<?>>) type)
                .toList();
    }

    public static List<Class<? extends Command<?>>> all() {
        return ALL;
    }

    private static Map<String, CommandName> byName() {
        var names = new HashMap<String, CommandName>();
        for (var command : ALL) {
            put(names, CommandName.of(command));
        }
        Directories.ALL.forEach(type -> KindCommand.all(type).keySet().forEach(name -> put(names, name)));
        return Map.copyOf(names);
    }

    private static void put(Map<String, CommandName> names, CommandName name) {
        Stream.concat(Stream.of(name.name()), name.was().stream()).forEach(each -> {
            if (names.put(each, name) != null) {
                throw new IllegalStateException("two commands are called " + each);
            }
        });
    }

    /// Under which the words for a record's command stand; its own name for one that nobody knows.
    public static String word(String recorded) {
        var known = BY_NAME.get(recorded);
        return known == null ? recorded : known.word();
    }

    /// The word for each name that a record may bear.
    public static Map<String, String> words() {
        return BY_NAME.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().word()));
    }

    /// The names under which records of the same command stand, whichever of them is given.
    public static List<String> names(String any) {
        var known = BY_NAME.get(any);
        return known == null
                ? List.of(any)
                : Stream.concat(Stream.of(known.name()), known.was().stream()).toList();
    }

    /// The names of all commands of which one contains a text.
    public static List<String> containing(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return BY_NAME.entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).contains(wanted))
                .flatMap(each -> names(each.getKey()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
