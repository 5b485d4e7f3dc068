package org.threeplug.faultlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.server.log.Logs;

/// A short run of `./pos crashtest attacks`. The number of trials can be raised by a system property.
class AttacksTest {

    @TempDir
    Path dir;

    @BeforeAll
    static void quiet() {
        Logs.quiet();
    }

    @Test
    void whatSomebodyWithTheFilesDoesIsCalledByItsNameAndNothingThatWasKeptIsLost() throws IOException {
        var tally = new Attacks(dir, 8, new LabBackups()).run(Integer.getInteger("attacks", 20));
        assertThat(tally.good()).as(tally.report("attacks", 8)).isTrue();
        assertThat(tally.total("alone: nothing compared")).isPositive();
    }
}
