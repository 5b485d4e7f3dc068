package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.BackupBook;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Moment;
import org.threeplug.backup.restore.Total;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.backup.copying.BackupReader;
import org.threeplug.persistence.backup.copying.KeptKeys;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.restore.PendingRestoration;
import org.threeplug.persistence.backup.restore.ReplayJournal;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.restore.StoreSwitch;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.recovery.DatabaseComparison;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;

class RestoreTest {

    static final Actor SYSTEM = SignedIn.program(
            Set.of(new Permission("backup.restore"), new Permission("backup.prove")),
            new Origin(new UUID(0, 1), new UUID(0, 20), new UUID(0, 21), "test"));

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

    static StoreOptions withBook(StoreOptions options) {
        var ports = new HashMap<Class<?>, Function<Rows, ?>>(options.ports());
        ports.put(BackupBook.class, StoredBackupBook::new);
        return options.withPorts(ports);
    }

    private Restore prepare(Moment moment, Optional<Restore.Present> present) throws IOException {
        return Restore.prepare(
                shop.trade.options(),
                shop.root,
                shop.source(),
                Optional.empty(),
                Optional.empty(),
                present,
                moment,
                Progress.NOBODY);
    }

    @Test
    void theOnlyBackupThatIsDamagedInItsFirstByteIsNamedAndNotPassedOver() throws Exception {
        shop.sell(1);
        var file = BackupPlan.standard(shop.root).folder().resolve(shop.desk().backUp(Progress.NOBODY).name());
        var bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);

        assertThat(shop.source().choices()).isEmpty();
        assertThatThrownBy(() -> shop.source().mustHaveOne())
                .isInstanceOfSatisfying(DamagedBackupException.class, why -> assertThat(List.of(why.kind(), why.file()))
                        .isEqualTo(List.of(DamagedBackupException.Kind.NOT_A_BACKUP, file.getFileName().toString())));
        assertThatThrownBy(() -> prepare(new Moment.Newest(), Optional.empty())).isInstanceOf(DamagedBackupException.class);
    }

    @Test
    void theOnlyBackupThatBearsAnothersNameIsNamedAndNotPassedOver() throws Exception {
        shop.sell(1);
        var file = BackupPlan.standard(shop.root).folder().resolve(shop.desk().backUp(Progress.NOBODY).name());
        var name = BackupName.parse(file.getFileName().toString()).orElseThrow();
        var other = file.resolveSibling(file.getFileName().toString().replace("-" + name.sequence() + "-", "-" + (name.sequence() + 1) + "-"));
        Files.move(file, other);

        assertThatThrownBy(() -> prepare(new Moment.Newest(), Optional.empty()))
                .isInstanceOfSatisfying(DamagedBackupException.class, why -> assertThat(why.kind()).isEqualTo(DamagedBackupException.Kind.HEADER));
    }

    @Test
    void thePreviewSaysWhatWillBeThereAndWhatWillBeMissing() throws Exception {
        shop.sell(3);
        var full = shop.desk().backUp(Progress.NOBODY);
        shop.sell(2);
        var present = Restore.Present.of(shop.trade.store);
        var restore = prepare(new Moment.Newest(), Optional.of(present));
        var preview = restore.preview();

        assertThat(List.of(preview.backup(), preview.sequence(), preview.what(), preview.missingRecords()))
                .isEqualTo(List.of(full.name(), full.sequence(), "PostSale", Optional.of(2L)));
        assertThat(preview.there()).contains(new Total("document.SALE", 3, 8_550));
        assertThat(preview.missing()).contains(new Total("document.SALE", 2, 5_700));
        assertThat(preview.fromJournal()).isFalse();
        assertThat(restore.folder()).exists();
        restore.drop();
        assertThat(restore.folder()).doesNotExist();
    }

    @Test
    void theStoreBeforeIsKeptAndTheBooksTellOfTheRestore() throws Exception {
        shop.sell(3);
        shop.desk().backUp(Progress.NOBODY);
        shop.sell(2);
        var present = Restore.Present.of(shop.trade.store);
        var restore = prepare(new Moment.Newest(), Optional.of(present));
        shop.close();
        var kept = restore.switchOver(shop.clock).orElseThrow();

        assertThat(kept.getFileName()).hasToString("store-before-restore-20260302-120000");
        try (var store = Store.open(kept, shop.trade.options())) {
            assertThat(BackedUpShop.saleNumbers(store)).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
        try (var store = Store.open(shop.root, withBook(shop.trade.options()))) {
            assertThat(BackedUpShop.saleNumbers(store)).containsExactly(1L, 2L, 3L);
            var pending = PendingRestoration.of(shop.root).orElseThrow();
            store.gate().submit(pending.command(), SYSTEM).orThrow();
            store.gate().submit(pending.command(), SYSTEM).orThrow();
            PendingRestoration.done(shop.root);
            var rows = store.reads().fetch("SELECT left_sequence, left_head FROM backup_restoration");

            assertThat(rows.getValues(0, Long.class)).containsExactly(present.sequence());
            assertThat(rows.getValues(1, String.class)).containsExactly(present.head().toString());
            assertThat(PendingRestoration.of(shop.root)).isEmpty();
            assertThat(BackupKey.of(shop.root)).isPresent();
        }
    }

    @Test
    void anOpenStoreIsNotReplaced() throws Exception {
        shop.desk().backUp(Progress.NOBODY);
        var restore = prepare(new Moment.Newest(), Optional.empty());

        assertThatThrownBy(() -> restore.switchOver(shop.clock))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("store.in-use"));
        shop.sell();
        assertThat(BackedUpShop.saleNumbers(shop.trade.store)).containsExactly(1L);
    }

    @Test
    void aSwitchThatWasCutInTwoIsCompletedAtTheNextStart() throws Exception {
        shop.sell(1);
        shop.desk().backUp(Progress.NOBODY);
        shop.sell(1);
        var restored = prepare(new Moment.Newest(), Optional.empty()).folder();
        shop.close();
        var kept = folder.resolve("store-before-restore-x");
        Files.write(folder.resolve("store.switching"), List.of(restored.getFileName().toString(), "store-before-restore-x"));
        Files.move(shop.root, kept);

        assertThat(StoreSwitch.complete(shop.root)).isTrue();
        assertThat(StoreSwitch.complete(shop.root)).isFalse();
        assertThat(restored).doesNotExist();
        try (var store = Store.open(shop.root, shop.trade.options())) {
            assertThat(BackedUpShop.saleNumbers(store)).containsExactly(1L);
        }
    }

    @Test
    void aDatabaseThatIsBrokenInTheBackupIsMadeFromItsJournal() throws Exception {
        shop.sell(4);
        var key = BackupSecret.keyOf(shop.root);
        var unpacked = folder.resolve("unpacked");
        var full = shop.desk().backUp(Progress.NOBODY);
        var header = BackupReader.header(shop.trade.options().files(), shop.vault.resolve(full.name()));
        var files = shop.trade.options().files();
        new BackupReader(files, unpacked, KeptKeys.find(files, shop.root, shop.vault, key))
                .unpack(shop.vault.resolve(full.name()), key, Progress.NOBODY);
        var name = BackupName.parse(full.name()).orElseThrow();
        Resealed.withBrokenDatabase(new StoreDirectory(unpacked), shop.vault.resolve(full.name()), header, name, key);
        var preview = prepare(new Moment.Newest(), Optional.empty()).preview();

        assertThat(preview.fromJournal()).isTrue();
        assertThat(preview.there()).contains(new Total("document.SALE", 4, 11_400));
    }

    @Test
    void theRunningStoreEqualsWhatItsJournalMakes() throws Exception {
        shop.sell(5);
        var equal = ReplayJournal.of(shop.trade.store, folder.resolve("replay"));

        assertThat(equal.differences()).isEmpty();
        assertThat(equal.rows()).isGreaterThan(200);
        try (var owner = Tampering.owner(shop.root, shop.trade.options().database());
                var statement = owner.createStatement()) {
            Tampering.withoutTriggers(statement, "PRODUCT");
            statement.execute("UPDATE product SET price = price + 1 WHERE code = 'TEA'");
        }
        shop.sell();
        DatabaseComparison.Result changed = ReplayJournal.of(shop.trade.store, folder.resolve("replay"));

        assertThat(changed.differences()).hasSize(1);
        assertThat(changed.differences().getFirst()).contains("PRODUCT", "TEA");
        assertThat(folder.resolve("replay")).doesNotExist();
    }
}
