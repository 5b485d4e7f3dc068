package org.threeplug.persistence.backup;

import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.threeplug.backup.Progress;
import org.threeplug.backup.Proof;
import org.threeplug.backup.restore.Moment;
import org.threeplug.cash.Shift;
import org.threeplug.documents.Posted;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.BackupSource;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.database.StateTables;
import org.threeplug.persistence.engine.recovery.DatabaseComparison;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.trade.Trade;

/// A shop that trades and is backed up; its backups' clock is the test's.
final class BackedUpShop implements AutoCloseable {

    static final String PASSPHRASE = "correct horse battery staple";
    static final StoreLabel LABEL = new StoreLabel(new UUID(7, 0xABCDEF), "Tea & Cup");

    final Path root;
    final Path vault;
    final Trade trade;
    final Shift shift;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
    final InstantSource clock = now::get;
    final List<Proof> journalled = new ArrayList<>();

    BackedUpShop(Path folder) throws IOException {
        this.root = folder.resolve("store");
        this.vault = folder.resolve("store-backups");
        this.trade = Trade.open(root);
        BackupSecret.choose(root, PASSPHRASE.toCharArray());
        shift = trade.openShift();
    }

    BackupDesk desk() {
        return desk(BackupPlan.standard(root), new RemovableDrives(List.of(root.resolve("no-drives"))));
    }

    BackupDesk desk(BackupPlan plan, RemovableDrives drives) {
        return new BackupDesk(
                trade.store, () -> Optional.of(LABEL), plan, drives, () -> ZoneOffset.UTC, clock, journalled::add);
    }

    BackupSource source() {
        return new BackupSource(trade.options().files(), vault);
    }

    Posted sell() {
        return trade.pay(trade.cart(line(TEA, 1), line(CUP, 2)), cash("28.50"));
    }

    void sell(int times) {
        for (var i = 0; i < times; i++) {
            sell();
        }
    }

    void later(long seconds) {
        now.updateAndGet(at -> at.plusSeconds(seconds));
    }

    Restore restore(Path target, Moment moment) throws IOException {
        return Restore.prepare(
                trade.options(),
                target,
                source(),
                Optional.empty(),
                Optional.of(PASSPHRASE.toCharArray()),
                Optional.empty(),
                moment,
                Progress.NOBODY);
    }

    static List<Long> saleNumbers(Store store) {
        return store.reads()
                .fetch("SELECT number FROM document WHERE kind = 'SALE' ORDER BY number")
                .getValues(0, Long.class);
    }

    /// Both stores must be closed.
    static DatabaseComparison.Result compare(Trade one, Path other) throws Exception {
        var settings = one.options().database();
        var first = new StoreDirectory(one.directory());
        var second = new StoreDirectory(other);
        try (var a = Database.open(first.database(), Secrets.of(first.secrets()), settings);
                var b = Database.open(second.database(), Secrets.of(second.secrets()), settings)) {
            return new DatabaseComparison(a.owner(), b.owner())
                    .compare(new StateTables(a.owner()).layout(""));
        }
    }

    @Override
    public void close() {
        trade.close();
    }
}
