package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.StoreFiles;

/// A passing folder beside a store. Its name is new each time and it bears a mark of ours, which is locked for as long as
/// somebody works in it. Only what bears the mark, and nobody has locked, is ever deleted: a folder is not ours because of
/// its name.
public final class Scratch {

    /// The lock and the mark in one file.
    static final String MARK = "3plugpos-scratch.lock";

    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 4;

    private final StoreFiles files;
    private final Path folder;
    private final StoreLock lock;

    private Scratch(StoreFiles files, Path folder, StoreLock lock) {
        this.files = files;
        this.folder = folder;
        this.lock = lock;
    }

    /// Makes a new one, and takes away those that were left by a process that was killed.
    ///
    /// @param what it is for, which becomes part of its name
    public static Scratch beside(StoreFiles files, Path root, String what) throws IOException {
        var store = root.toAbsolutePath().normalize();
        var start = store.getFileName() + "-" + what + "-";
        sweep(files, store.resolveSibling("."), start);
        while (true) {
            var name = new byte[NAME_BYTES];
            RANDOM.nextBytes(name);
            var folder = store.resolveSibling(start + HexFormat.of().formatHex(name));
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                files.createDirectories(folder);
                return new Scratch(files, folder, StoreLock.take(folder.resolve(MARK)));
            }
        }
    }

    private static void sweep(StoreFiles files, Path parent, String start) throws IOException {
        try (var inside = Files.newDirectoryStream(parent.normalize(), path ->
                path.getFileName().toString().startsWith(start))) {
            for (var left : inside) {
                if (isMarked(left)) {
                    deleteUnlessLocked(files, left);
                }
            }
        }
    }

    private static boolean isMarked(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
    }

    private static void deleteUnlessLocked(StoreFiles files, Path left) throws IOException {
        try {
            StoreLock.take(left.resolve(MARK)).close();
            if (Files.exists(new StoreDirectory(left).lock())) {
                Store.mustBeClosed(left);
            }
        } catch (RefusedException inUse) {
            LOG.info("{} is left alone: {}", left, inUse.refusal());
            return;
        }
        files.deleteFolder(left);
    }

    public Path folder() {
        return folder;
    }

    /// Deletes it with all that is in it.
    public void drop() throws IOException {
        lock.close();
        if (isMarked(folder)) {
            files.deleteFolder(folder);
        }
    }

    /// What was made in it stays: the mark is taken off.
    public void keep() throws IOException {
        lock.close();
        files.delete(folder.resolve(MARK));
    }
}
