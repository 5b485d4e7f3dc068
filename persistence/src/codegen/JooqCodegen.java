import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Migrates an empty database in memory and generates the jOOQ classes from it, so that code and schema cannot differ.
/// Does nothing when the migrations are those of the last run.
public class JooqCodegen {

    public static void main(String[] args) throws Exception {
        var migrations = Path.of(args[0]);
        var target = Path.of(args[1]);
        var stamp = target.resolve("migrations.stamp");
        var now = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
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
}
