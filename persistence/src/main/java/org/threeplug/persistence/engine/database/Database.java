package org.threeplug.persistence.engine.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileUtils;
import org.threeplug.persistence.engine.capture.RowCapture;
import org.threeplug.persistence.engine.file.BlockCheck;
import org.threeplug.persistence.engine.file.SafeFs;

/// An open H2 database. The owner's connection stays open as long as the database, for maintenance; nobody else can alter
/// the schema.
public final class Database implements AutoCloseable {

    static final String OWNER = "OWNER";
    static final String WRITER = "WRITER";
    static final String READER = "READER";

    /// H2's own thread must not write. It takes the state of one map after the other while a transaction goes on, and may
    /// take the undo log before, and the table after, a change: killed then, it keeps a change that nobody committed. The
    /// more tables, the likelier. So the state is taken by [#checkpoint], between two transactions.
    private static final int NEVER_MILLIS = Integer.MAX_VALUE;

    /// Up to here a file is rewritten without waste whenever it is closed, which takes a second or two.
    private static final long SMALL = 64L * 1024 * 1024;

    /// Nobody notices when the till takes so much longer to close.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String url;
    private final Secrets secrets;
    private final Connection owner;
    private final String file;
    private final DatabaseSettings settings;

    private Database(String file, String url, Secrets secrets, Connection owner, DatabaseSettings settings) {
        this.settings = settings;
        this.file = file;
        this.url = url;
        this.secrets = secrets;
        this.owner = owner;
    }

    /// H2 loads no class by a name in a database but our trigger.
    private static final String CLASSES = "h2.allowedClasses";

    static {
        if (System.getProperty(CLASSES) == null) {
            System.setProperty(CLASSES, RowCapture.CALLED);
        }
    }

    /// Opens or makes a database with whatever tables.
    ///
    /// @param file its path without H2's suffix
    public static Database open(Path file, Secrets secrets, DatabaseSettings settings) throws SQLException {
        return open(file, secrets, settings, KnownObjects.of(false));
    }

    /// Opens or makes a database. Looked through first, while nothing of it can run.
    ///
    /// @param file its path without H2's suffix
    /// @throws ForeignObjectsException when anything else than the known stands in it
    public static Database open(Path file, Secrets secrets, DatabaseSettings settings, KnownObjects known)
            throws SQLException {
        SafeFs.register();
        mustHoldOnly(known, h2Name(file, settings));
        var url = "jdbc:h2:safe:" + settings.below() + file.toAbsolutePath()
                + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0";
        var owner = source(url + ";TRACE_LEVEL_FILE=0", OWNER, secrets.owner()).getConnection();
        try (var statement = owner.createStatement()) {
            statement.execute("SET RETENTION_TIME " + settings.retention().toMillis());
            statement.execute("SET WRITE_DELAY " + NEVER_MILLIS);
            statement.execute("SET CACHE_SIZE " + settings.cacheKilobytes());
            // H2 would keep the last result of each query, and walk through all of them at every change.
            statement.execute("SET OPTIMIZE_REUSE_RESULTS 0");
            return new Database(h2Name(file, settings), url, secrets, owner, settings);
        } catch (SQLException e) {
            owner.close();
            throw e;
        }
    }

    private static void mustHoldOnly(KnownObjects known, String file) throws SQLException {
        if (!FileUtils.exists(file) || FileUtils.size(file) == 0) {
            return;
        }
        try {
            var foreign = known.foreign(SchemaObjects.in(file));
            if (!foreign.isEmpty()) {
                throw new ForeignObjectsException(foreign);
            }
        } catch (RuntimeException e) {
            throw new SQLException("what the database is made of cannot be read", e);
        }
    }

    /// The first block of a database's file that is not what was written there. The database may be in use.
    public static Optional<Long> firstDamagedBlock(Path file, DatabaseSettings settings, BooleanSupplier cancelled)
            throws IOException {
        return new BlockCheck(h2Name(file, settings), cancelled).firstDamaged();
    }

    public static boolean exists(Path file, DatabaseSettings settings) {
        SafeFs.register();
        return FileUtils.exists(h2Name(file, settings));
    }

    /// Deletes a closed database, if there is one.
    ///
    /// @param file its path without H2's suffix
    public static void delete(Path file, DatabaseSettings settings) {
        SafeFs.register();
        FileUtils.delete(h2Name(file, settings));
    }

    /// Puts a closed database in the place of another.
    public static void replace(Path target, Path file, DatabaseSettings settings) {
        SafeFs.register();
        if (FileUtils.exists(h2Name(file, settings))) {
            FileUtils.delete(h2Name(target, settings));
            FileUtils.move(h2Name(file, settings), h2Name(target, settings));
        }
    }

    private static String h2Name(Path file, DatabaseSettings settings) {
        return "safe:" + settings.below() + file.toAbsolutePath() + Constants.SUFFIX_MV_FILE;
    }

    /// The owner's connection; it commits each statement unless told otherwise.
    public Connection owner() {
        return owner;
    }

    public DataSource ownerSource() {
        return source(url, OWNER, secrets.owner());
    }

    /// The one connection that changes rows.
    public Connection connectWriter() throws SQLException {
        var connection = source(url, WRITER, secrets.writer()).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /// @param limit of each statement; zero for none
    DataSource readerSource(Duration limit) {
        var limited = limit.isZero() ? url : url + ";QUERY_TIMEOUT=" + limit.toMillis();
        return new WhileOpen(source(limited, READER, secrets.reader()), owner);
    }

    Secrets secrets() {
        return secrets;
    }

    /// Another page cache than the usual, for a while.
    ///
    /// @return gives back the usual one
    public Runnable withCache(long kilobytes) throws SQLException {
        cache(kilobytes);
        return () -> {
            try {
                cache(settings.cacheKilobytes());
            } catch (SQLException e) {
                throw new IllegalStateException("the size of the cache cannot be set", e);
            }
        };
    }

    private void cache(long kilobytes) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("SET CACHE_SIZE " + kilobytes);
        }
    }

    /// Puts everything committed so far on the disk, which shortens the replay after a crash. No transaction may be
    /// under way.
    public void checkpoint() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /// Empties some of the pieces of the file that hold little more, so that they go. No transaction may be under way.
    ///
    /// @return whether there are fewer now, so that it is worth going on
    public boolean emptyPieces() throws SQLException {
        try {
            var pieces = new Pieces(store(), settings.sparsePieces());
            int before = pieces.tooMany();
            if (before == 0) {
                return false;
            }
            pieces.empty();
            checkpoint();
            return pieces.tooMany() < before;
        } catch (MVStoreException e) {
            throw new SQLException("the pieces of the file cannot be emptied", e);
        }
    }

    /// H2's own store of the file.
    MVStore store() throws SQLException {
        var session = (SessionLocal) owner.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /// The file as it is now. To be called between two commands, just after a checkpoint.
    public DatabaseImage image() throws SQLException, IOException {
        return DatabaseImage.of(this, file);
    }

    /// Writes everything and closes; a file that is small, or mostly waste, is rewritten, another loses some pieces. H2's quick compaction, which
    /// moves chunks inside the file, is not used: it fails on an assertion of its own now and then.
    @Override
    public void close() throws SQLException {
        if (isWasteful()) {
            shutdown("SHUTDOWN COMPACT");
        } else {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < until && emptyPieces()) {
                // on with the next
            }
            shutdown("SHUTDOWN");
        }
    }

    private boolean isWasteful() throws SQLException {
        return setting("info.FILE_SIZE") < SMALL || setting("info.CHUNKS_FILL_RATE") < 30;
    }

    private long setting(String name) throws SQLException {
        try (var query = owner.prepareStatement(
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                return row.next() ? Long.parseLong(row.getString(1)) : Long.MAX_VALUE;
            }
        }
    }

    /// Writes everything, rewrites the file without waste, however long it takes, and closes.
    public void closeCompacted() throws SQLException {
        shutdown("SHUTDOWN COMPACT");
    }

    /// Closes without writing: after a failure the journal knows better.
    public void discard() {
        try {
            shutdown("SHUTDOWN IMMEDIATELY");
        } catch (SQLException _) {
            // A database that has closed itself says so here, which is what is wanted.
        }
    }

    private void shutdown(String how) throws SQLException {
        try (owner; var statement = owner.createStatement()) {
            statement.execute(how);
        }
    }

    private static DataSource source(String url, String user, String password) {
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
