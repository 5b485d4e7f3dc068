package org.threeplug.desktop.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a person's programs keep their data, by the custom of the system.
final class DataFolder {

    private static final String NAME = "3plugpos";

    private DataFolder() {}

    static Path of(Map<String, String> environment, String system, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return within(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return within(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"));
    }

    /// A relative path in the environment counts as none, as the XDG base directory specification demands.
    private static Path within(Map<String, String> environment, String variable, Path otherwise) {
        var set = environment.getOrDefault(variable, "");
        return (set.isBlank() || !Path.of(set).isAbsolute() ? otherwise : Path.of(set)).resolve(NAME);
    }
}
