package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Sessions;
import org.threeplug.persistence.engine.capture.Generations;
import org.threeplug.persistence.engine.database.AtOneMoment;
import org.threeplug.persistence.engine.database.BrokenFile;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.DatabaseImage;
import org.threeplug.persistence.engine.database.PlugScripts;
import org.threeplug.persistence.engine.database.ReadConnections;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.engine.file.DiskTrouble;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.gate.BesideTheBooks;
import org.threeplug.persistence.engine.gate.CommandValidation;
import org.threeplug.persistence.engine.gate.JournalledGate;
import org.threeplug.persistence.engine.gate.RowReader;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalVerifier;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.recovery.DatabaseComparison;
import org.threeplug.tables.PlugTables;

/// A store that is open: the books of one business on one computer.
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    /// Times that many records are looked for between two checkpoints.
    private static final int LOOKS_BETWEEN = 10;

    /// When nothing was recorded for so long, nobody works.
    private static final Duration CALM = Duration.ofMinutes(1);

    private final StoreDirectory directory;
    private final StoreOptions options;
    private final StoreLock lock;
    private final ReadConnections reads;
    private final JournalledGate gate;
    private final Sessions sessions;
    private final EngineOpening opening;
    private final Turns turns = new Turns();
    private final ConditionCheck check;
    private final ExecutorService checks = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("store-check").factory());
    private final ScheduledExecutorService checkpoints = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-checkpoint").factory());

    /// The newest record a while ago.
    private long seen;

    private Store(
            StoreDirectory directory,
            StoreOptions options,
            StoreLock lock,
            ReadConnections reads,
            JournalledGate gate,
            Sessions sessions,
            EngineOpening opening,
            boolean uncleanStop) {
        this.directory = directory;
        this.options = options;
        this.lock = lock;
        this.reads = reads;
        this.gate = gate;
        this.sessions = sessions;
        this.opening = opening;
        this.check = new ConditionCheck(directory, options, gate, reads, turns, uncleanStop, this::changedWhereOwed);
        var period = options.checkpointEvery().toMillis();
        checkpoints.scheduleWithFixedDelay(gate::checkpoint, period, period, TimeUnit.MILLISECONDS);
        var often = Math.max(1, period / LOOKS_BETWEEN);
        checkpoints.scheduleWithFixedDelay(gate::checkpointAfterMany, often, often, TimeUnit.MILLISECONDS);
        long calm = CALM.toSeconds();
        checkpoints.scheduleWithFixedDelay(this::emptyWhileCalm, calm, calm, TimeUnit.SECONDS);
    }

    /// A till that is never closed would gather thousands of pieces a day.
    private void emptyWhileCalm() {
        long newest = gate.lastRecord();
        boolean calm = newest == seen;
        seen = newest;
        while (calm && gate.emptyPieces()) {
            calm = gate.lastRecord() == newest && !checkpoints.isShutdown();
        }
        if (calm) {
            noteRights(false);
        }
    }

    /// Behind the till, where a start had nothing to compare with, or what it compared with may be forged.
    private boolean changedWhereOwed() {
        var rights = opening.rights();
        if (!rights.isJudging() || !rights.isOwed() && !rights.isDoubtful(reads, journal())) {
            return false;
        }
        var changed = changedRights();
        changed.forEach(opening::tell);
        return !changed.isEmpty();
    }

    private void noteRights(boolean closing) {
        try {
            if (!gate.isStopped()) {
                opening.rights().noteAgain(reads, gate.lastRecord(), closing);
            }
        } catch (RuntimeException e) {
            // Whatever is wrong with the disk or the database, a store must close.
            LOG.warn("who may do what could not be noted; the next start asks the journal", e);
        }
    }

    /// Makes and changes the tables of plugs by their scripts, where these have not run yet. The store is opened anew for it, so
    /// whoever is at the gate waits.
    ///
    /// @return why plugs must stay off, by plug
    public Map<String, String> bring(List<PlugTables> plugs) {
        var scripts = plugs.stream().map(PlugScripts::new).toList();
        var wanted = opening.plugs();
        wanted.want(scripts, opening.plugsKnown());
        if (!wanted.pending(opening.plugsKnown()).isEmpty()) {
            gate.openAnew();
        }
        return wanted.off();
    }

    /// What the whole journal says against the rows of the database that tell who may do what, whatever was noted.
    public List<String> changedRights() {
        try {
            return opening.rights().differences(reads, journal());
        } catch (IOException | SQLException e) {
            throw unusable(directory, e);
        }
    }

    /// Opens a store, or makes one in an empty directory.
    ///
    /// @throws RefusedException `store.in-use` when another process has it open, `store.read-only` when nothing can be
    ///     written
    /// @throws Fault when database and journal do not belong together, or the disk is full or failing
    public static Store open(Path root, StoreOptions options) {
        return open(root, options, true);
    }

    /// The same for whoever compares all rows: those that tell who may do what stay as they are found.
    public static Store openAsFound(Path root, StoreOptions options) {
        return open(root, options, false);
    }

    private static Store open(Path root, StoreOptions options, boolean judging) {
        var validation = new CommandValidation();
        var directory = new StoreDirectory(root);
        var lock = lock(directory);
        var damage = new AtomicReference<Runnable>(() -> {});
        var wake = new AtomicReference<Runnable>(() -> {});
        var reads = new ReadConnections(() -> damage.get().run(), () -> wake.get().run());
        try {
            var uncleanStop = begin(directory, options);
            var sessions = options.sessions().orElseGet(Sessions::new);
            var opening = new EngineOpening(directory, options, reads, judging);
            var gate = new JournalledGate(opening, validation, options.clock(), sessions);
            gate.start();
            wake.set(gate::start);
            var store = new Store(directory, options, lock, reads, gate, sessions, opening, uncleanStop);
            damage.set(store::checkSoon);
            if (options.backgroundCheck()) {
                store.checkSoon();
            }
            return store;
        } catch (RuntimeException e) {
            reads.close();
            unlock(lock);
            throw e;
        }
    }

    /// Leaves a mark that is taken away when the store is closed, and finds out whether anything can be written at all.
    /// What a drill or a comparison was at when its process was killed is of no use to anybody, and would outlive an erasure.
    ///
    /// @return whether the mark was there already, or the books have not been checked since it was
    private static boolean begin(StoreDirectory directory, StoreOptions options) {
        var files = options.files();
        try {
            if (files.exists(directory.running())) {
                mark(directory.unchecked(), files);
            }
            mark(directory.running(), files);
            files.deleteFolder(directory.scratch());
            return files.exists(directory.unchecked());
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static void mark(Path mark, StoreFiles files) throws IOException {
        try (var file = files.open(mark)) {
            file.write(ByteBuffer.wrap(new byte[] {'1'}), 0);
            file.force(true);
        }
    }

    /// What is known about the database: whether the last stop was unclean, whether it was looked over since, and what was
    /// found.
    public Condition condition() {
        return check.condition().strange(opening.strange());
    }

    /// Looks the database over: its file block by block, after an unclean stop also the rules between the books. What is
    /// wrong is made anew from the journal. May run beside the till, as it does once after each opening.
    public Condition check() {
        check.run(this::verifyJournal);
        return check.condition().strange(opening.strange());
    }

    /// Looks the database over behind the till, when some time has passed.
    public void checkAfter(Duration time) {
        check.isDue();
        checkpoints.schedule(this::checkSoon, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Does something else that goes through all the books, alone: a check after an unclean stop goes first, and one that is
    /// to come waits. A till has not the memory for both.
    ///
    /// @param wanted asked now and then while it waits
    /// @return empty when the store was closed, or the work no longer wanted, before its turn came
    public <T> Optional<T> afterCheck(BooleanSupplier wanted, Supplier<T> work) {
        return turns.afterCheck(wanted, work);
    }

    private void checkSoon() {
        check.isDue();
        try {
            checks.execute(this::check);
        } catch (RejectedExecutionException _) {
            // the store is being closed
        }
    }

    public CommandGate gate() {
        return gate;
    }

    /// Whom the gate believes. For the sign-in and the program's own hand alone: whoever has it can act as anybody.
    public Sessions sessions() {
        return sessions;
    }

    public Events events() {
        return gate;
    }

    /// For whoever keeps what was read.
    public Generations generations() {
        return gate.generations();
    }

    /// Reads of what is committed, for the office; they never wait for a command, and each statement has a time limit. Stays
    /// valid when the store opens anew after a failure.
    public DSLContext reads() {
        return reads.context();
    }

    /// The same with connections apart for what the counter asks, and for what takes long.
    public Readers readers() {
        return reads.readers();
    }

    /// Reads little without jOOQ, from what is kept for the counter.
    public <T> List<T> readPlainly(String sql, RowReader<T> reader) {
        return reads.plainly(connection -> all(connection, sql, reader));
    }

    /// The same for whoever keeps what was read.
    public <T> List<T> readPlainlyApart(String sql, RowReader<T> reader) {
        return reads.plainlyApart(connection -> all(connection, sql, reader));
    }

    private static <T> List<T> all(Connection connection, String sql, RowReader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /// Reads that see the books at one moment, whatever on this thread reads them; see [ReadConnections#atOneMoment].
    public <T> T atOneMoment(boolean forCounter, Function<AtOneMoment, T> questions) {
        return reads.atOneMoment(forCounter, questions);
    }

    /// Whether reads on this thread are of one moment already.
    public boolean isAtOneMoment() {
        return reads.isAtOneMoment();
    }

    /// Several reads that see the books at one moment.
    public <T> T snapshot(Function<DSLContext, T> questions) {
        return reads.snapshot(questions);
    }

    public JournalReader journal() {
        return new JournalReader(options.files(), directory.journal(), gate::lastRecord);
    }

    /// The keys of the persons in the books, to read with.
    public PersonKeys personKeys() {
        return opening.keys();
    }

    public Path root() {
        return directory.root();
    }

    public StoreOptions options() {
        return options;
    }

    /// The database's file as it is now, to be copied while commands go on.
    public DatabaseImage databaseImage() throws SQLException, IOException {
        return gate.image();
    }

    /// Checks the whole journal. May run beside the till.
    public JournalVerifier.Verification verifyJournal() {
        return new JournalVerifier(options.files(), directory.journal()).verify(gate.lastRecord());
    }

    /// Whether something failed, so that the store is opened anew with the next command.
    public boolean isStopped() {
        return gate.isStopped();
    }

    /// The logical time of the newest journal record.
    public Instant journalTime() {
        return gate.journalTime();
    }

    /// What the computer's clock showed at the newest journal record; empty before the first.
    public Optional<Instant> newestWallClock() {
        return gate.newestWallClock();
    }

    /// Puts everything committed so far on the disk.
    public void checkpoint() {
        gate.checkpoint();
    }

    /// Changes rows that follow from the books and are in no journal; see [JournalledGate#beside].
    public boolean beside(BesideTheBooks rows) {
        return gate.beside(rows);
    }

    /// Empties some pieces of the database's file that hold little more. Done by itself when nothing was recorded for a while.
    ///
    /// @return whether there may be more to do
    public boolean emptyPieces() {
        return gate.emptyPieces();
    }

    @Override
    public void close() {
        close(gate::close);
    }

    /// Closes and rewrites the database's file without waste, however long it takes.
    public void closeCompacted() {
        close(gate::closeCompacted);
    }

    private void close(Runnable closing) {
        checkpoints.shutdown();
        check.cancel();
        opening.rights().cancel();
        checks.close();
        noteRights(true);
        reads.close();
        try {
            closing.run();
            options.files().delete(directory.running());
        } catch (IOException e) {
            throw unusable(directory, e);
        } finally {
            unlock(lock);
        }
    }

    /// Makes the database anew from the journal alone. The old one is kept beside it until the next time. The store must
    /// be closed.
    public static void rebuild(Path root, StoreOptions options) {
        var directory = new StoreDirectory(root);
        var lock = lock(directory);
        try (var reads = new ReadConnections()) {
            new EngineOpening(directory, options, reads).rebuild(directory.rebuilt()).close();
            Database.replace(directory.replaced(), directory.database(), options.database());
            Database.replace(directory.database(), directory.rebuilt(), options.database());
        } catch (IOException | SQLException e) {
            throw unusable(directory, e);
        } finally {
            unlock(lock);
        }
    }

    /// Compares the database, row for row, with the one that the journal alone makes. The store must be closed.
    public static DatabaseComparison.Result compareWithJournal(Path root, StoreOptions options) {
        try {
            return compared(root, options);
        } catch (RuntimeException e) {
            if (!BrokenFile.isCauseOf(e)) {
                throw e;
            }
            LOG.info("a part of the database that is not read at its opening cannot be read; it is made anew", e);
        }
        try {
            EngineOpening.distrustDatabase(new StoreDirectory(root), options);
        } catch (IOException e) {
            throw unusable(new StoreDirectory(root), e);
        }
        return compared(root, options);
    }

    private static DatabaseComparison.Result compared(Path root, StoreOptions options) {
        openAsFound(root, options).close();
        var directory = new StoreDirectory(root);
        var lock = lock(directory);
        try (var reads = new ReadConnections()) {
            return new Comparison(directory, options, new EngineOpening(directory, options, reads)).run();
        } catch (IOException | SQLException e) {
            throw unusable(directory, e);
        } finally {
            unlock(lock);
        }
    }

    /// Whether the store was left by a kill or a power cut and not opened since.
    public static boolean wasNotClosed(Path root, StoreOptions options) {
        return options.files().exists(new StoreDirectory(root).running());
    }

    /// @throws org.threeplug.kernel.RefusedException `store.in-use` when somebody has it open
    public static void mustBeClosed(Path root) {
        unlock(lock(new StoreDirectory(root)));
    }

    private static StoreLock lock(StoreDirectory directory) {
        try {
            OwnerOnly.folder(directory.root());
            return StoreLock.take(directory.lock());
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static void unlock(StoreLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException unusable(StoreDirectory directory, Exception cause) {
        var trouble = DiskTrouble.behind(cause);
        if (trouble.equals(Optional.of(DiskTrouble.READ_ONLY))) {
            return new RefusedException(DiskTrouble.READ_ONLY.code(), directory.root().toString());
        }
        var code = trouble.map(DiskTrouble::code).orElse("store.unusable");
        return new Fault(Fault.Kind.RESOURCES, code, "the store cannot be used", cause);
    }
}
