package org.threeplug.desktop.command;

import java.nio.file.Path;
import java.util.Optional;
import org.threeplug.desktop.compose.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command takes.
final class StoreOptions {

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "store")
    private @Nullable Path store;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    StoreOptions() {}

    StoreOptions(@Nullable Path store, boolean json) {
        this.store = store;
        this.json = json;
    }

    Path store() {
        return given().orElseGet(() -> DataFolder.of(System.getenv(), System.getProperty("os.name", ""), home()))
                .toAbsolutePath()
                .normalize();
    }

    Optional<Path> given() {
        return Optional.ofNullable(store);
    }

    boolean json() {
        return json;
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }
}
