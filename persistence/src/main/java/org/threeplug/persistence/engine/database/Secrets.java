package org.threeplug.persistence.engine.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// The passwords of the database's users, made for each store and kept beside it, readable by its owner alone. The
/// owner alters the schema, the writer changes rows, the reader reads.
public record Secrets(String owner, String writer, String reader) {

    /// Reads the file, or makes it. A database that does not know the new secrets is made anew from the journal.
    public static Secrets of(Path file) throws IOException {
        var kept = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.<String>of();
        if (kept.size() < 3 || !kept.stream().limit(3).allMatch(line -> line.matches("[0-9a-f]{48}"))) {
            write(file, List.of(secret(), secret(), secret()));
        }
        var lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        return new Secrets(lines.get(0), lines.get(1), lines.get(2));
    }

    /// For a database that nobody opens a second time.
    public static Secrets passing() {
        return new Secrets(secret(), secret(), secret());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        var made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var channel = Files.newByteChannel(made, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(String.join("\n", lines)));
        }
        try (var channel = java.nio.channels.FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Keeps the passwords out of logs.
    @Override
    public String toString() {
        return "Secrets";
    }
}
