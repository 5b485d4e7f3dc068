package org.threeplug.commandline;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// What every command takes may stand before the command's name too: `pos --store DIR status` is `pos status --store DIR`. Left where
/// it stood it would belong to the till that opens without a command, and the command would go to the default store.
final class OptionsFirst {

    private static final String STORE = "--store";
    private static final String JSON = "--json";

    private OptionsFirst() {}

    /// @return the same words, with such options right behind the name of the command
    static List<String> moved(CommandLine pos, List<String> words) {
        var options = new ArrayList<String>();
        var names = new ArrayList<String>();
        var command = pos;
        int next = 0;
        while (next < words.size()) {
            var word = words.get(next);
            if (word.equals(STORE) && next + 1 < words.size()) {
                options.addAll(words.subList(next, next + 2));
                next += 2;
            } else if (word.startsWith(STORE + "=") || word.equals(JSON)) {
                options.add(word);
                next++;
            } else if (command.getSubcommands().containsKey(word)) {
                names.add(word);
                command = command.getSubcommands().get(word);
                next++;
            } else {
                break;
            }
        }
        var all = new ArrayList<>(names);
        all.addAll(options);
        all.addAll(words.subList(next, words.size()));
        return all;
    }
}
