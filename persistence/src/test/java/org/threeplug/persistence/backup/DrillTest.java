package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.Progress;
import org.threeplug.backup.Proof;
import org.threeplug.persistence.backup.copying.BackupReader;
import org.threeplug.persistence.backup.copying.KeptKeys;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.engine.store.StoreDirectory;

class DrillTest {

    @TempDir
    private Path folder;

    private BackedUpShop shop;

    @BeforeEach
    void openShop() throws IOException {
        shop = new BackedUpShop(folder);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void aProvenBackupReachesTheHeadOfTheJournal() throws Exception {
        shop.sell(3);
        var full = shop.desk().backUp(Progress.NOBODY);
        shop.later(60);
        shop.sell(2);
        shop.desk().copyJournal(Progress.NOBODY);
        var live = shop.trade.store.verifyJournal();
        var desk = shop.desk();
        var proof = desk.prove(Progress.NOBODY);

        assertThat(proof)
                .isEqualTo(new Proof(full.name(), live.last(), live.head().toString(), true, "", shop.now.get()));
        assertThat(shop.journalled).containsExactly(proof);
        assertThat(desk.state().lastProven()).contains(proof);
        assertThat(shop.desk().state().lastProven()).contains(proof);
        assertThat(desk.copies()).extracting(BackupCopy::proven).containsExactly(false, true);
        assertThat(shop.root.resolve("backup").resolve("drill")).doesNotExist();
    }

    @Test
    void aDamagedBackupIsNamedSetAsideAndReplaced() throws Exception {
        shop.sell(3);
        var desk = shop.desk();
        var states = new ArrayList<BackupState>();
        desk.listen(states::add);
        var bad = desk.backUp(Progress.NOBODY);
        flip(shop.vault.resolve(bad.name()), 9_000);
        shop.later(3600);
        var proof = desk.prove(Progress.NOBODY);

        assertThat(List.of(proof.good(), proof.backup())).isEqualTo(List.of(false, bad.name()));
        assertThat(proof.detail()).startsWith("CONTENT").contains("part 1");
        assertThat(shop.vault.resolve(bad.name() + ".damaged")).exists();
        assertThat(shop.journalled).extracting(Proof::good).containsExactly(false, true);
        assertThat(desk.copies()).extracting(BackupCopy::proven).containsExactly(true);
        assertThat(states.stream().flatMap(state -> state.problem().stream()).map(BackupState.Problem::code))
                .contains("damaged");
        assertThat(desk.state().problem().orElseThrow().code()).isEqualTo("damaged-replaced");
        shop.later(3600);
        assertThat(desk.prove(Progress.NOBODY).good()).isTrue();
        assertThat(desk.state().problem()).isEmpty();
    }

    @Test
    void aDamagedJournalCopyIsNamedAndTheFullBackupBeforeItStays() throws Exception {
        var desk = shop.desk();
        var full = desk.backUp(Progress.NOBODY);
        shop.later(60);
        shop.sell(1);
        var copy = desk.copyJournal(Progress.NOBODY).orElseThrow();
        flip(shop.vault.resolve(copy.name()), 700);
        shop.later(60);
        var proof = desk.prove(Progress.NOBODY);

        assertThat(List.of(proof.good(), proof.backup())).isEqualTo(List.of(false, copy.name()));
        assertThat(shop.vault.resolve(copy.name() + ".damaged")).exists();
        assertThat(shop.vault.resolve(full.name() + ".damaged")).doesNotExist();
    }

    @Test
    void aBackupWithoutItsEndIsNotProven() throws Exception {
        var desk = shop.desk();
        var backup = shop.vault.resolve(desk.backUp(Progress.NOBODY).name());
        Files.write(backup, Arrays.copyOf(Files.readAllBytes(backup), 5_000));
        shop.later(60);

        assertThat(desk.prove(Progress.NOBODY).detail()).startsWith("CUT_OFF");
    }

    @Test
    void aDatabaseThatWasBrokenBeforeItWasSealedIsFound() throws Exception {
        var key = BackupSecret.keyOf(shop.root);
        var files = shop.trade.options().files();
        var full = shop.vault.resolve(shop.desk().backUp(Progress.NOBODY).name());
        var unpacked = folder.resolve("unpacked");
        var contents = new BackupReader(files, unpacked, KeptKeys.find(files, shop.root, shop.vault, key)).unpack(full, key, Progress.NOBODY);
        var name = BackupName.parse(full.getFileName().toString()).orElseThrow();
        Resealed.withBrokenDatabase(new StoreDirectory(unpacked), full, contents.header(), name, key);

        assertThat(shop.desk().prove(Progress.NOBODY).detail()).startsWith("DATABASE");
    }

    @Test
    void whatTheBooksForbidIsFoundThoughEverySealIsGood() throws Exception {
        shop.sell(2);
        try (var owner = Tampering.owner(shop.root, shop.trade.store.options().database());
                var statement = owner.createStatement()) {
            Tampering.withoutTriggers(statement, "TENDER");
            statement.execute("UPDATE tender SET amount = amount + 1, given = given + 1");
        }
        var desk = shop.desk();
        desk.backUp(Progress.NOBODY);
        var proof = desk.prove(Progress.NOBODY);

        assertThat(proof.good()).isFalse();
        assertThat(proof.detail()).startsWith("BOOKS").contains("document.tenders");
    }

    static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x10;
        Files.write(file, bytes);
    }
}
