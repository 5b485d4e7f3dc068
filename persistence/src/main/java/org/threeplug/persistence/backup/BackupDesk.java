package org.threeplug.persistence.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.BackupState.Problem;
import org.threeplug.backup.Backups;
import org.threeplug.backup.Progress;
import org.threeplug.backup.Proof;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.BackupReader;
import org.threeplug.persistence.backup.copying.BackupWriter;
import org.threeplug.persistence.backup.copying.BackupWriter.Position;
import org.threeplug.persistence.backup.copying.Chain;
import org.threeplug.persistence.backup.copying.Folders;
import org.threeplug.persistence.backup.copying.Room;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.BackupTarget;
import org.threeplug.persistence.backup.places.BackupTarget.Stored;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.places.Retention;
import org.threeplug.persistence.backup.places.Targets;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.backup.witness.Comparison;
import org.threeplug.persistence.backup.witness.KnownHeads;
import org.threeplug.persistence.backup.witness.Outside;
import org.threeplug.persistence.backup.witness.Proofs;
import org.threeplug.persistence.backup.witness.StoredAnchors;
import org.threeplug.persistence.backup.witness.Witness;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// Makes, spreads, proves and thins out the backups of a running store, one thing at a time.
public final class BackupDesk implements Backups {

    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);

    /// So much a clock may differ without being wrong by a day.
    private static final Duration AHEAD = Duration.ofHours(26);

    private static final BackupState NOTHING =
            new BackupState(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    private final Store store;
    private final Supplier<Optional<StoreLabel>> label;
    private final InstantSource clock;
    private final Consumer<Proof> journalling;
    private final BackupPlan plan;
    private final RemovableDrives drives;
    private final Supplier<ZoneId> zone;
    private final Path work;
    private final Outside outside;
    private final KnownHeads heads;
    private final KeysBeside keys;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ToldState told;

    /// @param label empty before the store is set up
    /// @param zone the shop's, by which its days are counted
    /// @param journalling writes a proof into the books
    public BackupDesk(
            Store store,
            Supplier<Optional<StoreLabel>> label,
            BackupPlan plan,
            RemovableDrives drives,
            Supplier<ZoneId> zone,
            InstantSource clock,
            Consumer<Proof> journalling) {
        this(store, label, plan, drives, zone, clock, journalling, KnownHeads.NOWHERE);
    }

    /// @param heads what the person who runs the program remembers
    public BackupDesk(
            Store store,
            Supplier<Optional<StoreLabel>> label,
            BackupPlan plan,
            RemovableDrives drives,
            Supplier<ZoneId> zone,
            InstantSource clock,
            Consumer<Proof> journalling,
            KnownHeads heads) {
        this.heads = heads;
        this.store = store;
        this.label = label;
        this.clock = clock;
        this.journalling = journalling;
        this.plan = plan;
        this.drives = drives;
        this.zone = zone;
        this.work = new StoreDirectory(store.root()).scratch();
        this.outside = new Outside(store, label, plan, drives, List.of(), heads);
        this.keys = new KeysBeside(store, this::name, work, clock);
        this.told = new ToldState(this::found, NOTHING, clock, new KeptTroubles(store.root(), this::places));
    }

    /// Whether there is anything to back up yet.
    boolean isReady() {
        return label.get().isPresent();
    }

    private StoreLabel name() {
        return label.get().orElseThrow(() -> new RefusedException("store.not-set-up", store.root().toString()));
    }

    /// Shows what reaches furthest of all that contradicts the books, or that all is as it should be again.
    private void tell(Comparison compared) {
        compared.contradiction()
                .ifPresentOrElse(
                        found -> report(found.kind().code(), outside.words(compared, found)),
                        () -> told.solved(Problem::contradictsTheBooks));
    }

    /// Holds the books against every head of theirs within reach, and shows when they were put back or written anew. Waits
    /// for no backup and no drill.
    public Comparison compare() {
        if (!isReady()) {
            return Comparison.NOTHING;
        }
        var compared = outside.compare();
        tell(compared);
        return compared;
    }

    /// Which code the owner's sheet holds, and which one the newest backup needs.
    public Codes codes() {
        try {
            return new Codes(
                    BackupKey.of(store.root()).map(BackupKey::sign),
                    BackupSecret.onSheet(store.root()),
                    outside.compare().newestBackup().map(Witness::code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The newest backup that these books go on from, with what continues it.
    private Optional<Chain> newest() throws IOException {
        var strays = outside.compare().strayBackups();
        return Chain.newest(targets().believable().stream()
                .filter(name -> !strays.contains(name))
                .toList());
    }

    /// Whether a backup that strays continues the same full one: a restore could not tell which of the two is meant.
    private boolean isDisputed(Chain chain) {
        return outside.compare().strayBackups().stream()
                .anyMatch(stray -> !stray.isFull() && !stray.at().isBefore(chain.full().at()));
    }

    private Targets targets() {
        var retention = new Retention(plan.keep(), zone.get());
        return new Targets(store.options().files(), plan, drives, retention, name(), room());
    }

    private Optional<BackupState> found() {
        if (!isReady()) {
            return Optional.empty();
        }
        try {
            return Optional.of(withFiles(NOTHING.with(new KeptTroubles(store.root(), this::places).all())));
        } catch (IOException e) {
            var arguments = List.of(plan.folder().toString(), String.valueOf(e.getMessage()));
            return Optional.of(NOTHING.with(new Problem("target-failed", arguments, clock.instant())));
        }
    }

    private List<String> places() {
        return isReady()
                ? Stream.concat(targets().all().stream().map(BackupTarget::place), anchors().folder().stream()).toList()
                : List.of();
    }

    /// What lies on the first target and what was proven. One from the time when the clock was ahead says nothing about age.
    private BackupState withFiles(BackupState before) throws IOException {
        var soon = clock.instant().plus(AHEAD);
        var names = targets().names(targets().primary()).stream()
                .filter(name -> name.at().isBefore(soon))
                .toList();
        return new BackupState(
                names.stream().filter(BackupName::isFull).map(BackupName::at).max(Comparator.naturalOrder()),
                names.stream().map(BackupName::at).max(Comparator.naturalOrder()),
                Proofs.of(store.root()).newestGood(),
                before.problems());
    }

    @Override
    public BackupState state() {
        return told.now();
    }

    @Override
    public Runnable listen(Consumer<BackupState> listener) {
        return told.listen(listener);
    }

    /// Shows that something went wrong.
    void report(String code, String... arguments) {
        told.report(code, arguments);
    }

    @Override
    public List<BackupCopy> copies() {
        try {
            return Copies.of(targets(), Proofs.of(store.root()), this::report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BackupCopy backUp(Progress progress) {
        return alone(() -> {
            progress.step("preparing", 0);
            mustHaveRoom();
            var key = BackupSecret.keyOf(store.root());
            var name = new BackupWriter(store, name(), key, emptyWork()).full(freeMoment(), progress);
            progress.step("spreading", 85);
            var copy = spread(name);
            progress.step("done", 100);
            return copy;
        });
    }

    /// A name holds a moment by the second. No backup that strays may bear the same one, or the new would take its place: that
    /// of books that were written anew may be the only copy of the true ones.
    private Instant freeMoment() {
        var taken = outside.compare().moments();
        var moment = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        while (taken.contains(moment)) {
            moment = moment.plusSeconds(1);
        }
        return moment;
    }

    /// What is copied is packed on the way; what the books take unpacked is the most it can be.
    private void mustHaveRoom() throws IOException {
        emptyWork();
        room().mustBeAt(work, bytesOfBooks());
    }

    private long bytesOfBooks() throws IOException {
        var directory = new StoreDirectory(store.root());
        var bytes = store.options().files().size(directory.databaseFile());
        for (var segment : store.options().files().list(directory.journal())) {
            bytes += store.options().files().size(segment);
        }
        return bytes;
    }

    private Room room() {
        return new Room(store.options().files(), store.options().reserveBytes());
    }

    /// Copies the records since the last copy, or the whole store when there is none to continue.
    ///
    /// @return empty when nothing has happened since
    public Optional<BackupCopy> copyJournal(Progress progress) {
        return alone(() -> {
            setAsideRubbish();
            var chain = newest();
            var newest = chain.map(Chain::last);
            if (newest.isEmpty() || isAhead(chain.get()) || isDisputed(chain.get()) || !isContinued(newest.get())) {
                return Optional.of(backUp(progress));
            }
            var position = store.snapshot(Position::of);
            if (position.sequence() == newest.get().sequence()) {
                tell(outside.compare());
                return Optional.empty();
            }
            var key = BackupSecret.keyOf(store.root());
            var name = new BackupWriter(store, name(), key, emptyWork())
                    .journal(newest.get().sequence() + 1, position, freeMoment());
            return Optional.of(spread(name));
        });
    }

    /// Whether the clock was put back since: a copy that seems older than the full backup is not taken to continue it.
    private boolean isAhead(Chain chain) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).isBefore(chain.full().at());
    }

    /// Whether the running journal goes on from this copy; after a restore to an earlier moment it does not.
    private boolean isContinued(BackupName name) throws IOException {
        var header = BackupReader.header(store.options().files(), targets().primary().fetch(name, work));
        var key = BackupSecret.keyOf(store.root());
        return key.opens(header)
                && live(header.sequence()).filter(header.head()::equals).isPresent();
    }

    private Optional<Hash> live(long sequence) {
        return store.journal().record(sequence).map(found -> found.stamp().hash());
    }

    /// One bad file must not be taken for the newest backup.
    ///
    /// @return whether there was one
    private boolean setAsideRubbish() throws IOException {
        var found = targets().setAsideRubbish();
        if (!found.isEmpty()) {
            report("set-aside", found.getFirst().toString(), Integer.toString(found.size()));
        }
        return !found.isEmpty();
    }

    private BackupCopy spread(BackupName name) throws IOException {
        var file = work.resolve(name.toString());
        setAsideRubbish();
        var proven = Proofs.of(store.root()).newestGood().flatMap(proof -> BackupName.parse(proof.backup()));
        var compared = outside.compare(true);
        var kept = new ArrayList<>(compared.strayBackups());
        kept.addAll(compared.underAnotherKey(proven));
        var reached = targets().put(file, proven, kept, compared.isContradicted(), this::report);
        var bytes = store.options().files().size(file);
        store.options().files().delete(file);
        if (reached.isEmpty()) {
            throw new RefusedException("backup.no-target", targets().primary().place());
        }
        spreadKeys();
        told.is(withFiles(state()));
        told.reached(reached);
        if (reached.size() == targets().all().size()) {
            told.solved("target-failed", "failed", "no-room");
        }
        tell(compared);
        return Copies.copy(new Stored(name, bytes), reached.getFirst(), Proofs.of(store.root()));
    }

    /// Brings to the other targets, such as a drive just plugged in, what they lack of the newest backup.
    void catchUp() {
        alone(() -> {
            told.reached(targets().catchUp(work, this::report));
            spreadKeys();
            tell(outside.compare());
            return true;
        });
        keepAnchors();
    }

    /// Adds the newest Z reports' anchors to the files that are kept elsewhere.
    public void keepAnchors() {
        if (anchors().writeTo(drives.marked(), this::report)) {
            told.solved("anchor-failed");
        }
    }

    private StoredAnchors anchors() {
        return new StoredAnchors(
                store,
                () -> label.get().map(StoreLabel::forFiles).orElse("store"),
                heads,
                () -> label.get().map(StoreLabel::id));
    }

    /// Takes those who were erased out of all backups within reach; the others follow when they are within reach again.
    public void forget() {
        alone(() -> {
            spreadKeys();
            return true;
        });
    }

    private void spreadKeys() throws IOException {
        keys.spread(targets(), outside.compare(), this::report);
    }

    @Override
    public Proof prove(Progress progress) {
        return store.afterCheck(() -> progress.at("waiting", 0), () -> provenAlone(progress))
                .orElseThrow(() -> new RefusedException("backup.cancelled"));
    }

    private Proof provenAlone(Progress progress) {
        return alone(() -> {
            var chain = provable(progress);
            var replaced = keys.replaceDamaged(targets(), outside.compare(), this::report);
            var proof = drill(chain, progress);
            replaced.ifPresent(file -> report("keys-replaced", file, ""));
            if (!proof.good()) {
                report("damaged", proof.backup(), proof.detail());
                targets().setAside(proof.backup());
                backUp(progress);
                var again = newest().map(made -> drill(made, progress));
                if (again.filter(Proof::good).isPresent()) {
                    report("damaged-replaced", proof.backup(), proof.detail());
                }
            }
            tell(outside.compare());
            return proof;
        });
    }

    /// What strays is not proven against these books, and not called damaged: a backup of these is made where there is none.
    private Chain provable(Progress progress) throws IOException {
        var rubbish = setAsideRubbish();
        var found = newest();
        if (found.isEmpty() && (rubbish || !targets().names(targets().primary()).isEmpty())) {
            backUp(progress);
            found = newest();
        }
        return found.orElseThrow(() -> new RefusedException("backup.none", targets().primary().place()));
    }

    private Proof drill(Chain chain, Progress progress) {
        return alone(() -> {
            var proof = restored(chain, progress);
            Proofs.of(store.root()).add(proof);
            told.is(withFiles(state()));
            if (proof.good()) {
                told.solved("damaged", "damaged-replaced", "keys-replaced", "drill-failed");
            }
            journalling.accept(proof);
            return proof;
        });
    }

    private Proof restored(Chain chain, Progress progress) throws IOException {
        room().mustBeAt(work, bytesOfBooks());
        var scratch = work.resolve("drill");
        var fetched = work.resolve("fetched");
        try {
            var files = new ArrayList<Path>();
            for (var name : chain.names()) {
                files.add(targets().primary().fetch(name, fetched));
            }
            var key = BackupSecret.keyOf(store.root());
            var done = new Drill(store.options(), scratch, key, keys.beside(targets(), fetched, key), this::live, progress).run(files);
            return new Proof(
                    chain.full().toString(), done.sequence(), done.head().toString(), true, "", clock.instant());
        } catch (DamagedBackupException e) {
            LOG.error("backup {} is damaged", chain.full(), e);
            return new Proof(
                    e.file(), chain.full().sequence(), "", false, String.valueOf(e.getMessage()), clock.instant());
        } finally {
            store.options().files().deleteFolder(fetched);
        }
    }

    private Path emptyWork() throws IOException {
        return Folders.empty(store.options().files(), work);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T alone(Work<T> task) {
        lock.lock();
        try {
            return task.run();
        } catch (RefusedException e) {
            if (e.refusal().code().equals("backup.no-room")) {
                report("no-room", e.refusal().arguments().toArray(String[]::new));
            }
            throw e;
        } catch (IOException e) {
            throw new RefusedException("backup.failed", String.valueOf(e.getMessage()));
        } finally {
            lock.unlock();
        }
    }
}
