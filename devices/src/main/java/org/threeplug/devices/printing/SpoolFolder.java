package org.threeplug.devices.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Ids;
import org.threeplug.receipts.SpoolState.Doubtful;

/// The spool's files. The end of a file's name says what is known of the paper: it waits, it is being sent, nobody knows
/// whether it came out, or it cannot be read. So a program that ends at any moment leaves no doubt about what it did.
final class SpoolFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);
    private static final String WAITING = ".job";
    private static final String SENDING = ".sending";
    private static final String DOUBTFUL = ".doubtful";
    private static final String UNREADABLE = ".unreadable";

    private final Path folder;

    /// What could not even be renamed is looked at once.
    private final Set<Path> stuck = new HashSet<>();

    SpoolFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whatever was being sent when the program ended may have come out.
    void openAgain() {
        ending(SENDING).forEach(file -> rename(file, DOUBTFUL));
    }

    List<Path> waiting() {
        return ending(WAITING).stream().filter(file -> !stuck.contains(file)).toList();
    }

    List<Path> doubtful() {
        return ending(DOUBTFUL);
    }

    List<String> setAside() {
        return ending(UNREADABLE).stream().map(file -> file.getFileName().toString()).toList();
    }

    Path add(Paper paper) {
        var id = Ids.next().toString();
        var draft = folder.resolve(id + ".draft");
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(SpoolFile.write(paper));
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(false);
            }
            return Files.move(draft, folder.resolve(id + WAITING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path sending(Path job) {
        return rename(job, SENDING);
    }

    Path back(Path job) {
        return rename(job, WAITING);
    }

    Path doubt(Path job) {
        return rename(job, DOUBTFUL);
    }

    void setAside(Path job) {
        if (rename(job, UNREADABLE).equals(job)) {
            stuck.add(job);
        }
    }

    void clearSetAside() {
        ending(UNREADABLE).forEach(this::delete);
    }

    /// What cannot be deleted must not be printed again either.
    void done(Path job) {
        if (!delete(job)) {
            stuck.add(back(job));
        }
    }

    Doubtful told(Path doubtful) {
        var file = doubtful.getFileName().toString();
        var id = file.substring(0, file.length() - DOUBTFUL.length());
        try {
            return new Doubtful(
                    id, SpoolFile.read(doubtful).name(), Files.getLastModifiedTime(doubtful).toInstant());
        } catch (IOException e) {
            return new Doubtful(id, id, Instant.EPOCH);
        }
    }

    boolean delete(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            LOG.error("{} cannot be deleted", file, e);
            return false;
        }
    }

    /// @return where it is now: the old name when it could not be renamed
    private Path rename(Path file, String ending) {
        var name = file.getFileName().toString();
        var renamed = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ending);
        try {
            return Files.move(file, renamed, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.error("{} cannot be renamed", file, e);
            return file;
        }
    }

    private List<Path> ending(String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
