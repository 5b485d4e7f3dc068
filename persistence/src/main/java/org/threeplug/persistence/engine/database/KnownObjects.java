package org.threeplug.persistence.engine.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.engine.DbObject;
import org.threeplug.persistence.engine.capture.RowCapture;
import org.threeplug.persistence.engine.database.SchemaObjects.Stored;

/// What may stand in a store's database: the tables, indexes and constraints that the program's migrations leave, the
/// triggers that report changes, and the three users with their rights. Nothing else was put there by the program.
public final class KnownObjects {

    private static final Pattern USER =
            Pattern.compile("CREATE USER IF NOT EXISTS \"(OWNER|WRITER|READER)\" SALT '[0-9a-f]*' HASH '[0-9a-f]*'( ADMIN)?");
    private static final Pattern SETTING = Pattern.compile(
            "SET (CREATE_BUILD|RETENTION_TIME|WRITE_DELAY|CACHE_SIZE|OPTIMIZE_REUSE_RESULTS|MAX_COMPACT_TIME) -?\\d{1,10}");
    private static final Pattern TRIGGER = Pattern.compile("CREATE FORCE TRIGGER \"(\\w+)\"\\.\"CAPTURE_(\\w+)\" AFTER INSERT,"
            + " UPDATE, DELETE ON \"\\1\"\\.\"\\2\" FOR EACH ROW QUEUE 1024 CALL '"
            + Pattern.quote(RowCapture.CALLED) + "'");
    private static final Pattern READERS_RIGHT = Pattern.compile("GRANT SELECT ON \"\\w+\"\\.\"\\w+\" TO \"READER\"");
    private static final Pattern WRITERS_RIGHT = Pattern.compile(
            "GRANT (ALL|SELECT, INSERT|SELECT, INSERT, UPDATE, DELETE) ON \"\\w+\"\\.\"\\w+\" TO \"WRITER\"");
    private static final Pattern PLUGS = Pattern.compile(
            "(CREATE SCHEMA IF NOT EXISTS \"PLUG_\\w+\" AUTHORIZATION \"OWNER\""
                    + "|CREATE CACHED TABLE \"PLUG_\\w+\"\\.(?!.* ENGINE \").*"
                    + "|CREATE (UNIQUE (NULLS (NOT )?DISTINCT )?)?(INDEX|PRIMARY KEY) \"PLUG_\\w+\"\\..*"
                    + "|ALTER TABLE \"PLUG_\\w+\"\\..* ADD CONSTRAINT .*)",
            Pattern.DOTALL);
    private static final Pattern READING =
            Pattern.compile("FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE|LINK_SCHEMA|\"PUBLIC\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_TABLE = Pattern.compile("CREATE CACHED TABLE \"(?!.* ENGINE \").*", Pattern.DOTALL);

    /// Read when the first store is opened.
    private static final class OfProgram {

        static final KnownObjects OBJECTS = new KnownObjects(Optional.of(read()));

        private static Set<String> read() {
            try (var in = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(KnownObjects.class.getResourceAsStream("objects.txt"), "objects.txt"),
                    StandardCharsets.UTF_8))) {
                var all = new HashSet<String>();
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    all.add(line);
                }
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Optional<Set<String>> made;

    private KnownObjects(Optional<Set<String>> made) {
        this.made = made;
    }

    /// @param program whether the program's own migrations made the store, whichever of them has run; otherwise it may hold
    ///     whatever tables, and nothing that could run
    public static KnownObjects of(boolean program) {
        return program ? OfProgram.OBJECTS : new KnownObjects(Optional.empty());
    }

    /// What makes an object, in the form in which two databases that made the same thing agree.
    public static String normal(String sql) {
        return SchemaObjects.normal(sql);
    }

    /// By their names, those that the program did not make.
    List<String> foreign(List<Stored> found) {
        return found.stream().filter(one -> !isKnown(one)).map(Stored::name).toList();
    }

    private boolean isKnown(Stored one) {
        var sql = one.sql();
        return switch (one.type()) {
            case DbObject.TABLE_OR_VIEW -> isMade(sql, PLAIN_TABLE.matcher(sql).matches());
            case DbObject.INDEX, DbObject.CONSTRAINT -> isMade(sql, true);
            case DbObject.SCHEMA, DbObject.SEQUENCE -> isMade(sql, false);
            case DbObject.TRIGGER -> TRIGGER.matcher(sql).matches();
            case DbObject.USER -> isUser(sql);
            case DbObject.RIGHT -> READERS_RIGHT.matcher(sql).matches() || WRITERS_RIGHT.matcher(sql).matches();
            case DbObject.SETTING -> SETTING.matcher(sql).matches();
            default -> false;
        };
    }

    private boolean isMade(String sql, boolean harmless) {
        return made.map(known -> known.contains(SchemaObjects.normal(sql)) || isOfAPlug(sql))
                .orElseGet(() -> harmless || isOfAPlug(sql));
    }

    /// Plain tables, indexes and constraints of plugs hold no code, and whether they are those of the journal a proof tells.
    private static boolean isOfAPlug(String sql) {
        return PLUGS.matcher(sql).matches() && !READING.matcher(sql).find();
    }

    private static boolean isUser(String sql) {
        var user = USER.matcher(sql);
        return user.matches() && user.group(1).equals(Database.OWNER) == (user.group(2) != null);
    }
}
