package org.threeplug.persistence.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeplug.directories.Directories;
import org.threeplug.persistence.master.OpenStore;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordType;

/// The tables that the migrations make are those of the declarations. A kind without a table is told the text of its migration.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeclaredTablesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private OpenStore open;

    @BeforeAll
    void openStore(@TempDir Path folder) {
        open = OpenStore.fresh(folder);
    }

    @AfterAll
    void close() {
        open.close();
    }

    static Stream<RecordType> kinds() {
        return Directories.WITH_TABLES.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindHasItsTable(RecordType type) throws IOException {
        var made = new TreeSet<String>();
        var text = MigrationText.of(type);
        text.lines().map(String::strip).filter(line -> line.matches("[a-z_]+ [A-Z].*")).forEach(line -> made.add(column(line)));
        var lists = type.lists().stream().map(MigrationText::of).collect(Collectors.joining());
        assertThat(plain(type, columns(type.table())))
                .as("the migration of %s would be, beside the others:%n%s", type.key(), text + lists)
                .isEqualTo(plain(type, made));
        if (Files.exists(migration(type))) {
            assertThat(withoutIndexes(Files.readString(migration(type)))).startsWith(withoutIndexes(asItBegan(type, text)));
        }
    }

    static Stream<Field<List<Entry>>> lists() {
        return kinds().flatMap(type -> type.lists().stream());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void eachListOfLinesHasItsTable(Field<List<Entry>> list) throws IOException {
        var text = MigrationText.of(list);
        var made = new TreeSet<String>();
        text.lines().map(String::strip).filter(line -> line.matches("[a-z_]+ [A-Z].*")).forEach(line -> made.add(column(line)));
        var of = list.lines().orElseThrow();
        assertThat(columns(of.table())).as("the migration of %s would be:%n%s", of.key(), text).isEqualTo(made);
        assertThat(Files.readString(migration(of))).startsWith(text);
        assertThat(open.store.reads()
                        .resultQuery(
                                "SELECT U.COLUMN_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS C"
                                        + " JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE U ON U.CONSTRAINT_NAME = C.CONSTRAINT_NAME"
                                        + " WHERE C.TABLE_NAME = ? AND C.CONSTRAINT_TYPE = 'PRIMARY KEY' ORDER BY U.ORDINAL_POSITION",
                                of.table())
                        .fetch(0, String.class))
                .containsExactly("OWNER_ID", "ID");
    }

    /// Rights of older stores came by scripts once, past gate and journal; what was published stays as it is.
    @Test
    void noScriptGrantsARightAnyMore() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.filter(each -> number(each) >= 200).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainIgnoringCase("into role_permission");
            }
        }
    }

    private static int number(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
    }

    /// The columns of choices in a table that is older than its declaration are as long as they were made.
    private static Set<String> plain(RecordType type, Set<String> columns) {
        if (!type.isOlder()) {
            return columns;
        }
        var plain = new TreeSet<String>();
        for (var column : columns) {
            boolean choice = type.fields().stream()
                    .anyMatch(field -> field.holds() instanceof Holds.Choice<?>
                            && column.startsWith(field.column().toLowerCase(Locale.ROOT) + " "));
            plain.add(choice ? column.replaceAll("\\(\\d+\\)", "") : column);
        }
        return plain;
    }

    /// Without the columns that a later script added.
    private static String asItBegan(RecordType type, String text) throws IOException {
        var added = "ALTER TABLE " + type.table().toLowerCase(Locale.ROOT) + " ADD COLUMN ";
        var later = new HashSet<String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(added))
                        .map(line -> line.substring(added.length()).split(" ")[0])
                        .forEach(later::add);
            }
        }
        return text.lines().filter(line -> !later.contains(line.strip().split(" ")[0])).map(line -> line + "\n").collect(Collectors.joining());
    }

    /// Indexes may have come and gone later; those that are there now are held against the declaration below.
    private static String withoutIndexes(String text) {
        return text.lines().filter(line -> !line.startsWith("CREATE INDEX")).collect(Collectors.joining("\n"));
    }

    /// A kind that was changed later has more migrations than its first.
    private static Path migration(RecordType type) throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.toString().endsWith("__" + type.table().toLowerCase(Locale.ROOT) + ".sql"))
                    .findFirst()
                    .orElse(Path.of("none"));
        }
    }

    private static String column(String declared) {
        var plain = declared.replace(",", "").replace(" PRIMARY KEY", " NOT NULL").replace(" UNIQUE", "");
        return plain.replaceAll("\\bINT\\b", "INTEGER").replaceAll("TIMESTAMP\\(3\\)", "TIMESTAMP");
    }

    private Set<String> columns(String table) {
        var found = new TreeSet<String>();
        open.store.reads()
                .resultQuery(
                        "SELECT LOWER(COLUMN_NAME), DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, IS_NULLABLE"
                                + " FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ?",
                        table)
                .forEach(row -> found.add(row.get(0, String.class) + " "
                        + row.get(1, String.class).replace("CHARACTER VARYING", "VARCHAR(" + row.get(2) + ")")
                        + ("NO".equals(row.get(3, String.class)) ? " NOT NULL" : "")));
        return found;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatSortsOrNarrowsALargeKindHasAnIndex(RecordType type) {
        var indexes = open.store.reads()
                .resultQuery("SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES WHERE TABLE_NAME = ?", type.table())
                .fetchSet(0, String.class);
        indexes.removeIf(name -> !name.startsWith(type.table() + "_BY_") || type.isOlder());
        assertThat(indexes).containsExactlyInAnyOrderElementsOf(MigrationText.indexes(new EntryTable(type)).stream().map(MigrationText.Index::name).toList());
    }
}
