package org.threeplug.faultlab.shop;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.threeplug.faultlab.disk.CutDisk;
import org.threeplug.faultlab.disk.CutFiles;
import org.threeplug.faultlab.disk.CutPath;
import org.threeplug.persistence.MasterPorts;
import org.threeplug.persistence.TradePorts;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.engine.database.DatabaseSettings;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.store.StoreOptions;

/// How the laboratory opens a store: as the program does, but nothing happens by itself, so that a seed decides all.
public final class LabStore {

    private static final List<String> RELEASED = List.of("db/migration");
    private static final List<String> NEXT_RELEASE = List.of("db/migration", "db/faultlab");

    private LabStore() {}

    /// On the real disk.
    public static StoreOptions options() {
        return StoreOptions.DEFAULT.withPorts(ports()).withRules(Invariants::new).withSessions(LabShop.SESSIONS).withBackgroundCheck(false);
    }

    /// On a disk that breaks.
    ///
    /// @param forcing whether the disk really forces what the journal asks it to
    public static StoreOptions options(CutDisk disk, InstantSource clock, boolean forcing) {
        CutPath.mount(disk);
        return options()
                .withFiles(new CutFiles(disk, forcing))
                .withDatabase(DatabaseSettings.of("cut:", 16 * 1024, 2))
                .withClock(clock)
                .withCheckpointEvery(Duration.ofDays(365))
                .withSegmentBytes(400_000);
    }

    /// With the people of the laboratory at work.
    public static StoreOptions signedIn(StoreOptions options) {
        return options.withSessions(LabShop.SESSIONS);
    }

    /// As opened by a later version of the program, which brings one more migration.
    public static StoreOptions upgraded(StoreOptions options, boolean upgraded) {
        return options.withMigrations(upgraded ? NEXT_RELEASE : RELEASED);
    }

    private static Map<Class<?>, Function<Rows, ?>> ports() {
        var ports = new HashMap<Class<?>, Function<Rows, ?>>();
        TradePorts.register(ports, () -> LabShop.EUR);
        MasterPorts.register(ports);
        return ports;
    }
}
