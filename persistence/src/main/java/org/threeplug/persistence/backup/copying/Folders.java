package org.threeplug.persistence.backup.copying;

import java.io.IOException;
import java.nio.file.Path;
import org.threeplug.persistence.engine.file.StoreFiles;

/// Whole folders, for scratch stores.
public final class Folders {

    private Folders() {}

    public static Path empty(StoreFiles files, Path folder) throws IOException {
        files.deleteFolder(folder);
        files.createDirectories(folder);
        return folder;
    }
}
