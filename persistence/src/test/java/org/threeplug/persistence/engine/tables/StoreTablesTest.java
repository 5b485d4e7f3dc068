package org.threeplug.persistence.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.threeplug.tables.Merge;
import org.threeplug.tables.PersonalColumn;
import org.threeplug.tables.TableRule;

class StoreTablesTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Path PAGE = Path.of("../docs/reference/schema.md");

    @Test
    void everyTableDeclaresHowItTravelsAndEveryTextWhetherItIsPersonal() throws Exception {
        try (var database = migrated("declared")) {
            assertThat(SchemaGaps.of(database, "PUBLIC", StoreTables.RULES)).isEmpty();
        }
    }

    @Test
    void whatIsNotDeclaredOrDoesNotExistIsNamed() throws Exception {
        try (var database = migrated("gaps");
                var statement = database.createStatement()) {
            statement.execute("CREATE TABLE supplier (id UUID PRIMARY KEY, name VARCHAR(20))");
            statement.execute("ALTER TABLE tender ADD COLUMN holder VARCHAR(80)");
            statement.execute("ALTER TABLE document_tax DROP COLUMN tax_key");
            statement.execute("DROP TABLE voided_line");
            var rules = StoreTables.RULES.with(List.of(TableRule.of("JOB", Merge.LOCAL)));

            assertThat(SchemaGaps.of(database, "PUBLIC", rules))
                    .containsExactly(
                            "DOCUMENT_TAX.TAX_KEY is declared and is no text there",
                            "SUPPLIER declares nothing: not how it travels, not what in it is personal",
                            "TENDER.HOLDER is text, and nobody says whether it is personal",
                            "VOIDED_LINE is declared and does not exist",
                            "JOB is declared and does not exist");
        }
    }

    @Test
    void theReferenceListsThemAsTheyAreDeclared() throws IOException {
        var made = page();
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE)).as("-Dschema.write=true writes it").isEqualTo(made);
    }

    private static String page() {
        return """
                # Tables

                Made from the declarations of the tables (`StoreTables`); a test compares them with this page and with the schema.

                | merge rule | what becomes of rows that two nodes of a shop have each written |
                |---|---|
                | append | rows are added and never edited; those of another node are added as they are |
                | owned | a row is edited by the node that made it and by no other |
                | last writer | anybody edits a row; the last to do so is right |
                | derived | follows from other tables; each node makes its own |
                | local | of this computer alone: it does not travel, and is empty in a database that is made anew |

                *Sealed* columns stand in the journal under a key per person and are blanked by an erasure; *secret* ones are shown to
                nobody besides. *Kept* ones are part of who did what and stand in the journal in clear as long as there is one. All
                other texts are declared to tell about nobody.

                Amounts are minor units of the store's currency, quantities and percentages whole ten-thousandths. A price or a cost of one unit (`price`, `unit_price`,
                `average_cost`) is ten-thousandths too; one that needs more is millionths plus 2^62
                ([decision 48](../decisions/0048-prices-to-a-millionth.md)).

                | table | merge rule | journalled | personal columns |
                |---|---|---|---|
                """
                + StoreTables.RULES.all().stream()
                        .map(StoreTablesTest::line)
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(TableRule rule) {
        return "| `" + lower(rule.table()) + "` | " + lower(rule.merge().name().replace('_', ' ')) + " | "
                + (rule.journalled() ? "yes" : "no") + " | "
                + rule.personal().stream().map(StoreTablesTest::words).collect(Collectors.joining(", ")) + " |";
    }

    private static String words(PersonalColumn column) {
        return "`" + lower(column.name()) + "` (" + lower(column.treatment().name())
                + column.person().map(person -> ", of `" + lower(person) + "`").orElse("") + ")";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Connection migrated(String name) throws SQLException, IOException {
        var connection = DriverManager.getConnection("jdbc:h2:mem:" + name);
        try (var files = Files.list(SCRIPTS);
                var statement = connection.createStatement()) {
            var scripts = files.sorted(Comparator.comparingInt(StoreTablesTest::version)).toList();
            for (var script : scripts) {
                statement.execute(Files.readString(script));
            }
        }
        return connection;
    }

    private static int version(Path script) {
        var name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
