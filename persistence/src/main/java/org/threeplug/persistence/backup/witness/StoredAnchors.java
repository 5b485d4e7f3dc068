package org.threeplug.persistence.backup.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.places.Targets;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.proof.Anchor;
import org.threeplug.proof.AnchorDesk;

/// The anchors of an open store, and the files outside it that they are added to. A line that was once written is never
/// taken back: if the books change, the old line is what gives it away.
public final class StoredAnchors implements AnchorDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAnchors.class);

    /// How a mail begins that a person has yet to send, and by which one of ours is known again.
    private static final String DRAFT = "X-Unsent: 1";

    private final Store store;
    private final Supplier<String> name;
    private final KnownHeads heads;
    private final Supplier<Optional<UUID>> id;

    /// @param name of the store, in a form for files
    public StoredAnchors(Store store, Supplier<String> name) {
        this(store, name, KnownHeads.NOWHERE, Optional::empty);
    }

    /// @param heads where the person who runs the program remembers them
    /// @param id of the store; empty before it is set up
    public StoredAnchors(Store store, Supplier<String> name, KnownHeads heads, Supplier<Optional<UUID>> id) {
        this.store = store;
        this.name = name;
        this.heads = heads;
        this.id = id;
    }

    @Override
    public List<String> anchors() {
        return store.snapshot(sql -> {
            var newest = sql.fetchOptional("SELECT seq, hash FROM journal_index"
                    + " WHERE seq = (SELECT MAX(seq) FROM journal_index)");
            return Stream.concat(
                            JournalExport.anchors(sql).stream(),
                            newest.stream()
                                    .map(row -> row.get(0, Long.class) + " " + new Hash(row.get(1, byte[].class))))
                    .toList();
        });
    }

    @Override
    public Optional<String> folder() {
        return AnchorPlace.of(store.root()).map(Path::toString);
    }

    @Override
    public void mustTake(String folder) {
        try {
            add(chosen(folder), List.of());
        } catch (IOException | InvalidPathException e) {
            throw new RefusedException("proof.folder-not-writable", folder);
        }
    }

    private static Path chosen(String folder) throws IOException {
        var chosen = Path.of(folder.strip()).toAbsolutePath().normalize();
        Files.createDirectories(chosen);
        if (!Files.isWritable(chosen)) {
            throw new AccessDeniedException(chosen.toString());
        }
        return chosen;
    }

    @Override
    public void keepIn(String folder) {
        try {
            var chosen = chosen(folder);
            add(chosen, anchors());
            AnchorPlace.keep(store.root(), chosen);
        } catch (IOException | InvalidPathException e) {
            throw new RefusedException("proof.folder-not-writable", folder);
        }
    }

    /// Adds the Z reports' anchors wherever they belong.
    ///
    /// @return whether every place has them now
    public boolean writeTo(List<Path> drives, Targets.Report report) {
        var places = Stream.concat(
                        folder().map(Path::of).stream(), drives.stream().map(drive -> drive.resolve("3plugpos")))
                .toList();
        if (places.isEmpty() && heads.folder().isEmpty()) {
            return true;
        }
        var lines = store.snapshot(JournalExport::anchors);
        remember(lines);
        var all = true;
        for (var place : places) {
            try {
                Files.createDirectories(place);
                add(place, lines);
            } catch (IOException e) {
                LOG.error("anchors cannot be written to {}", place, e);
                report.problem("anchor-failed", place.toString(), String.valueOf(e.getMessage()));
                all = false;
            }
        }
        return all;
    }

    /// Beside what a person chose, and no trouble of his when it fails.
    private void remember(List<String> lines) {
        try {
            var folder = heads.made();
            if (folder.isPresent() && id.get().isPresent()) {
                var file = folder.get().resolve(AnchorFiles.name(KnownHeads.name(id.get().get())));
                addTo(file, lines);
                OwnerOnly.takeBack(file);
            }
        } catch (IOException e) {
            LOG.warn("the Z reports are not remembered outside the store: {}", e.toString());
        }
    }

    private void add(Path folder, List<String> lines) throws IOException {
        addTo(folder.resolve(AnchorFiles.name(name.get())), lines);
    }

    private static void addTo(Path file, List<String> lines) throws IOException {
        var known = known(file);
        var missing = new ArrayList<>(lines);
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            Files.write(
                    file,
                    missing,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    /// Others may write in that folder: a link would lead the lines into any file of ours, and a pipe would never end.
    private static List<String> known(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is no plain file");
        }
        return Files.readAllLines(file);
    }

    @Override
    public void draftMail(String file, String subject, String beginning) {
        var base64 = Base64.getEncoder();
        var body = beginning + "\r\n\r\n" + String.join("\r\n", anchors()) + "\r\n";
        var mail = String.join(
                "\r\n",
                DRAFT,
                "Subject: =?UTF-8?B?" + base64.encodeToString(subject.getBytes(StandardCharsets.UTF_8)) + "?=",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)),
                "");
        try {
            var chosen = Path.of(file.strip());
            if (isDraft(chosen)) {
                Files.delete(chosen);
            }
            OwnerOnly.create(chosen, mail.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException("proof.file-taken", file);
        } catch (IOException | InvalidPathException e) {
            throw new RefusedException("proof.folder-not-writable", file);
        }
    }

    /// Only an earlier draft gives way: whatever else bears that name is somebody's.
    private static boolean isDraft(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(DRAFT.length()), StandardCharsets.US_ASCII).equals(DRAFT);
        }
    }

    @Override
    public List<Anchor> read(String file) {
        try {
            var chosen = Path.of(file.strip());
            if (!Files.isRegularFile(chosen)) {
                throw new RefusedException("proof.anchors-not-there", file);
            }
            return Anchor.read(Files.readAllLines(chosen));
        } catch (IOException | InvalidPathException e) {
            throw new RefusedException("proof.anchors-not-there", file);
        }
    }
}
