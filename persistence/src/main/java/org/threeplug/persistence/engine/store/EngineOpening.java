package org.threeplug.persistence.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.declared.Commands;
import org.threeplug.directories.Directories;
import org.threeplug.identity.EraseUser;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.engine.database.BrokenFile;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.ForeignObjectsException;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.persistence.engine.database.KnownObjects;
import org.threeplug.persistence.engine.database.MigrationScripts;
import org.threeplug.persistence.engine.database.Migrations;
import org.threeplug.persistence.engine.database.PlugsKnown;
import org.threeplug.persistence.engine.database.ReadConnections;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.file.DiskTrouble;
import org.threeplug.persistence.engine.file.FreeSpace;
import org.threeplug.persistence.engine.gate.Engine;
import org.threeplug.persistence.engine.gate.StoreOpening;
import org.threeplug.persistence.engine.journal.DamagedJournalException;
import org.threeplug.persistence.engine.journal.Journal;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.Layout;
import org.threeplug.persistence.engine.personal.Erasures;
import org.threeplug.persistence.engine.personal.LostKeysException;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.recovery.Replay;
import org.threeplug.records.KindCommand;
import org.threeplug.records.RecordType;
import org.threeplug.tables.PlugTables;

/// Opens database and journal, in step: what the database has not seen is applied, what this program brings is migrated
/// and written down.
final class EngineOpening implements StoreOpening {

    private static final Logger LOG = LoggerFactory.getLogger(EngineOpening.class);

    /// What records of erasures are called.
    private static final String ERASURES = Stream.concat(
                    Stream.of(EraseCustomer.class, EraseUser.class)
                            .flatMap(command -> Commands.names(CommandName.of(command).name()).stream()),
                    Directories.ALL.stream().filter(RecordType::isPersonal).map(type -> KindCommand.ERASE.of(type).name()))
            .map(name -> "'" + name + "'")
            .collect(Collectors.joining(", "));

    /// What a script that failed leaves behind is no more to be trusted than what a record did not fit.
    private static final Set<String> MENDED_ANEW = Set.of("store.replay-failed", StoreUpdate.FAILED);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StoreDirectory directory;
    private final StoreOptions options;
    private final ReadConnections reads;
    private final MigrationScripts scripts;
    private final FreeSpace space;
    private final PersonKeys keys;
    private final Erasures erasures;
    private final KnownObjects known;
    private final RightsCheck rights;
    private final PlugsWanted plugs = new PlugsWanted();
    private volatile PlugsKnown plugsKnown = PlugsKnown.of(Layout.NONE);
    private final List<String> strange = new CopyOnWriteArrayList<>();

    EngineOpening(StoreDirectory directory, StoreOptions options, ReadConnections reads) {
        this(directory, options, reads, true);
    }

    /// @param judging whether rows that tell who may do what are compared with the journal, and put right
    EngineOpening(StoreDirectory directory, StoreOptions options, ReadConnections reads, boolean judging) {
        this.directory = directory;
        this.options = options;
        this.reads = reads;
        this.scripts = new MigrationScripts(options.migrations());
        this.known = KnownObjects.of(options.migrations().equals(StoreOptions.DEFAULT.migrations()));
        this.space = new FreeSpace(options.files(), directory.root(), options.reserveBytes());
        this.keys = new PersonKeys(options.files(), directory.keyring());
        this.rights = new RightsCheck(directory, options, keys, judging);
        this.erasures = new Erasures(
                options.files(),
                directory.rewriting(),
                () -> {
                    Database.delete(directory.replaced(), options.database());
                    Database.delete(directory.rebuilt(), options.database());
                },
                keys);
    }

    PersonKeys keys() {
        return keys;
    }

    RightsCheck rights() {
        return rights;
    }

    /// As of the newest record when the store was opened.
    PlugsKnown plugsKnown() {
        return plugsKnown;
    }

    PlugsWanted plugs() {
        return plugs;
    }

    @Override
    public Engine open() throws SQLException, IOException {
        try {
            return openOnce();
        } catch (SQLException | RuntimeException e) {
            if (!canBeMadeAnew(e)) {
                throw e;
            }
            named(e);
            LOG.error("the database cannot be used; it is kept aside and made anew from the journal", e);
        }
        distrustDatabase();
        return openOnce();
    }

    private void named(Exception e) {
        switch (e) {
            case ForeignObjectsException foreign -> foreign.names().forEach(this::tell);
            case RightsCheck.ChangedRights changed -> changed.names().forEach(this::tell);
            default -> {
                // a broken file has no names
            }
        }
    }

    void tell(String name) {
        strange.add(name);
        options.watch().strange(name);
    }

    /// What was found in databases that were made anew because the program never put it there, since the store was opened.
    List<String> strange() {
        return List.copyOf(strange);
    }

    /// The journal knows everything that a database may hold, so anything wrong with the database itself ends with a new
    /// one: a broken file, a password nobody knows, a migration that stopped half way, rows that no record fits. A disk
    /// that does not answer would not let that happen either.
    private static boolean canBeMadeAnew(Exception e) {
        if (BrokenFile.isCauseOf(e)) {
            return true;
        }
        var ofTheDatabase = switch (e) {
            case SQLException _ -> true;
            case RightsCheck.ChangedRights _ -> true;
            case Fault fault -> MENDED_ANEW.contains(fault.code());
            default -> false;
        };
        return ofTheDatabase && DiskTrouble.behind(e).isEmpty();
    }

    @Override
    public void disconnect() {
        reads.disconnect();
    }

    @Override
    public void mustHaveRoom() throws IOException {
        space.mustBeThere();
    }

    @Override
    public void distrustDatabase() throws IOException {
        distrustDatabase(directory, options);
    }

    static void distrustDatabase(StoreDirectory directory, StoreOptions options) throws IOException {
        options.files().createDirectories(directory.distrust().getParent());
        try (var mark = options.files().open(directory.distrust())) {
            mark.force(true);
        }
    }

    private void replaceDistrusted() throws IOException {
        if (options.files().exists(directory.distrust())) {
            if (Database.exists(directory.database(), options.database())) {
                var kept = free(directory.damaged(TIME.format(options.clock().instant())));
                Database.replace(kept, directory.database(), options.database());
                options.watch().setAside(kept);
            }
            options.files().delete(directory.distrust());
        }
    }

    private Path free(Path wanted) {
        var free = wanted;
        for (var number = 2; Database.exists(free, options.database()); number++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return free;
    }

    /// The journal's newest file is hashed while H2 reads what it knows of its own file: each takes a good part of a start.
    private Engine openOnce() throws SQLException, IOException {
        replaceDistrusted();
        var reading = new CompletableFuture<Journal>();
        Thread.ofPlatform().daemon().name("journal-opening").start(() -> complete(reading));
        var database = openDatabase(reading);
        var journal = journal(reading, database);
        try {
            return open(journal, database);
        } catch (DamagedJournalException e) {
            journal.abandon();
            throw damaged(e);
        } catch (LostKeysException e) {
            journal.abandon();
            throw lost(e);
        } catch (UncheckedIOException e) {
            journal.abandon();
            throw e.getCause();
        } catch (SQLException | IOException | RuntimeException e) {
            journal.abandon();
            throw e;
        }
    }

    /// Where both fail it is the journal that counts: a database can be made anew.
    private Database openDatabase(CompletableFuture<Journal> reading) throws SQLException, IOException {
        try {
            return openDatabase(directory.database());
        } catch (SQLException | IOException | RuntimeException e) {
            outcome(reading).abandon();
            throw e;
        }
    }

    private static Journal journal(CompletableFuture<Journal> reading, Database database) throws IOException {
        try {
            return outcome(reading);
        } catch (IOException | RuntimeException e) {
            database.discard();
            throw e;
        }
    }

    private void complete(CompletableFuture<Journal> reading) {
        try {
            reading.complete(openJournal());
        } catch (IOException | RuntimeException | Error e) {
            reading.completeExceptionally(e);
        }
    }

    private static Journal outcome(CompletableFuture<Journal> reading) throws IOException {
        try {
            return reading.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException trouble -> throw trouble;
                case RuntimeException trouble -> throw trouble;
                case null, default -> throw e;
            }
        }
    }

    private Journal openJournal() throws IOException {
        try {
            keys.load();
            var journal = Journal.open(options.files(), directory.journal(), options.segmentBytes(), keys);
            if (!keys.exist() && knowsErasure(journal.layout())) {
                journal.abandon();
                throw lost(new IOException("there is no " + directory.keyring()));
            }
            return journal;
        } catch (DamagedJournalException e) {
            throw damaged(e);
        } catch (LostKeysException e) {
            throw lost(e);
        }
    }

    /// From the migration on that brought erasure, every journal has a keyring beside it.
    private static boolean knowsErasure(Layout layout) {
        return layout.tables().stream().anyMatch(table -> table.name().equals(Erasures.TABLE));
    }

    private static Fault lost(Exception e) {
        return new Fault(Fault.Kind.RESOURCES, "store.keys-lost", String.valueOf(e.getMessage()), e);
    }

    private static Fault damaged(DamagedJournalException e) {
        return new Fault(Fault.Kind.RESOURCES, "store.journal-damaged", e.damage().toString(), e);
    }

    private Engine open(Journal journal, Database opened) throws SQLException, IOException {
        var isNew = journal.last() == 0;
        var database = filled(journal, opened);
        try {
            var onDisk = JournalIndex.position(database.owner()).sequence();
            catchUp(database, journal, isNew || database != opened);
            var latest = JournalIndex.position(database.owner()).at();
            erasures.complete(erased(database, journal));
            var engine = new Engine(
                    database,
                    journal,
                    options.ports(),
                    onDisk,
                    latest,
                    JournalIndex.newestWallClock(database.owner()),
                    erasures);
            reads.connect(database, options.database().readers());
            return engine;
        } catch (SQLException | IOException | RuntimeException e) {
            database.discard();
            throw e;
        }
    }

    /// A database that holds nothing yet is made beside its place and put there when it is whole: making it leaves nothing
    /// that could be used if it is stopped half way.
    private Database filled(Journal journal, Database database) throws SQLException, IOException {
        try {
            if (journal.last() == 0 || JournalIndex.position(database.owner()).sequence() > 0) {
                return database;
            }
        } catch (SQLException e) {
            database.discard();
            throw e;
        }
        database.discard();
        if (!isMadeElsewhere(journal)) {
            made(directory.rebuilt(), journal).close();
        }
        Database.replace(directory.database(), directory.rebuilt(), options.database());
        return openDatabase(directory.database());
    }

    /// The other process knows a store only as it lies on a disk, with this program's own migrations.
    private boolean isMadeElsewhere(Journal journal) {
        return Replay.needsRoom(journal.last())
                && options.files() instanceof DiskFiles
                && options.database().below().isEmpty()
                && options.migrations().equals(StoreOptions.DEFAULT.migrations())
                && new AnewProcess().make(directory, at -> options.watch().applied(at, journal.last()));
    }

    private Database openDatabase(Path file) throws SQLException, IOException {
        return Database.open(file, Secrets.of(directory.secrets()), options.database(), known);
    }

    /// Those whose erasure is in the books; a crash may have come before their keys were destroyed. A key never comes back,
    /// so the journal must say so: a row that somebody put into the database is not enough.
    private List<UUID> erased(Database database, Journal journal) throws SQLException {
        if (!knowsErasure(journal.layout())) {
            return List.of();
        }
        var open = ask(database, "SELECT person_id FROM erased_person", UUID.class).stream()
                .filter(person -> !keys.isErased(person))
                .toList();
        if (open.isEmpty()) {
            return open;
        }
        var inJournal = erasedInJournal(
                ask(database, "SELECT seq FROM journal_index WHERE command IN (" + ERASURES + ")", Long.class));
        open.stream().filter(person -> !inJournal.contains(person.toString())).forEach(person ->
                LOG.error("the database says that {} is erased, and the journal does not; the key stays", person));
        return open.stream().filter(person -> inJournal.contains(person.toString())).toList();
    }

    private Set<String> erasedInJournal(List<Long> records) {
        var reader = new JournalReader(options.files(), directory.journal());
        var persons = new HashSet<String>();
        for (var sequence : records) {
            reader.read(sequence, sequence, each -> {
                if (each instanceof JournalRecord.Given given) {
                    given.changes().stream()
                            .filter(change -> change.table().name().equals(Erasures.TABLE))
                            .forEach(change -> persons.add(String.valueOf(change.key().getFirst())));
                }
            });
        }
        return persons;
    }

    private static <T> List<T> ask(Database database, String sql, Class<T> type) throws SQLException {
        try (var statement = database.owner().createStatement();
                var row = statement.executeQuery(sql)) {
            var answers = new ArrayList<T>();
            while (row.next()) {
                answers.add(row.getObject(1, type));
            }
            return answers;
        }
    }

    /// @param made whether the database comes from the journal alone
    private void catchUp(Database database, Journal journal, boolean made) throws SQLException, IOException {
        var migrations = new Migrations(database, scripts);
        var applied = Replay.onto(database, migrations, keys, at -> options.watch().applied(at, journal.last()))
                .run(new JournalReader(options.files(), directory.journal()), journal.last(), journal.head());
        if (applied > 0) {
            LOG.info("applied {} records that the database had not seen", applied);
        }
        if (!made) {
            rights.mustHold(database, journal);
        }
        var update = new StoreUpdate(directory, options, database, journal, migrations);
        if (migrations.differFrom(journal.layout())) {
            keys.begin();
            update.run();
        }
        update.run(plugs);
        know(migrations, journal);
        migrations.capture(journal.layout());
        rights.note(database, journal, made);
    }

    /// Asked where a plug has ever had tables, so that a start pays nothing for it where none has.
    private void know(Migrations migrations, Journal journal) throws SQLException {
        plugsKnown = PlugsKnown.of(journal.layout());
        if (journal.layout().tables().stream().anyMatch(table -> PlugTables.isOfAPlug(table.schema()))) {
            keys.know(migrations.declared());
            journal.declared();
        }
    }

    /// Makes a database from the journal alone.
    ///
    /// @param file without H2's suffix
    Database rebuild(Path file) throws SQLException, IOException {
        var journal = openJournal();
        try {
            return made(file, journal);
        } finally {
            journal.abandon();
        }
    }

    private Database made(Path file, Journal journal) throws SQLException, IOException {
        Database.delete(file, options.database());
        var database = openDatabase(file);
        try {
            var last = journal.last();
            var migrations = new Migrations(database, scripts);
            Replay.into(database, migrations, keys, at -> options.watch().applied(at, last))
                    .run(new JournalReader(options.files(), directory.journal()), last, journal.head());
            migrations.capture(migrations.layout(PlugsKnown.of(journal.layout())));
            return database;
        } catch (SQLException | RuntimeException e) {
            database.discard();
            throw e;
        }
    }
}
