package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.BackupState.Problem;
import org.threeplug.backup.Progress;
import org.threeplug.persistence.trade.Trade;

/// The books go back to an earlier state behind the program's back, and a backup outside still has what came after.
class PutBackTest {

    @TempDir
    private Path folder;

    private BackedUpShop shop;
    private Trade earlier;
    private BackupCopy newer;

    @BeforeEach
    void putTheStoreBack() throws IOException {
        shop = new BackedUpShop(folder);
        shop.sell(2);
        shop.desk().backUp(Progress.NOBODY);
        var target = folder.resolve("earlier");
        shop.restore(target, new Moment.Newest()).switchOver(shop.clock);
        PendingRestoration.done(target);
        shop.later(60);
        shop.sell(5);
        newer = shop.desk().backUp(Progress.NOBODY);
        shop.later(60);
        earlier = Trade.reopen(target);
    }

    @AfterEach
    void close() {
        earlier.close();
        shop.close();
    }

    private BackupDesk desk() {
        return new BackupDesk(
                earlier.store,
                () -> Optional.of(BackedUpShop.LABEL),
                BackupPlan.standard(earlier.directory()).withFolder(shop.vault),
                new RemovableDrives(List.of(folder.resolve("no-drives"))),
                () -> ZoneOffset.UTC,
                shop.clock,
                shop.journalled::add);
    }

    private Optional<String> said(BackupDesk desk) {
        return desk.state().problem().map(Problem::code);
    }

    private void sellHere(int times) {
        for (var i = 0; i < times; i++) {
            earlier.pay(earlier.cart(line(TEA, 1)), cash("4.50"));
        }
    }

    @Test
    void theDaysBackupThatReachesFurtherIsNotReplaced() {
        var desk = desk();
        desk.backUp(Progress.NOBODY);
        shop.later(60);
        desk.backUp(Progress.NOBODY);

        assertThat(shop.vault.resolve(newer.name())).exists();
        assertThat(said(desk)).contains("put-back");
        assertThat(desk.state().problem().orElseThrow().arguments())
                .startsWith(newer.name(), Long.toString(newer.sequence()));
    }

    @Test
    void aJournalCopyNeverGoesOnFromIt() {
        var desk = desk();
        sellHere(1);
        var copy = desk.copyJournal(Progress.NOBODY).orElseThrow();

        assertThat(copy.sequence()).isLessThan(newer.sequence());
        assertThat(shop.vault.resolve(newer.name())).exists();
        assertThat(said(desk)).contains("put-back");
    }

    @Test
    void aDrillNeitherProvesItAgainstTheseBooksNorCallsItDamaged() {
        var desk = desk();
        var proof = desk.prove(Progress.NOBODY);

        assertThat(proof.good()).isTrue();
        assertThat(proof.backup()).isNotEqualTo(newer.name());
        assertThat(shop.vault.resolve(newer.name())).exists();
        assertThat(shop.vault.resolve(newer.name() + ".damaged")).doesNotExist();
        assertThat(said(desk)).contains("put-back");
    }

    @Test
    void booksThatTradedOnBeyondItAreToldToBeOthers() {
        sellHere(12);
        var desk = desk();
        desk.backUp(Progress.NOBODY);
        shop.later(60);
        desk.prove(Progress.NOBODY);

        assertThat(shop.vault.resolve(newer.name())).exists();
        assertThat(shop.vault.resolve(newer.name() + ".damaged")).doesNotExist();
        assertThat(said(desk)).contains("re-hashed");
    }

    @Test
    void itsNameHidesNothing() throws IOException {
        var name = BackupName.parse(newer.name()).orElseThrow();
        var renamed = shop.vault.resolve(
                new BackupName(name.store(), name.kind(), 1, 3, name.at()).toString());
        Files.move(shop.vault.resolve(newer.name()), renamed);
        var desk = desk();
        desk.backUp(Progress.NOBODY);

        assertThat(renamed).exists();
        assertThat(said(desk)).contains("put-back");
    }

    @Test
    void comparingAloneShowsItAndAlsoThatItIsGone() throws IOException {
        var desk = desk();
        desk.compare();
        var before = said(desk);
        Files.delete(shop.vault.resolve(newer.name()));
        desk.compare();

        assertThat(before).contains("put-back");
        assertThat(said(desk)).isEmpty();
    }

    @Test
    void theFirstStoreSeesNothingUntilTheOtherLeavesItsCopyBesideIt() {
        var first = shop.desk();
        first.compare();
        var before = said(first);
        sellHere(1);
        desk().backUp(Progress.NOBODY);
        first.compare();

        assertThat(before).isEmpty();
        assertThat(said(first)).contains("re-hashed");
    }
}
