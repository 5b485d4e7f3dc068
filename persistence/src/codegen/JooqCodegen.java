import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.engine.DbObject;
import org.h2.engine.MetaRecord;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Migrates an empty database in memory and generates the jOOQ classes from it, so that code and schema cannot differ.
/// Writes down the tables, indexes and constraints that a store may have, too: as each migration leaves them. Does nothing
/// when the migrations are those of the last run.
public class JooqCodegen {

    public static void main(String[] args) throws Exception {
        var migrations = Path.of(args[0]);
        var target = Path.of(args[1]);
        var stamp = target.resolve("migrations.stamp");
        var objects = Path.of(args[3]);
        var now = fingerprint(migrations);
        if (Files.exists(objects) && Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        Files.createDirectories(objects.getParent());
        Files.write(objects, objects(migrations));
        var url = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1";
        Flyway.configure().dataSource(url, "sa", "").locations("filesystem:" + migrations).load().migrate();
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withUrl(url).withUser("sa").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withInputSchema("PUBLIC")
                                .withOutputSchemaToDefault(true)
                                .withIncludes(".*")
                                .withExcludes("(?i:flyway_schema_history)"))
                        .withGenerate(new Generate().withGeneratedAnnotation(false).withComments(false))
                        .withTarget(new Target().withDirectory(target.toString()).withPackageName(args[2]).withClean(true))));
        Files.writeString(stamp, now);
    }

    private static String fingerprint(Path migrations) throws IOException {
        try (var files = Files.list(migrations)) {
            return files.sorted(Comparator.naturalOrder()).map(JooqCodegen::line).collect(Collectors.joining("\n"));
        }
    }

    private static String line(Path file) {
        try {
            return file.getFileName() + " " + Files.readString(file).hashCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What H2 writes down about itself in a file, after each migration.
    private static TreeSet<String> objects(Path migrations) throws IOException {
        var folder = Files.createTempDirectory("objects");
        var url = "jdbc:h2:" + folder.resolve("store");
        var locations = "filesystem:" + migrations.toAbsolutePath();
        var found = new TreeSet<String>();
        var all = Flyway.configure().dataSource(url, "sa", "").locations(locations).load().info().all();
        for (var version : all) {
            migrate(url, locations, version);
            found.addAll(read(folder.resolve("store.mv.db")));
        }
        Files.delete(folder.resolve("store.mv.db"));
        Files.delete(folder);
        return found;
    }

    private static void migrate(String url, String locations, MigrationInfo version) {
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations(locations)
                .target(version.getVersion())
                .load()
                .migrate();
    }

    private static TreeSet<String> read(Path file) {
        var found = new TreeSet<String>();
        try (var store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            var rows = new TransactionStore(store, new ValueDataType());
            rows.init();
            var map = rows.begin().<Long, Row>openMap("table.0");
            for (var keys = map.keyIterator(null); keys.hasNext(); ) {
                var stored = new MetaRecord(map.get(keys.next()));
                switch (stored.getObjectType()) {
                    case DbObject.TABLE_OR_VIEW, DbObject.INDEX, DbObject.CONSTRAINT -> found.add(normal(stored.getSQL()));
                    default -> {
                        // users, settings and the like are not made by migrations
                    }
                }
            }
        }
        return found;
    }

    /// As `SchemaObjects#normal` does it at run time.
    private static String normal(String sql) {
        return sql.replaceAll("\\s+", " ")
                .replaceAll(" SELECTIVITY \\d+", "")
                .replaceAll("\"(CONSTRAINT|PRIMARY_KEY)_[0-9A-Z_]+\"", "\"#\"");
    }
}
