package org.threeplug.faultlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabPeople;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promise;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.log.Logs;

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

    /// Several tills are several threads, whose turns no seed decides; so the seed is the first whose trials have none.
    @Test
    void powerCutsHappenTheSameWayForTheSameSeed() {
        for (long seed = 5; seed < 15; seed++) {
            var one = new PowerCuts(dir.resolve("one-" + seed), seed, true, BACKUPS).run(6);
            if (!one.report("powercut", seed).contains("several tills")) {
                var other = new PowerCuts(dir.resolve("other"), seed, true, BACKUPS).run(6);
                assertThat(one.acknowledged()).as(one.report("powercut", seed)).isEqualTo(other.acknowledged()).isPositive();
                return;
            }
        }
        fail("each of ten seeds let several tills sell together");
    }

    /// The test of the tests: the same cuts on a disk that only says it has forced the journal.
    @Test
    void aDiskThatDoesNotForceTheJournalIsFoundOut() {
        var tally = new PowerCuts(dir, 5, false, BACKUPS).run(12);
        assertThat(tally.total("lost") + tally.total("unopenable")).isPositive();
    }

    /// The test of the tests: whoever was not erased is found, in the database and nowhere else.
    @Test
    void somebodyWhoIsNotErasedIsFoundInTheDatabaseAndAfterwardsInNoFile() {
        List<UUID> known;
        try (var store = Store.open(dir, LabStore.options())) {
            var trade = trade(store, LabTrade.Standing.NEW);
            trade.begin();
            trade.sellToSomebody(3);
            known = LabPeople.living(store);
        }
        assertThat(LabPeople.readable(dir, Set.copyOf(known)))
                .containsExactly(known.getFirst() + " in " + dir.resolve("database").resolve("store.mv.db"));

        try (var store = Store.open(dir, LabStore.options())) {
            trade(store, LabTrade.Standing.of(store)).erase();
        }
        assertThat(LabPeople.readable(dir, Set.copyOf(known))).isEmpty();
    }

    private static LabTrade trade(Store store, LabTrade.Standing standing) {
        return new LabTrade(store.gate(), InstantSource.system(), new Random(1), new Promises(), standing);
    }

    @Test
    void theReportSaysWhatOneNeedsToJudgeALongRun() {
        var promises = new Promises();
        var tally = new Tally();
        tally.follow(promises::acknowledged);
        tally.trial("close");
        promises.promised(new Promise(new UUID(1, 1), 7, Optional.empty()));
        tally.follow(() -> 2);
        tally.add("close", "lost", 1);

        assertThat(tally.json("kill", 9, false))
                .containsAllEntriesOf(Map.of(
                        "run", "kill", "seed", 9L, "trials", 1L, "acknowledged", 3L, "complete", false, "lost", 1L,
                        "good", false))
                .containsKeys("seconds", "processorSeconds", "version");
        assertThat(tally.report("kill", 9, false))
                .startsWith("kill, seed 9: 1 trials until it was stopped, 3 acknowledged, ")
                .contains("3PlugPOS", "  lost                 1\n", "  close: trials 1, lost 1\n")
                .endsWith("BAD");
        assertThat(tally.progress("kill", 9, 4)).startsWith("kill, seed 9: 1 of 4 trials, 3 acknowledged, 1 bad, ");
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
