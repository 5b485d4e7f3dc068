package org.threeplug.server.compose;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.threeplug.backup.Backups;
import org.threeplug.backup.RecordDrill;
import org.threeplug.backup.RecoveryPaper;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.persistence.backup.BackupSchedule;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.backup.witness.Outside;
import org.threeplug.persistence.backup.witness.StoredAnchors;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.persistence.proof.BookProof;
import org.threeplug.proof.AnchorDesk;
import org.threeplug.proof.BookCheck;
import org.threeplug.server.backup.RecoverySheet;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// Copies of the store. The schedule waits until somebody starts it: a command that looks at a store makes none.
final class BackupModule extends AbstractModule {

    private final Path root;
    private final Closing closing;

    BackupModule(Path root, Closing closing) {
        this.root = root;
        this.closing = closing;
    }

    @Override
    protected void configure() {
        bind(Backups.class).to(BackupDesk.class);
        bind(RecoverySheet.class);
        bind(RecoveryPaper.class).to(RecoverySheet.class);
    }

    @Provides
    @Singleton
    BookCheck check(Store store, Outside outside) {
        return new BookProof(store, outside);
    }

    @Provides
    @Singleton
    Outside outside(Store store, Settings settings, BackupPlan plan) {
        return new Outside(store, () -> label(settings), plan, RemovableDrives.ofThisSystem(), List.of(), DataFolder.heads());
    }

    private static Optional<StoreLabel> label(Settings settings) {
        return settings.store().map(known -> new StoreLabel(settings.node(), known.businessName()));
    }

    @Provides
    @Singleton
    BackupPlan plan() {
        try {
            return BackupPlan.of(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provides
    @Singleton
    BackupDesks desks(Store store, Settings settings, InstantSource clock, CommandGate gate, OwnHand hand) {
        return plan -> new BackupDesk(
                store,
                () -> label(settings),
                plan,
                RemovableDrives.ofThisSystem(),
                zone(settings),
                clock,
                proof -> gate.submit(RecordDrill.of(Ids.next(), proof), hand.at(origin(settings))),
                DataFolder.heads());
    }

    @Provides
    @Singleton
    AnchorDesk anchors(Store store, Settings settings) {
        return new StoredAnchors(store, () -> label(settings).map(StoreLabel::forFiles).orElse("store"));
    }

    @Provides
    @Singleton
    BackupDesk desk(BackupDesks desks, BackupPlan plan) {
        return desks.with(plan);
    }

    @Provides
    @Singleton
    BackupSchedule schedule(BackupDesk desk, BackupPlan plan, Settings settings, InstantSource clock) {
        try {
            return closing.later(new BackupSchedule(desk, root, plan, zone(settings), clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Supplier<ZoneId> zone(Settings settings) {
        return () -> settings.store().map(StoreSettings::zone).orElseGet(ZoneId::systemDefault);
    }

    private static Origin origin(Settings settings) {
        var register = settings.here().orElseThrow();
        return new Origin(settings.node(), register.branch().id(), register.id(), "backups");
    }
}
