package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Total;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.BackupReader;
import org.threeplug.persistence.backup.copying.Folders;
import org.threeplug.persistence.backup.copying.KeptKeys;
import org.threeplug.persistence.backup.copying.Room;
import org.threeplug.persistence.backup.copying.BookTotals;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.backup.sealing.DamagedBackupException.Kind;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalVerifier;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.verify.Invariants;

/// Really restores a backup into a scratch folder: every part is checked against its seal, the journal against its chain,
/// the restored totals against the stated ones, its head against the live journal, and the books against their rules.
final class Drill {

    /// What was restored.
    record Restored(long sequence, Hash head, List<Total> totals) {}

    /// Nobody waits for a drill, and it shares a till's memory with the store that is open.
    private static final int CACHE_KILOBYTES = 8 * 1024;

    private final StoreOptions options;
    private final Path scratch;
    private final BackupKey key;
    private final KeptKeys keys;
    private final LongFunction<Optional<Hash>> live;
    private final Progress progress;

    /// @param keys as they lie beside the backup
    /// @param live the hash that the running store's journal has at a record
    Drill(
            StoreOptions options,
            Path scratch,
            BackupKey key,
            KeptKeys keys,
            LongFunction<Optional<Hash>> live,
            Progress progress) {
        this.options = options.withPorts(Map.of())
                .withDatabase(options.database().withCacheKilobytes(CACHE_KILOBYTES))
                .withBackgroundCheck(false)
                .withoutCopyBeforeUpdate();
        this.scratch = scratch;
        this.key = key;
        this.keys = keys;
        this.live = live;
        this.progress = progress;
    }

    /// @param chain the full backup first, then the journal copies after it
    /// @throws DamagedBackupException with what is wrong
    Restored run(List<Path> chain) throws IOException {
        var room = new Room(options.files(), options.reserveBytes());
        Folders.empty(options.files(), scratch);
        try {
            keys.install(scratch);
            var full = chain.getFirst();
            var contents = new BackupReader(options.files(), room, scratch, keys).unpack(full, key, progress);
            mustHold(contents.header(), full);
            progress.step("replaying", 40);
            mustAgree(contents, full);
            var last = contents.header();
            for (var journal : chain.subList(1, chain.size())) {
                last = new BackupReader(options.files(), room, scratch, keys).unpack(journal, key, progress).header();
                mustHold(last, journal);
            }
            progress.step("books", 70);
            return new Restored(last.sequence(), last.head(), books(chain.getLast()));
        } finally {
            options.files().deleteFolder(scratch);
        }
    }

    private void mustHold(BackupHeader header, Path file) {
        progress.step("journal", 30);
        var found = new JournalVerifier(options.files(), new StoreDirectory(scratch).journal()).verify();
        if (!found.clean()) {
            throw damaged(Kind.JOURNAL, file, found.damage().orElseThrow().toString());
        }
        if (found.last() != header.sequence() || !found.head().equals(header.head())) {
            throw damaged(
                    Kind.DIFFERENT,
                    file,
                    "it names record " + header.sequence() + " and holds the journal up to " + found.last());
        }
        live.apply(header.sequence()).filter(hash -> !hash.equals(header.head())).ifPresent(hash -> {
            throw damaged(
                    Kind.DIFFERENT, file, "the running store has another record " + header.sequence() + ": " + hash);
        });
    }

    private void mustAgree(BackupReader.Contents contents, Path file) {
        try (var store = open(file)) {
            var totals = store.snapshot(BookTotals::of);
            var changed = store.changedRights();
            if (!changed.isEmpty()) {
                throw damaged(Kind.DATABASE, file, "changed without the program: " + String.join("; ", changed));
            }
            if (!totals.equals(contents.totals())) {
                throw damaged(Kind.DIFFERENT, file, "stated " + contents.totals() + ", restored " + totals);
            }
        }
    }

    private List<Total> books(Path file) {
        try (var store = open(file)) {
            var result = store.snapshot(sql -> new Invariants()
                    .check(sql, (check, done, of) -> progress.at("books", 70 + 29 * done / Math.max(1, of))));
            if (!result.complete()) {
                throw new RefusedException("backup.cancelled");
            }
            if (!result.findings().isEmpty()) {
                throw damaged(
                        Kind.BOOKS,
                        file,
                        result.findings().stream().limit(3).map(Object::toString).collect(Collectors.joining("; ")));
            }
            return store.snapshot(BookTotals::of);
        }
    }

    private Store open(Path file) {
        try {
            var store = Store.open(scratch, options);
            if (new StoreDirectory(scratch).keptDamaged(options.files())) {
                store.close();
                throw damaged(Kind.DATABASE, file, "its file is broken; only the journal in it can be used");
            }
            return store;
        } catch (DamagedBackupException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DamagedBackupException(
                    Kind.DATABASE, file.getFileName().toString(), "it cannot be opened: " + e.getMessage(), e);
        }
    }

    private static DamagedBackupException damaged(Kind kind, Path file, String message) {
        return new DamagedBackupException(kind, file.getFileName().toString(), message);
    }
}
