package org.threeplug.persistence.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.PastDeed;
import org.threeplug.declared.Commands;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.BackupReader;
import org.threeplug.persistence.backup.copying.KeptKeys;
import org.threeplug.persistence.backup.copying.Room;
import org.threeplug.persistence.backup.places.BackupSource;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.JournalVerifier;
import org.threeplug.persistence.engine.store.Scratch;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;

/// A backup and the journal copies after it, unpacked beside the store and checked part by part, so that a person can look
/// for the moment to go back to.
public final class UnpackedBackup {

    /// What is sealed takes a fraction of what it becomes, and the journal is replayed into a database of its own size.
    private static final int GROWS = 6;

    private final StoreOptions options;
    private final Path root;
    private final BackupKey key;
    private final String backup;
    private final long last;
    private final Scratch scratch;
    private final Optional<OtherShop> other;

    private UnpackedBackup(
            StoreOptions options,
            Path root,
            Scratch scratch,
            BackupKey key,
            String backup,
            long last,
            Optional<OtherShop> other) {
        this.other = other;
        this.options = options;
        this.root = root;
        this.scratch = scratch;
        this.key = key;
        this.backup = backup;
        this.last = last;
    }

    /// Unpacks beside the present store, which is not touched.
    ///
    /// @param file the name of the backup; the newest unless given
    /// @param passphrase needed when the store's own key is gone or another
    /// @throws DamagedBackupException with what is wrong with the backup
    /// @throws RefusedException `backup.passphrase-needed`, `backup.wrong-passphrase`, `backup.no-room`, `backup.other-shop`,
    /// `backup.other-pc`
    public static UnpackedBackup of(
            StoreOptions options,
            Path root,
            BackupSource source,
            Optional<String> file,
            Optional<char[]> passphrase,
            Progress progress)
            throws IOException {
        return of(options, root, source, file, passphrase, false, progress);
    }

    /// The same, of whichever shop.
    ///
    /// @param otherShop whether somebody said that another shop's backup is wanted; its database is not used
    public static UnpackedBackup of(
            StoreOptions options,
            Path root,
            BackupSource source,
            Optional<String> file,
            Optional<char[]> passphrase,
            boolean otherShop,
            Progress progress)
            throws IOException {
        var chain = source.chain(file);
        var key = key(root, source, chain.getFirst(), passphrase);
        var ours = StoreIdentity.of(options.files(), new StoreDirectory(root).journal());
        var header = BackupReader.header(options.files(), chain.getFirst());
        var trusted = isOurs(root, header, ours);
        var room = new Room(options.files(), options.reserveBytes());
        room.mustBeAt(root.toAbsolutePath().normalize(), GROWS * bytes(options, chain));
        var scratch = Scratch.beside(options.files(), root, "restored");
        var whole = false;
        try {
            var beside = scratch.folder();
            // Our people's keys are no business of another shop.
            var same = trusted || ours.map(here -> here.node().equals(header.store())).orElse(true);
            var keys = KeptKeys.find(options.files(), same ? root : beside, source.folder(), key);
            keys.install(beside);
            for (var each : chain) {
                progress.step("unpacking", 5);
                var fitting = source.opens(key, each) ? key : key(root, source, each, passphrase);
                var reader = new BackupReader(options.files(), room, beside, keys);
                (trusted ? reader : reader.withoutDatabase()).unpack(each, fitting, progress);
            }
            progress.step("journal", 30);
            var name = chain.getFirst().getFileName().toString();
            var last = last(options, beside, name);
            var other = ours.flatMap(here -> other(options, beside, header, here));
            if (other.isPresent() && !otherShop) {
                throw other.get().refusal();
            }
            if (other.isPresent()) {
                var place = new StoreDirectory(beside);
                Database.delete(place.database(), options.database());
                Files.deleteIfExists(place.secrets());
            }
            whole = true;
            return new UnpackedBackup(options.withPorts(Map.of()), root, scratch, key, name, last, other);
        } finally {
            // Also after an error that is no exception, such as too little memory for what a backup claims to hold.
            if (!whole) {
                scratch.drop();
            }
        }
    }

    /// Whether a copy of the database may be used at all: it was sealed with this store's own key. Where there is none, the
    /// description counts; where no store is, whoever knows the passphrase is believed.
    private static boolean isOurs(Path root, BackupHeader header, Optional<StoreIdentity> ours) throws IOException {
        return BackupKey.of(root)
                .map(own -> own.opens(header))
                .orElseGet(() -> ours.map(here -> here.node().equals(header.store())).orElse(true));
    }

    /// The journal is believed before the description, which only says what somebody wrote there.
    private static Optional<OtherShop> other(
            StoreOptions options, Path beside, BackupHeader header, StoreIdentity ours) {
        var theirs = StoreIdentity.of(options.files(), new StoreDirectory(beside).journal())
                .orElseGet(() -> new StoreIdentity(header.store(), header.store(), header.name(), ""));
        return theirs.isSameAs(ours) ? Optional.empty() : Optional.of(new OtherShop(theirs, ours));
    }

    private static long bytes(StoreOptions options, List<Path> files) throws IOException {
        var bytes = 0L;
        for (var file : files) {
            bytes += options.files().size(file);
        }
        return bytes;
    }

    private static long last(StoreOptions options, Path beside, String backup) {
        var found = new JournalVerifier(options.files(), new StoreDirectory(beside).journal()).verify();
        found.damage().ifPresent(damage -> {
            throw new DamagedBackupException(DamagedBackupException.Kind.JOURNAL, backup, damage.toString());
        });
        return found.last();
    }

    private static BackupKey key(Path root, BackupSource source, Path backup, Optional<char[]> passphrase)
            throws IOException {
        if (passphrase.isPresent()) {
            return source.key(passphrase.get(), backup);
        }
        var kept = BackupKey.of(root);
        if (kept.isPresent() && source.opens(kept.get(), backup)) {
            return kept.get();
        }
        throw new RefusedException("backup.passphrase-needed", backup.getFileName().toString());
    }

    /// The newest record in it.
    public long last() {
        return last;
    }

    public String backup() {
        return backup;
    }

    /// What was done up to a record, newest first.
    public List<PastDeed> deeds(long upTo, int atMost) {
        var entries = new ArrayList<PastDeed>();
        var to = Math.min(upTo, last);
        new JournalReader(options.files(), beside().journal()).read(Math.max(1, to - atMost + 1), to, each -> {
            if (each instanceof JournalRecord.Given given && given.refusal().isEmpty()) {
                var order = given.order();
                entries.addFirst(new PastDeed(
                        given.stamp().sequence(),
                        given.stamp().at(),
                        Commands.word(order.command()),
                        order.actor().name()));
            }
        });
        return entries;
    }

    StoreOptions options() {
        return options;
    }

    Path root() {
        return root;
    }

    StoreDirectory beside() {
        return new StoreDirectory(scratch.folder());
    }

    BackupKey key() {
        return key;
    }

    /// Whose backup it is, if it is not this shop's.
    public Optional<OtherShop> other() {
        return other;
    }

    Scratch scratch() {
        return scratch;
    }

    /// Leaves nothing behind.
    public void drop() throws IOException {
        scratch.drop();
    }
}
