package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final int TRIALS = Integer.getInteger("kill.trials", 5);

    @TempDir
    Path dir;

    @TempDir
    Path errors;

    @Test
    void aKilledProcessLosesNothingItAcknowledged() throws Exception {
        var random = new Random(7);
        for (var trial = 0; trial < TRIALS; trial++) {
            var acknowledged = killedAfter(40 + random.nextInt(300));
            try (var store = Store.open(dir, Shop.OPTIONS)) {
                var highest = store.reads()
                        .fetchOne("SELECT MAX(number), COUNT(*) FROM test_posting");
                assertThat(highest.get(0, Long.class)).isGreaterThanOrEqualTo(acknowledged);
                assertThat(highest.get(1, Long.class)).isEqualTo(highest.get(0, Long.class));
                assertThat(store.verifyJournal().clean()).isTrue();
            }
        }
        assertThat(Store.compareWithJournal(dir, Shop.OPTIONS).differences()).isEmpty();
    }

    /// @return the number of the last sale the process acknowledged
    private long killedAfter(int sales) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledShop.class.getName(),
                        dir.toString())
                .redirectError(errors.resolve("err.txt").toFile())
                .start();
        var last = 0L;
        try (BufferedReader out = process.inputReader()) {
            for (var i = 0; i < sales; i++) {
                last = number(out.readLine(), last);
            }
            process.destroyForcibly();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                last = number(line, last);
            }
        } catch (IOException _) {
            // the pipe of a killed process
        }
        process.waitFor();
        return last;
    }

    private static long number(String line, long before) {
        return line != null && line.matches("\\d+") ? Long.parseLong(line) : before;
    }
}
