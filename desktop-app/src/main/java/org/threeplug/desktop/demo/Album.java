package org.threeplug.desktop.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.threeplug.kit.gallery.Picture;

/// The folder in which the demonstration leaves what it saw and printed.
final class Album {

    private final Path folder;
    private final List<String> files = new ArrayList<>();

    Album(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The window as it is now.
    void shoot(String name, Scene scene, Hand hand) {
        var picture = hand.on(() -> Picture.of(scene.snapshot(null)));
        keep(String.format(Locale.ROOT, "%02d-%s.png", files.size() + 1, name), file -> picture.write(file));
    }

    void write(String name, String text) {
        keep(name, file -> Files.writeString(file, text));
    }

    void copy(String name, Path from) {
        keep(name, file -> Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING));
    }

    /// A file that something else writes.
    void make(String name, Consumer<Path> writer) {
        keep(name, writer::accept);
    }

    List<String> files() {
        return List.copyOf(files);
    }

    private interface Keeping {
        void to(Path file) throws IOException;
    }

    private void keep(String name, Keeping keeping) {
        try {
            keeping.to(folder.resolve(name));
            files.add(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
