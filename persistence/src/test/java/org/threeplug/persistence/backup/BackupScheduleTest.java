package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.BackupCopy.Kind;
import org.threeplug.persistence.backup.places.BackupPlan;

class BackupScheduleTest {

    private static final long HOUR = 3_600;

    @TempDir
    private Path folder;

    private BackedUpShop shop;
    private BackupDesk desk;

    @BeforeEach
    void openShop() throws IOException {
        shop = new BackedUpShop(folder);
        desk = shop.desk();
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    private void look() throws IOException {
        try (var schedule =
                new BackupSchedule(desk, shop.root, BackupPlan.standard(shop.root), () -> ZoneOffset.UTC, shop.clock)) {
            schedule.look();
            schedule.look();
        }
    }

    private List<Kind> kinds() {
        return desk.copies().stream().map(BackupCopy::kind).toList();
    }

    @Test
    void eachJobRunsOnceForEachTimeItIsDueAlsoAfterARestart() throws Exception {
        look();
        look();

        assertThat(kinds()).containsExactly(Kind.FULL);
        assertThat(shop.journalled).hasSize(1);
        shop.sell();
        look();
        assertThat(kinds()).containsExactly(Kind.FULL);
        shop.later(HOUR);
        look();
        assertThat(kinds()).containsExactly(Kind.JOURNAL, Kind.FULL);
        shop.later(HOUR);
        look();
        assertThat(kinds()).containsExactly(Kind.JOURNAL, Kind.FULL);
        assertThat(shop.journalled).hasSize(1);
    }

    @Test
    void whatWasMissedWhileTheTillWasOffIsMadeUpForOnce() throws Exception {
        look();
        shop.later(5 * 24 * HOUR);
        look();
        look();

        assertThat(kinds()).containsExactly(Kind.FULL, Kind.FULL);
        assertThat(shop.journalled).hasSize(2);
    }

    @Test
    void theDayBeginsAtTheHourOfThePlan() throws Exception {
        look();
        shop.later(14 * HOUR);
        look();
        assertThat(shop.now.get()).hasToString("2026-03-03T02:00:00Z");
        assertThat(kinds()).containsExactly(Kind.FULL);
        shop.later(HOUR);
        look();
        assertThat(kinds()).containsExactly(Kind.FULL, Kind.FULL);
    }

    @Test
    void aRunThatFailsIsShownAndTriedAgainLater() throws Exception {
        Files.writeString(shop.vault, "a file where the folder should be");
        var plan = BackupPlan.standard(shop.root);
        try (var schedule = new BackupSchedule(desk, shop.root, plan, () -> ZoneOffset.UTC, shop.clock)) {
            schedule.look();
            var problem = desk.state().problem().orElseThrow();

            assertThat(problem.code()).isIn("target-failed", "failed");
            Files.delete(shop.vault);
            schedule.look();
            assertThat(kinds()).isEmpty();
            shop.later(601);
            schedule.look();
            assertThat(kinds()).containsExactly(Kind.FULL);
            assertThat(desk.state().problem()).isEmpty();
        }
    }
}
