package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// Drives that are plugged in now and then. Only one that the owner has marked with a file of this name is written to,
/// so that no customer's stick ever gets the books.
public record RemovableDrives(List<Path> parents) {

    public static final String MARK = "3plugpos-backup";

    /// Where this system shows its drives.
    public static RemovableDrives ofThisSystem() {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return new RemovableDrives(List.of());
        }
        var user = System.getProperty("user.name", "");
        return new RemovableDrives(List.of(
                Path.of("/media"), Path.of("/media", user), Path.of("/run/media", user), Path.of("/Volumes")));
    }

    /// The marked drives that are there now.
    public List<Path> marked() {
        var drives = new ArrayList<Path>();
        if (parents.isEmpty()) {
            StreamSupport.stream(FileSystems.getDefault().getRootDirectories().spliterator(), false)
                    .forEach(drives::add);
        }
        for (var parent : parents) {
            drives.addAll(inside(parent));
        }
        return drives.stream().filter(RemovableDrives::isMarked).distinct().toList();
    }

    private static boolean isMarked(Path drive) {
        return Files.isRegularFile(drive.resolve(MARK));
    }

    private static List<Path> inside(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
