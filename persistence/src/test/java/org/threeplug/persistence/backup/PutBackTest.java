package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.threeplug.backup.RecordRestore;
import org.threeplug.backup.Restoration;
import org.threeplug.backup.restore.Moment;
import org.threeplug.kernel.Ids;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.restore.PendingRestoration;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.witness.KnownHeads;
import org.threeplug.persistence.backup.witness.Outside;
import org.threeplug.persistence.backup.witness.StoredAnchors;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.proof.BookProof;
import org.threeplug.persistence.trade.Trade;
import org.threeplug.proof.Anchor;

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
        var told = desk.state().problem().orElseThrow().arguments();
        assertThat(told)
                .startsWith(newer.name(), Long.toString(newer.sequence()), newer.at().toString())
                .endsWith("pos restore --store " + earlier.directory() + " --from " + shop.vault + " --backup " + newer.name());
        assertThat(Long.parseLong(told.get(5)))
                .as("the first record that is missing")
                .isEqualTo(Long.parseLong(told.get(3)) + 1);
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
        assertThat(said(desk)).as("its own backup agrees with it").contains("forked");
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
    void aBackupOfTheSameRecordAndSecondDoesNotTakeItsPlace() throws IOException {
        var honest = Files.readAllBytes(shop.vault.resolve(newer.name()));
        sellHere(Math.toIntExact(newer.sequence() - earlier.store.verifyJournal().last()));
        shop.now.set(newer.at());
        var made = desk().backUp(Progress.NOBODY);

        assertThat(made.sequence()).isEqualTo(newer.sequence());
        assertThat(made.name()).isNotEqualTo(newer.name());
        assertThat(Files.readAllBytes(shop.vault.resolve(newer.name()))).isEqualTo(honest);
    }

    @Test
    void aProofOfTheBooksNamesWhatIsMissingAndTheWayBack() {
        var outside = new Outside(
                earlier.store,
                () -> Optional.of(BackedUpShop.LABEL),
                BackupPlan.standard(earlier.directory()).withFolder(shop.vault),
                new RemovableDrives(List.of(folder.resolve("no-drives"))),
                List.of());
        var verdict = new BookProof(earlier.store, outside).check(List.of(), Progress.NOBODY);
        var last = earlier.store.verifyJournal().last();

        assertThat(verdict.flaws()).hasSize(1);
        var flaw = verdict.flaws().getFirst();
        assertThat(List.of(flaw.kind().name(), flaw.record(), flaw.trusted()))
                .isEqualTo(List.of("PUT_BACK", last + 1, 0L));
        assertThat(flaw.where()).isEqualTo(newer.name() + " (" + shop.vault + ")");
        assertThat(verdict.outside().wayBack()).endsWith("--from " + shop.vault + " --backup " + newer.name());
        assertThat(verdict.outside().reach()).as("nothing else is left to agree").isZero();
    }

    @Test
    void whatARestoreLeftBehindIsNoAlarmForBackupsNorForAnchors() throws IOException {
        var newest = shop.trade.store.journal().record(newer.sequence()).orElseThrow();
        var left = List.of(newer.sequence() + " " + newest.stamp().hash());
        var anchors = folder.resolve("anchors");
        new StoredAnchors(earlier.store, BackedUpShop.LABEL::forFiles).keepIn(anchors.toString());
        Files.write(anchors.resolve("anchors-" + BackedUpShop.LABEL.forFiles() + ".txt"), left, StandardOpenOption.APPEND);
        var desk = desk();
        desk.compare();
        var before = said(desk);
        shop.later(60);
        var last = earlier.store.verifyJournal().last();
        earlier.close();
        try (var store = Store.open(earlier.directory(), RestoreTest.withBook(earlier.options()))) {
            var restoration =
                    new Restoration(newer.name(), last, newer.sequence(), "ab".repeat(32), shop.clock.instant());
            store.gate().submit(new RecordRestore(Ids.next(), restoration), RestoreTest.SYSTEM).orThrow();
        }
        earlier = Trade.reopen(earlier.directory());
        desk = desk();
        desk.compare();

        assertThat(before).contains("put-back");
        assertThat(said(desk)).isEmpty();
        assertThat(new BookProof(earlier.store).check(Anchor.read(left), Progress.NOBODY).flaws()).isEmpty();
        assertThat(new BookProof(earlier.store)
                        .check(Anchor.read(List.of((newer.sequence() + 1) + " " + "ab".repeat(32))), Progress.NOBODY)
                        .flaws())
                .extracting(flaw -> flaw.kind().name())
                .containsExactly("PUT_BACK");
    }

    @Test
    void twoThatTradeSideBySideAreFoundWhereTheirAnchorsMeet() throws IOException {
        var anchors = folder.resolve("anchors");
        Files.delete(shop.vault.resolve(newer.name()));
        sellHere(12);
        var other = new StoredAnchors(shop.trade.store, BackedUpShop.LABEL::forFiles);
        var here = new StoredAnchors(earlier.store, BackedUpShop.LABEL::forFiles);
        other.keepIn(anchors.toString());
        var desk = desk();
        desk.compare();
        var before = said(desk);
        here.keepIn(anchors.toString());
        desk.compare();

        assertThat(before).as("its anchors are not known here yet").isEmpty();
        assertThat(said(desk)).contains("forked");
    }

    @Test
    void whatThePersonRemembersOfTheLastZReportFindsAStoreThatWasPutBackWhereNothingElseIsLeft() throws IOException {
        var heads = KnownHeads.in(folder.resolve("heads"));
        Files.delete(shop.vault.resolve(newer.name()));
        desk().compare();
        shop.trade.close(shop.shift, "299.50");
        desk(shop.trade.store, heads).keepAnchors();
        var unaware = desk(earlier.store, KnownHeads.NOWHERE);
        unaware.compare();
        var aware = desk(earlier.store, heads);
        aware.compare();
        var same = desk(shop.trade.store, heads);
        same.compare();

        assertThat(said(unaware)).isEmpty();
        assertThat(said(aware)).contains("put-back");
        assertThat(said(same)).isEmpty();
        try (var files = Files.list(folder.resolve("heads"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactly("anchors-" + BackedUpShop.LABEL.id() + ".txt");
        }
    }

    private BackupDesk desk(Store store, KnownHeads heads) {
        return new BackupDesk(
                store,
                () -> Optional.of(BackedUpShop.LABEL),
                BackupPlan.standard(store.root()).withFolder(shop.vault),
                new RemovableDrives(List.of(folder.resolve("no-drives"))),
                () -> ZoneOffset.UTC,
                shop.clock,
                shop.journalled::add,
                heads);
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
        assertThat(said(first)).contains("forked");
    }
}
