package org.threeplug.devices.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.receipts.SpoolState;

/// Generated rubbish in the spool keeps no receipt back.
class RubbishJobsTest {

    private static final int JOBS = Integer.getInteger("rubbish.jobs", 100);
    private static final Paper GOOD = new Paper("good", new byte[] {1, 2, 3}, "good\n");

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("rubbish.seed", 1));

    @Test
    void theReceiptBehindThemComesOutAndNothingOfThemIsTriedAgain() throws Exception {
        var spooled = SpoolFile.write(GOOD);
        for (var i = 0; i < JOBS; i++) {
            Files.write(folder.resolve("0000-%04d.job".formatted(i)), rubbish(spooled));
        }
        Files.write(folder.resolve("9999.job"), spooled);
        var printed = new CountDownLatch(1);
        try (var _ = new PrintSpool(folder, printer(printed), Clock.systemUTC())) {
            assertThat(printed.await(60, TimeUnit.SECONDS)).isTrue();
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("0000-")))
                    .allMatch(name -> name.endsWith(".unreadable"));
        }
    }

    private byte[] rubbish(byte[] whole) throws IOException {
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> new byte[random.nextInt(200)];
            case 2 -> SpoolFile.write(new Paper("../../x" + random.nextInt(), new byte[0], "x"));
            case 3 -> ByteBuffer.wrap(whole.clone()).putInt(2, Integer.MAX_VALUE - random.nextInt(10)).array();
            default -> ("\u0000x" + random.nextLong()).repeat(1 + random.nextInt(40)).getBytes(StandardCharsets.UTF_8);
        };
    }

    /// Knows when the good paper, and none by another name, has come.
    private static Printer printer(CountDownLatch printed) {
        return new Printer() {
            @Override
            public void print(Paper paper, PrintWatch watch) {
                watch.starts();
                if (paper.name().equals("good")) {
                    printed.countDown();
                }
            }

            @Override
            public SpoolState.Link ask() {
                return link();
            }

            @Override
            public SpoolState.Link link() {
                return SpoolState.Link.ANSWERS;
            }

            @Override
            public void openDrawer() {
                // none here
            }
        };
    }
}
