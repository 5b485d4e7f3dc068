package org.threeplug.persistence.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.Progress;
import org.threeplug.backup.Restoration;
import org.threeplug.backup.restore.Moment;
import org.threeplug.backup.restore.RestorePreview;
import org.threeplug.backup.restore.Total;
import org.threeplug.declared.Commands;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.BackupWriter.Position;
import org.threeplug.persistence.backup.copying.BookTotals;
import org.threeplug.persistence.backup.places.BackupSource;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.backup.sealing.SheetNote;
import org.threeplug.persistence.backup.witness.AnchorPlace;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalCopy;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.store.Scratch;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.verify.Invariants;

/// A store that was restored beside the present one, checked, and waits for the word to take its place. Nothing of the
/// present store is touched before [#switchOver], and nothing of it is deleted then.
public final class Restore {

    /// The store as it is now, to compare with.
    public record Present(long sequence, Hash head, List<Total> totals) {

        public static Present of(Store store) {
            return store.snapshot(sql -> {
                var position = Position.of(sql);
                return new Present(position.sequence(), position.head(), BookTotals.of(sql));
            });
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final StoreOptions options;
    private final Path root;
    private final StoreDirectory beside;
    private final Scratch scratch;
    private final BackupKey key;
    private final Optional<Present> present;
    private final String backup;
    private final RestorePreview preview;
    private final Optional<OtherShop> other;

    private Restore(UnpackedBackup unpacked, Optional<Present> present, Moment moment, Progress progress)
            throws IOException {
        this.options = unpacked.options();
        this.root = unpacked.root();
        this.beside = unpacked.beside();
        this.scratch = unpacked.scratch();
        this.key = unpacked.key();
        this.present = present;
        this.backup = unpacked.backup();
        this.other = unpacked.other();
        this.preview = make(unpacked, moment, progress);
    }

    /// Restores beside the present store.
    ///
    /// @param file the name of the backup; the newest unless given
    /// @param passphrase needed when the store's own key is gone or another
    /// @param present the store as it is now, if it can be read
    /// @throws DamagedBackupException with what is wrong with the backup
    /// @throws RefusedException `backup.passphrase-needed`, `backup.wrong-passphrase`, `backup.moment-not-there`
    public static Restore prepare(
            StoreOptions options,
            Path root,
            BackupSource source,
            Optional<String> file,
            Optional<char[]> passphrase,
            Optional<Present> present,
            Moment moment,
            Progress progress)
            throws IOException {
        return prepare(UnpackedBackup.of(options, root, source, file, passphrase, progress), present, moment, progress);
    }

    /// The same with a backup that a person has looked into.
    ///
    /// @param unpacked is used up
    public static Restore prepare(
            UnpackedBackup unpacked, Optional<Present> present, Moment moment, Progress progress) throws IOException {
        try {
            return new Restore(unpacked, present, moment, progress);
        } catch (IOException | RuntimeException | Error e) {
            unpacked.drop();
            throw e;
        }
    }

    private RestorePreview make(UnpackedBackup unpacked, Moment moment, Progress progress) throws IOException {
        var last = last(moment, unpacked.last());
        if (last < unpacked.last()) {
            JournalCopy.cutAfter(options.files(), beside.journal(), last);
        }
        progress.step("replaying", 50);
        var fromJournal = !opens();
        try (var store = Store.open(beside.root(), options.withoutCopyBeforeUpdate())) {
            progress.step("books", 80);
            mustBeSound(store, progress);
            return preview(store, last, fromJournal);
        }
    }

    private long last(Moment moment, long reached) {
        var last =
                switch (moment) {
                    case Moment.Newest _ -> reached;
                    case Moment.Record(var sequence) -> sequence;
                    case Moment.Time(var at) -> lastAt(at, reached);
                };
        if (last < 1 || last > reached) {
            throw new RefusedException("backup.moment-not-there", Long.toString(reached));
        }
        return last;
    }

    private long lastAt(Instant at, long reached) {
        var last = new AtomicLong();
        new JournalReader(options.files(), beside.journal()).read(1, reached, found -> {
            if (!found.stamp().at().isAfter(at)) {
                last.set(found.stamp().sequence());
            }
        });
        return last.get();
    }

    /// Whether the backup's database can be brought to the moment. One that is ahead of it, or broken, is made anew from
    /// the journal.
    private boolean opens() throws IOException {
        try {
            var copied = Database.exists(beside.database(), options.database());
            var changed = changedRights();
            if (!changed.isEmpty()) {
                LOG.error("the backup's database says otherwise than its journal who may do what: {}", changed);
                Database.delete(beside.database(), options.database());
                return false;
            }
            var broken = beside.keptDamaged(options.files());
            Database.delete(beside.replaced(), options.database());
            return copied && !broken;
        } catch (Fault e) {
            LOG.info("the database is made from the journal alone: {}", e.getMessage());
            Database.delete(beside.database(), options.database());
            return false;
        }
    }

    private List<String> changedRights() {
        try (var store = Store.open(beside.root(), options.withBackgroundCheck(false).withoutCopyBeforeUpdate())) {
            return store.changedRights();
        }
    }

    private static void mustBeSound(Store store, Progress progress) {
        var result = store.snapshot(sql ->
                new Invariants().check(sql, (check, done, of) -> progress.at("books", 80 + 19 * done / Math.max(1, of))));
        if (!result.complete()) {
            throw new RefusedException("backup.cancelled");
        }
        if (!result.findings().isEmpty()) {
            throw new DamagedBackupException(
                    DamagedBackupException.Kind.BOOKS, "", result.findings().getFirst().toString());
        }
    }

    private RestorePreview preview(Store store, long last, boolean fromJournal) {
        var newest = store.journal().record(last).orElseThrow();
        var there = store.snapshot(BookTotals::of);
        return new RestorePreview(
                backup,
                last,
                newest.stamp().at(),
                switch (newest) {
                    case JournalRecord.Given given -> Commands.word(given.order().command());
                    case JournalRecord.Migration migration -> migration.script();
                    case JournalRecord.Schema _ -> "schema";
                },
                there,
                present.map(now -> beyond(now.totals(), there)).orElse(List.of()),
                present.map(now -> Math.max(0, now.sequence() - last)),
                fromJournal,
                store.snapshot(sql -> sql.fetch("SELECT code, name FROM account").intoMap(
                        row -> row.get(0, String.class), row -> row.get(1, String.class))));
    }

    /// What the first has more than the second, by name.
    private static List<Total> beyond(List<Total> more, List<Total> less) {
        return more.stream()
                .map(total -> less.stream()
                        .filter(other -> other.name().equals(total.name()))
                        .findFirst()
                        .map(other -> new Total(
                                total.name(), total.pieces() - other.pieces(), total.amount() - other.amount()))
                        .orElse(total))
                .filter(total -> total.pieces() != 0 || total.amount() != 0)
                .toList();
    }

    /// Whose store it becomes, if it is not this shop's.
    public Optional<OtherShop> other() {
        return other;
    }

    public RestorePreview preview() {
        return preview;
    }

    /// Puts the restored store in the place of the present one, which is kept under another name. The store must be
    /// closed. What happened is journalled when the store is opened next.
    ///
    /// @return where the present store is kept; empty when there was none
    public Optional<Path> switchOver(InstantSource clock) throws IOException {
        return switchOver(clock, Justification.NONE);
    }

    /// @param why for the journal of the store that went back
    public Optional<Path> switchOver(InstantSource clock, Justification why) throws IOException {
        var now = clock.instant();
        keepKey();
        for (var name : List.of("backup.properties", "backup-proofs.txt", AnchorPlace.FILE, SheetNote.FILE, BackupSecret.UNSEEN)) {
            if (Files.exists(root.resolve(name))) {
                Files.copy(root.resolve(name), beside.root().resolve(name));
            }
        }
        new PendingRestoration(
                        Ids.next(),
                        new Restoration(
                                backup,
                                preview.sequence(),
                                present.map(Present::sequence).orElse(0L),
                                present.map(Present::head).orElse(Hash.NONE).toString(),
                                now),
                        why)
                .keepIn(beside.root());
        scratch.keep();
        return StoreSwitch.switchOver(root, beside.root(), now);
    }

    /// Another shop's passphrase is known to others: what is backed up from here on stays sealed with this shop's own. Where it
    /// has none, the next backup makes one.
    private void keepKey() throws IOException {
        if (other.isEmpty()) {
            key.keepIn(beside.root());
            return;
        }
        var own = BackupKey.of(root);
        if (own.isPresent()) {
            own.get().keepIn(beside.root());
        }
    }

    /// Changes nothing, and leaves nothing behind.
    public void drop() throws IOException {
        scratch.drop();
    }

    /// Where it was made, until it takes the store's place.
    public Path folder() {
        return beside.root();
    }
}
