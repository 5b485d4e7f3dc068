package org.threeplug.persistence.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;
import org.threeplug.persistence.engine.store.Store;

/// Puts a restored store in the place of another. Folders change their names one after the other, so what is meant is
/// written down first, and a switch that the power cut in two is completed at the next start.
public final class StoreSwitch {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private StoreSwitch() {}

    static Optional<Path> switchOver(Path root, Path restored, Instant at) throws IOException {
        var store = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(store)) {
            move(restored, store);
            return Optional.empty();
        }
        Store.mustBeClosed(store);
        var time = TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        var kept = store.resolveSibling(store.getFileName() + "-before-restore-" + time);
        OwnerOnly.write(
                note(store), List.of(restored.getFileName().toString(), kept.getFileName().toString()));
        complete(store);
        return Optional.of(kept);
    }

    /// Completes a switch that was begun. To be called before a store is opened.
    ///
    /// @return whether there was one
    public static boolean complete(Path root) throws IOException {
        var store = root.toAbsolutePath().normalize();
        var note = note(store);
        var folders = SideFile.read(note, lines -> List.of(beside(store, lines.get(0)), beside(store, lines.get(1))));
        if (folders.isEmpty()) {
            return false;
        }
        var restored = folders.get().get(0);
        var kept = folders.get().get(1);
        if (Files.isDirectory(restored)) {
            if (Files.isDirectory(store) && !Files.exists(kept)) {
                move(store, kept);
            }
            move(restored, store);
        }
        Files.delete(note);
        return true;
    }

    /// Only what a switch ever writes down: a folder beside the store whose name begins as the store's does.
    private static Path beside(Path store, String name) {
        var folder = store.resolveSibling(name);
        if (!folder.getFileName().toString().equals(name) || !name.startsWith(store.getFileName() + "-")) {
            throw new IllegalArgumentException(name);
        }
        return folder;
    }

    private static Path note(Path store) {
        return store.resolveSibling(store.getFileName() + ".switching");
    }

    private static void move(Path folder, Path target) throws IOException {
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
