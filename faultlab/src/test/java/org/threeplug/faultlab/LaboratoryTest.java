package org.threeplug.faultlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.log.Logs;
import org.threeplug.faultlab.shop.LabBackups;

/// Short runs of what `./pos crashtest` does for as long as wanted. The numbers of trials can be raised by system
/// properties.
class LaboratoryTest {

    private static final LabBackups BACKUPS = new LabBackups();

    @TempDir
    Path dir;

    @BeforeAll
    static void quiet() {
        Logs.quiet();
    }

    @Test
    void powerCutsLoseNothing() {
        var tally = new PowerCuts(dir, 11, true, BACKUPS).run(Integer.getInteger("power.cuts", 60));
        assertThat(tally.good()).as(tally.report("powercut", 11)).isTrue();
        assertThat(tally.acknowledged()).isGreaterThan(200);
    }

    @Test
    void powerCutsHappenTheSameWayForTheSameSeed() {
        var one = new PowerCuts(dir.resolve("one"), 5, true, BACKUPS).run(6);
        var other = new PowerCuts(dir.resolve("other"), 5, true, BACKUPS).run(6);
        assertThat(one.acknowledged()).isEqualTo(other.acknowledged());
    }

    /// The test of the tests: the same cuts on a disk that only says it has forced the journal.
    @Test
    void aDiskThatDoesNotForceTheJournalIsFoundOut() {
        var tally = new PowerCuts(dir, 5, false, BACKUPS).run(12);
        assertThat(tally.total("lost") + tally.total("unopenable")).isPositive();
    }

    @Test
    void aDiskInTroubleLosesNothingAndSaysWhatToDo() {
        var tally = new DiskFaults(dir, 3, BACKUPS).run(Integer.getInteger("disk.faults", 40));
        assertThat(tally.good()).as(tally.report("faults", 3)).isTrue();
        assertThat(tally.total("trouble came")).isGreaterThan(20);
        assertThat(tally.total("told store.disk-full")).isPositive();
        assertThat(tally.total("told store.read-only")).isPositive();
        assertThat(tally.total("told store.disk-failing")).isPositive();
    }

    @Test
    void aChangedByteIsFoundAndPutRight() {
        var tally = new Flips(dir, 7, BACKUPS).run(Integer.getInteger("byte.flips", 20));
        assertThat(tally.good()).as(tally.report("flips", 7)).isTrue();
        assertThat(tally.total("found by the check") + tally.total("found when opening"))
                .isPositive();
    }

    @Test
    void aKilledTillLosesNothing() throws Exception {
        var tally = new Kills(dir, 2).run(Integer.getInteger("kill.trials", 4));
        assertThat(tally.good()).as(tally.report("kill", 2)).isTrue();
        assertThat(tally.acknowledged()).isPositive();
    }

    @Test
    void aClockThatIsSetLosesNothingAndTheJournalsTimeNeverRunsBack() {
        var tally = new ClockJumps(dir, 4, BACKUPS).run(Integer.getInteger("clock.jumps", 24));
        assertThat(tally.good()).as(tally.report("clock", 4)).isTrue();
        assertThat(tally.acknowledged()).isGreaterThan(50);
    }

    @Test
    void ofTwoTillsOneIsRefusedAndToldWhoIsIn() throws Exception {
        var tally = new TwoTills(dir, 6).run(Integer.getInteger("two.tills", 2));
        assertThat(tally.good()).as(tally.report("two", 6)).isTrue();
        assertThat(tally.total("told who has it")).isEqualTo(tally.total("trials"));
    }
}
