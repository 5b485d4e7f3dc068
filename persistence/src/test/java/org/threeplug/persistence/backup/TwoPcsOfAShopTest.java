package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Moment;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.BackupSource;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.restore.StoreIdentity;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.trade.Trade;

/// Two PCs of one shop have one past; their backups must not take each other's place unseen.
class TwoPcsOfAShopTest {

    private static final UUID SECOND = new UUID(0, 91);
    private static final UUID BACK = new UUID(0, 92);

    @TempDir
    private Path folder;

    private BackedUpShop first;
    private Path root;

    @BeforeEach
    void aCopyIsMadeAPcOfItsOwn() throws IOException {
        first = new BackedUpShop(folder);
        first.sell(1);
        first.desk().backUp(Progress.NOBODY);
        first.close();
        root = folder.resolve("second");
        copy(first.root, root);
        try (var second = Trade.reopen(root)) {
            second.made(1, SECOND, BACK, "2");
        }
    }

    @AfterEach
    void close() {
        first.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private StoreIdentity identity(Path of) {
        return StoreIdentity.of(first.trade.options().files(), new StoreDirectory(of).journal()).orElseThrow();
    }

    private Restore restored(Path target, BackupSource source) throws IOException {
        return Restore.prepare(
                first.trade.options(), target, source, Optional.empty(),
                Optional.of(BackedUpShop.PASSPHRASE.toCharArray()), Optional.empty(), new Moment.Newest(), Progress.NOBODY);
    }

    @Test
    void aPcOfItsOwnIsOfTheSameShopAndIsNotTheSamePc() {
        assertThat(identity(root).id()).isEqualTo(identity(first.root).id());
        assertThat(identity(first.root).node()).isEqualTo(identity(first.root).id());
        assertThat(identity(root).node()).isEqualTo(SECOND);
        try (var second = Trade.reopen(root)) {
            second.openShift(BACK);
            second.pay(BACK, second.cart(line(TEA, 1)), cash("4.50"));
        }
        assertThat(identity(root).node()).isEqualTo(SECOND);
        assertThat(identity(root).isSameAs(identity(first.root))).isFalse();
    }

    @Test
    void aBackupOfTheOtherPcIsRefusedByName() {
        var refused = catchThrowableOfType(RefusedException.class, () -> restored(root, first.source()));
        assertThat(refused.refusal().code()).isEqualTo("backup.other-pc");
        assertThat(refused.refusal().arguments())
                .isEqualTo(List.of("Tea & Cup", identity(first.root).id().toString(), SECOND.toString()));
    }

    @Test
    void aBackupOfItsOwnIsTaken() throws IOException {
        try (var second = Trade.reopen(root)) {
            var desk = new BackupDesk(
                    second.store, () -> Optional.of(new StoreLabel(SECOND, "Tea & Cup")), BackupPlan.standard(root),
                    new RemovableDrives(List.of(folder.resolve("no-drives"))), () -> ZoneOffset.UTC,
                    InstantSource.fixed(first.now.get().plusSeconds(60)), _ -> {});
            desk.backUp(Progress.NOBODY);
        }
        var restore = restored(root, new BackupSource(first.trade.options().files(), folder.resolve("second-backups")));
        assertThat(restore.other()).isEmpty();
        restore.drop();
    }
}
