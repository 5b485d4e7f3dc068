package org.threeplug.server.compose;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.threeplug.persistence.backup.witness.KnownHeads;

/// Where a person's programs keep their data, by the custom of the system.
public final class DataFolder {

    private static final String NAME = "3plugpos";
    private static final String HEADS = "pos.heads";

    private DataFolder() {}

    /// Where the heads of the books are remembered that do not go back when a store's folder does. An option leads it
    /// elsewhere, and nowhere when it is empty.
    public static KnownHeads heads() {
        var chosen = System.getProperty(HEADS);
        if (chosen != null) {
            return chosen.isBlank() ? KnownHeads.NOWHERE : KnownHeads.in(Path.of(chosen));
        }
        var home = Path.of(System.getProperty("user.home", "."));
        return KnownHeads.in(of(System.getenv(), System.getProperty("os.name", ""), home).resolve("heads"));
    }

    public static Path of(Map<String, String> environment, String system, Path home) {
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
