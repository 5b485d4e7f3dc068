package org.threeplug.persistence.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.persistence.engine.journal.TableLayout;
import org.threeplug.persistence.engine.tables.StoreTables;
import org.threeplug.tables.Merge;
import org.threeplug.tables.TableRule;

class LocalTablesTest {

    private static final String SCHEDULER =
            "CREATE TABLE scheduled_task (task_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name VARCHAR(80))";

    @Test
    void aTableOfThisComputerAloneIsWrittenOutsideCommandsAndIsNotInTheJournal() throws Exception {
        var rules = StoreTables.RULES.with(List.of(TableRule.of("SCHEDULED_TASK", Merge.LOCAL).plain("NAME")));
        try (var owner = DriverManager.getConnection("jdbc:h2:mem:local", "OWNER", "o")) {
            execute(owner, "CREATE TABLE shelf (id UUID PRIMARY KEY)", SCHEDULER);
            var tables = new StateTables(owner, rules);
            var layout = tables.layout("x");

            tables.capture(layout, new Secrets("o", "w", "r"));

            assertThat(layout.tables()).extracting(TableLayout::name).containsExactly("SHELF");
            assertThat(tables.areCaptured(layout)).isTrue();
            try (var writer = DriverManager.getConnection("jdbc:h2:mem:local", Database.WRITER, "w")) {
                execute(writer, "INSERT INTO scheduled_task (name) VALUES ('sync')", "DELETE FROM scheduled_task");
                assertThatThrownBy(() -> execute(writer, "INSERT INTO shelf VALUES (RANDOM_UUID())"))
                        .hasMessageContaining("Only a command that passes the gate changes rows: PUBLIC.SHELF");
            }
        }
    }

    @Test
    void aTableThatNobodyDeclaredIsStateAndMustBeOneThatAReplayCanRepeat() throws Exception {
        try (var owner = DriverManager.getConnection("jdbc:h2:mem:undeclared", "OWNER", "o")) {
            execute(owner, SCHEDULER);

            assertThatThrownBy(() -> new StateTables(owner, StoreTables.RULES).layout("x"))
                    .hasMessageContaining("keys are made by the program");
        }
    }

    private static void execute(Connection connection, String... scripts) throws SQLException {
        for (var sql : scripts) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
