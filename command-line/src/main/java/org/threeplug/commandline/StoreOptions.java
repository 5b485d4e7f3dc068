package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.server.compose.DataFolder;
import picocli.CommandLine.Option;

/// What every command takes.
public final class StoreOptions {

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "store")
    private @Nullable Path store;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    StoreOptions() {}

    public StoreOptions(@Nullable Path store, boolean json) {
        this.store = store;
        this.json = json;
    }

    /// The folder of the store, the default one unless another was given.
    public Path store() {
        return given().orElseGet(() -> DataFolder.of(System.getenv(), System.getProperty("os.name", ""), home()))
                .toAbsolutePath()
                .normalize();
    }

    public Optional<Path> given() {
        return Optional.ofNullable(store);
    }

    public boolean json() {
        return json;
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }
}
