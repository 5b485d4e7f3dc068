package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.threeplug.persistence.engine.file.StoreFiles;

/// Whole folders, for scratch stores.
final class Folders {

    private Folders() {}

    static Path empty(StoreFiles files, Path folder) throws IOException {
        files.deleteFolder(folder);
        files.createDirectories(folder);
        return folder;
    }
}
