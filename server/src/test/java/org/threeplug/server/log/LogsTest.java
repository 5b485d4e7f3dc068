package org.threeplug.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

class LogsTest {

    @TempDir
    private Path store;

    @AfterEach
    void noLog() {
        Logs.close();
    }

    @Test
    void whatIsSaidBeforeTheStoreIsKnownComesFirstInItsLog() throws IOException {
        Logs.quiet();
        var log = LoggerFactory.getLogger("till");
        log.warn("the database was set aside");
        Logs.silently(() -> {
            log.warn("nobody's business");
            return true;
        });

        Logs.into(store);
        log.info("open");
        Logs.into(store);
        Logs.close();

        var json = JsonMapper.shared();
        assertThat(Files.readAllLines(store.resolve("logs").resolve("pos.log")))
                .extracting(line -> json.readTree(line).get("formattedMessage").asString())
                .containsExactly("the database was set aside", "open");
    }
}
