package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Moment;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.KeyCopy;
import org.threeplug.persistence.backup.places.BackupSource;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.trade.Trade;

/// What becomes of the backups of a shop when a customer is erased.
final class ErasedBackupTest {

    private static final Customer GONE =
            new Customer(new UUID(5, 9), "QZ-1", "Quetzal Vrbnik", "+40-7731", "qv@vrbnik.example", "RO7731", true, 0);

    @TempDir
    Path folder;

    private BackedUpShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new BackedUpShop(folder);
        shop.trade.done(new SaveCustomer(Ids.next(), GONE, true));
        var cart = shop.trade
                .cart(line(CUP, 1))
                .withCustomer(Optional.of(new Cart.Buyer(GONE.id(), GONE.name())));
        shop.trade.pay(cart, cash("12.00"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void erase() {
        shop.trade
                .store
                .gate()
                .submit(new EraseCustomer(Ids.next(), GONE.id(), false), actor(), Justification.because("asked"))
                .orThrow();
    }

    private static Actor actor() {
        return Trade.manager();
    }

    private List<Path> keyFiles() throws IOException {
        try (var files = Files.list(shop.vault)) {
            return files.filter(file -> file.toString().endsWith(KeyCopy.SUFFIX)).toList();
        }
    }

    private String names(Restore restored) {
        try (var store = Store.open(restored.folder(), shop.trade.options().withPorts(Map.of()))) {
            return store.reads()
                    .fetch("SELECT name, phone FROM customer UNION ALL SELECT customer_name, '-' FROM document"
                            + " WHERE customer_id IS NOT NULL")
                    .formatCSV(false);
        }
    }

    private Restore restore(Moment moment) throws IOException {
        return shop.restore(folder.resolve("target"), moment);
    }

    @Test
    void aBackupIsRestoredWithItsNamesAsLongAsNobodyIsErased() throws IOException {
        shop.desk().backUp(Progress.NOBODY);
        assertThat(keyFiles()).hasSize(1);
        var restored = restore(new Moment.Newest());
        assertThat(restored.preview().fromJournal()).isFalse();
        assertThat(names(restored)).isEqualTo(GONE.name() + "," + GONE.phone() + "\n" + GONE.name() + ",-\n");
    }

    @Test
    void anOlderBackupNoLongerTellsWhoWasErased() throws IOException {
        var full = shop.desk().backUp(Progress.NOBODY);
        var before = keyFiles();
        erase();
        shop.desk().forget();
        assertThat(keyFiles()).hasSize(1).isNotEqualTo(before);

        var restored = restore(new Moment.Record(full.sequence()));
        assertThat(restored.preview().fromJournal()).isTrue();
        assertThat(names(restored)).isEqualTo("\"\",\"\"\n\"\",-\n");
        assertThat(restored.preview().there()).isNotEmpty();
    }

    /// A stick that lay in a drawer meanwhile: its keys are those of before the erasure.
    @Test
    void aBackupThatWasOutOfReachDoesNotBringThePersonBackEither() throws IOException {
        var full = shop.desk().backUp(Progress.NOBODY);
        var stick = Files.createDirectories(folder.resolve("stick"));
        for (var file : List.of(shop.vault.resolve(full.name()), keyFiles().getFirst())) {
            Files.copy(file, stick.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        erase();
        shop.close();
        var restored = Restore.prepare(
                shop.trade.options(),
                shop.root,
                new BackupSource(shop.trade.options().files(), stick),
                Optional.empty(),
                Optional.of(BackedUpShop.PASSPHRASE.toCharArray()),
                Optional.empty(),
                new Moment.Newest(),
                Progress.NOBODY);
        assertThat(restored.preview().fromJournal()).isTrue();
        restored.switchOver(shop.clock);
        try (var store = Store.open(shop.root, shop.trade.options().withPorts(Map.of()))) {
            assertThat(store.personKeys().isErased(GONE.id())).isTrue();
            assertThat(store.reads().fetch("SELECT name FROM customer").formatCSV(false)).isEqualTo("\"\"\n");
        }
    }

    @Test
    void theDrillProvesABackupBeforeAndAfterAnErasure() {
        var desk = shop.desk();
        desk.backUp(Progress.NOBODY);
        assertThat(desk.prove(Progress.NOBODY).detail()).isEmpty();
        erase();
        shop.later(60);
        assertThat(desk.copyJournal(Progress.NOBODY)).map(BackupCopy::kind).contains(BackupCopy.Kind.JOURNAL);
        assertThat(desk.prove(Progress.NOBODY).good()).isTrue();
    }

    @Test
    void aBackupWithoutTheKeysBesideItIsRefusedAndForgetsNobody() throws IOException {
        shop.desk().backUp(Progress.NOBODY);
        Files.delete(keyFiles().getFirst());
        assertThatThrownBy(() -> restore(new Moment.Newest()))
                .isInstanceOfSatisfying(RefusedException.class, refused ->
                        assertThat(refused.refusal().code()).isEqualTo("backup.keys-missing"));
    }
}
