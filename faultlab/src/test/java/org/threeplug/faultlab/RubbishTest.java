package org.threeplug.faultlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.server.log.Logs;

/// A short run of `./pos crashtest rubbish`. The number of trials can be raised by a system property.
class RubbishTest {

    @TempDir
    Path dir;

    @BeforeAll
    static void quiet() {
        Logs.quiet();
    }

    @Test
    void whateverIsFoundEndsInASentenceWithinBoundsAndLeavesNothing() throws IOException {
        var tally = new Rubbish(dir, 1, new LabBackups()).run(Integer.getInteger("rubbish.trials", 42));
        assertThat(tally.good()).as(tally.report("rubbish", 1)).isTrue();
        assertThat(tally.total("told")).as("what is told").isPositive();
        assertThat(tally.total("named as damaged")).as("what is damaged").isPositive();
    }
}
