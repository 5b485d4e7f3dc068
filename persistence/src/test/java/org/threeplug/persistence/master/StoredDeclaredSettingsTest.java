package org.threeplug.persistence.master;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.contracts.DeclaredSettingsContract;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Outcome;
import org.threeplug.settings.Settings;

final class StoredDeclaredSettingsTest extends DeclaredSettingsContract {

    private final OpenStore open;

    StoredDeclaredSettingsTest(@TempDir Path folder) {
        open = OpenStore.fresh(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Override
    protected <R> Outcome<R> submit(Command<R> command) {
        return open.store.gate().submit(command, open.system);
    }

    @Override
    protected Settings settings() {
        return open.settings;
    }
}
