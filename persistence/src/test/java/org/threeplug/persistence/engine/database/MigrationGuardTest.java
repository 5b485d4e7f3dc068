package org.threeplug.persistence.engine.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationGuardTest {

    @Test
    void everyScriptOfTheProgramIsOneThatAnyProgramMayReplay() throws IOException {
        try (var scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var script : scripts.toList()) {
                assertThatCode(() -> MigrationGuard.check(Files.readString(script), _ -> false))
                        .as(script.toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TABLE a (id UUID PRIMARY KEY, name VARCHAR(9) DEFAULT 'CREATE ALIAS; x' NOT NULL); -- CALL\nDROP TABLE b",
        "/* SHUTDOWN; */ INSERT INTO a SELECT * FROM b; UPDATE a SET \"role\" = '''; DROP SCHEMA x';;",
        "ALTER TABLE a ADD COLUMN price DECIMAL(19, 4); MERGE INTO a KEY (id) VALUES (1); DELETE FROM a"
    })
    void tablesAndRowsPass(String sql) {
        assertThatCode(() -> MigrationGuard.check(sql, _ -> false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            CREATE ALIAS x FOR "java.lang.System.exit" | begins a statement with CREATE ALIAS X
            CREATE TRIGGER t AFTER INSERT ON a CALL 'x' | begins a statement with CREATE TRIGGER T
            create table a (id int); shutdown | begins a statement with SHUTDOWN
            DROP ALL OBJECTS | begins a statement with DROP ALL OBJECTS
            CREATE USER x PASSWORD '' ADMIN | begins a statement with CREATE USER X
            SELECT FILE_READ('/etc/x') | begins a statement with SELECT FILE_READ
            INSERT INTO a SELECT CSVREAD('x') | says CSVREAD
            INSERT INTO a SELECT "FILE_READ"('x') | says FILE_READ
            CREATE TABLE a (id INT) ENGINE "x" | says ENGINE
            ALTER TABLE a SET SCHEMA b | says SCHEMA
            INSERT INTO a SELECT * FROM INFORMATION_SCHEMA.USERS | says INFORMATION_SCHEMA
            CREATE TABLE a AS SELECT $$y$$ | has the sign $
            INSERT INTO U&"\\0061" VALUES (1) | has the sign &
            /* /* */ SHUTDOWN; */ DROP TABLE a | has a comment within a comment
            INSERT INTO a VALUES ('x | has a quotation that does not end
            """)
    void whatElseADatabaseCanDoIsRefused(String sql, String why) {
        assertThatThrownBy(() -> MigrationGuard.check(sql, _ -> false)).hasMessage(why);
    }

    @Test
    void whatSomebodyElseOwnsIsNotNamed() {
        assertThatThrownBy(() -> MigrationGuard.check("UPDATE \"PUBLIC\".product SET price = 0", "PUBLIC"::equals))
                .hasMessage("names PUBLIC");
    }
}
