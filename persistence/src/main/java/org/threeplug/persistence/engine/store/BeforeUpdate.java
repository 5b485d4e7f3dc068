package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalVerifier;

/// The copy of a store that is made before a newer program changes it: journal and keys, from which the program of before
/// makes everything else. It lies beside the store, is named by the newest record in it, and is whole when its note is there;
/// one that was cut off is made again.
final class BeforeUpdate {

    private static final String SIGN = "-before-update-";
    private static final String NOTE = "BEFORE-UPDATE.txt";
    private static final int PIECE = 1024 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    private final StoreDirectory store;
    private final StoreFiles files;
    private final long reserve;
    private final OpeningWatch watch;

    BeforeUpdate(StoreDirectory store, StoreOptions options) {
        this.store = store;
        this.files = options.files();
        this.reserve = options.reserveBytes();
        this.watch = options.watch();
    }

    /// Where the copy of a store with so many records lies.
    Path place(long last) {
        var name = store.root().getFileName() + SIGN + last;
        return store.root().resolveSibling(name);
    }

    /// @param last the newest record
    /// @param head its hash
    /// @throws RefusedException `store.update-no-room` when the disk does not take a copy; nothing was changed yet
    void make(long last, Hash head) throws IOException {
        var copy = new StoreDirectory(place(last));
        if (files.exists(copy.root().resolve(NOTE)) && isWhole(copy, last, head)) {
            return;
        }
        files.deleteFolder(copy.root());
        var wanted = new ArrayList<Path>(files.list(store.journal()));
        wanted.addAll(files.list(store.keyring()));
        mustHaveRoom(wanted);
        files.createDirectories(copy.journal());
        files.createDirectories(copy.keyring());
        for (int done = 0; done < wanted.size(); done++) {
            watch.copying(done, wanted.size(), copy.root());
            copy(wanted.get(done), copy.root().resolve(store.root().relativize(wanted.get(done))));
        }
        watch.copying(wanted.size(), wanted.size(), copy.root());
        if (!isWhole(copy, last, head)) {
            throw new IOException("the copy in " + copy.root() + " does not hold what the journal does");
        }
        note(copy.root().resolve(NOTE), last, head);
    }

    private boolean isWhole(StoreDirectory copy, long last, Hash head) {
        var found = new JournalVerifier(files, copy.journal()).verify();
        return found.clean() && found.last() == last && found.head().equals(head);
    }

    private void mustHaveRoom(List<Path> wanted) throws IOException {
        long needed = reserve;
        for (var file : wanted) {
            needed += files.size(file);
        }
        long free = files.freeBytes(store.root());
        if (free < needed) {
            throw new RefusedException(
                    "store.update-no-room", Long.toString(free / MEGABYTE), Long.toString(needed / MEGABYTE));
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (var source = files.open(from);
                var target = files.open(to)) {
            var piece = ByteBuffer.allocate(PIECE);
            for (long at = 0; at < source.size(); ) {
                int read = source.read(piece.clear(), at);
                if (read <= 0) {
                    throw new IOException(from + " ends before its end");
                }
                target.write(piece.flip(), at);
                at += read;
            }
            target.force(true);
        }
    }

    private void note(Path note, long last, Hash head) throws IOException {
        var words = """
                This is the store %s as it was before an update, up to record %d with the hash %s.
                The program of before opens it as it is: pos --store "%s"
                It makes its database from the journal at the first start.
                """
                .formatted(store.root(), last, head, note.getParent());
        try (var opened = files.open(note)) {
            opened.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
            opened.force(true);
        }
    }
}
