package org.threeplug.server.door;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A command as it was typed elsewhere.
///
/// @param folder where it was typed, which relative paths begin at
public record Call(Locale language, Path folder, List<String> arguments) {

    private static final int MOST = 100;

    public Call {
        arguments = List.copyOf(arguments);
    }

    static Call read(Lines lines) throws IOException {
        var language = Locale.forLanguageTag(lines.read().orElse("en"));
        var folder = Path.of(lines.read().orElse("."));
        var arguments = new ArrayList<String>();
        var count = Math.min(MOST, Integer.parseInt(lines.read().orElse("0")));
        for (var i = 0; i < count; i++) {
            arguments.add(lines.read().orElse(""));
        }
        return new Call(language, folder, arguments);
    }

    void write(Lines lines) throws IOException {
        lines.write(language.toLanguageTag());
        lines.write(folder.toString());
        lines.write(Integer.toString(arguments.size()));
        for (var argument : arguments) {
            lines.write(argument);
        }
    }
}
