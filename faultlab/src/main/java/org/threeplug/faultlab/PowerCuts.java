package org.threeplug.faultlab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.threeplug.faultlab.disk.CutDisk;
import org.threeplug.faultlab.disk.CutFiles;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.Store;
import org.threeplug.persistence.StoreOptions;

/// Cuts the power at arbitrary writes of journal and database alike: while selling at full speed or at a shop's pace, while
/// the store opens for the first time or recovers, while it closes, is made anew or migrated. What the disk holds
/// afterwards goes into the next trial.
public final class PowerCuts {

    private static final int TRIALS_OF_ONE_STORE = 150;
    private static final Duration PACE = Duration.ofSeconds(45);

    private enum Moment {
        FIRST_START,
        SELLING,
        SELLING_AT_SHOP_PACE,
        RECOVERY,
        CLOSE,
        REBUILD,
        MIGRATION
    }

    private final Path root;
    private final Random random;
    private final boolean forcing;
    private final Tally tally = new Tally();
    private final LabClock clock = new LabClock();
    private CutDisk disk = new CutDisk(0);
    private Promises promises = new Promises();
    private Path store;
    private boolean upgraded;
    private int generation;

    /// @param root a folder that is free
    /// @param forcing whether the disk really forces what the journal asks it to; false to see that it is found out
    public PowerCuts(Path root, long seed, boolean forcing) {
        this.root = root;
        this.store = root;
        this.random = new Random(seed);
        this.forcing = forcing;
    }

    public Tally run(int trials) {
        for (var trial = 0; trial < trials; trial++) {
            var moment = moment(trial % TRIALS_OF_ONE_STORE);
            var name = moment.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            tally.trial(name);
            cut(moment);
            disk.restart();
            if (!judge(name)) {
                // nothing more can be learned from this store
                trial += TRIALS_OF_ONE_STORE - 1 - trial % TRIALS_OF_ONE_STORE;
            }
        }
        tally.acknowledged(promises.acknowledged());
        return tally;
    }

    private Moment moment(int number) {
        if (number == 0) {
            begin();
            return Moment.FIRST_START;
        }
        var moment =
                switch (random.nextInt(20)) {
                    case 0, 1, 2 -> Moment.RECOVERY;
                    case 3, 4 -> Moment.CLOSE;
                    case 5 -> Moment.REBUILD;
                    case 6, 7, 8, 9, 10 -> Moment.SELLING_AT_SHOP_PACE;
                    default -> Moment.SELLING;
                };
        if (number > 5 && !upgraded && random.nextInt(15) == 0) {
            upgraded = true;
            return Moment.MIGRATION;
        }
        return moment;
    }

    private void begin() {
        tally.acknowledged(promises.acknowledged());
        promises = new Promises();
        disk = new CutDisk(random.nextLong());
        store = root.resolve("store-" + ++generation);
        upgraded = false;
    }

    private StoreOptions options() {
        return LabStore.upgraded(LabStore.options(disk, clock, forcing), upgraded);
    }

    private void cut(Moment moment) {
        if (moment == Moment.REBUILD) {
            distrust();
        }
        switch (moment) {
            case FIRST_START -> disk.cutAfter(1 + random.nextInt(400));
            case REBUILD, MIGRATION -> disk.cutAfter(1 + random.nextInt(120));
            case RECOVERY -> disk.cutAfter(1 + random.nextInt(40));
            case SELLING, SELLING_AT_SHOP_PACE, CLOSE -> {}
        }
        try (var open = Store.open(store, options())) {
            trade(open, moment);
        } catch (RuntimeException e) {
            if (!disk.isOff()) {
                throw e;
            }
        }
    }

    private void trade(Store open, Moment moment) {
        var trade = trade(open);
        if (moment == Moment.FIRST_START) {
            trade.begin();
        }
        var paced = moment == Moment.SELLING_AT_SHOP_PACE;
        if (moment == Moment.SELLING || paced) {
            disk.cutAfter(1 + random.nextInt(paced ? 250 : 120));
        }
        var rows = random.nextBoolean() ? 20 : 1 + random.nextInt(5);
        var most = moment == Moment.CLOSE ? random.nextInt(8) : 60;
        for (var i = 0; i < most && !disk.isOff(); i++) {
            trade.anything(rows);
            clock.pass(paced ? PACE : Duration.ofMillis(20));
            if (paced || random.nextInt(30) == 0) {
                open.checkpoint();
            }
        }
        if (moment == Moment.CLOSE) {
            disk.cutAfter(1 + random.nextInt(50));
        } else {
            disk.cutNow();
        }
    }

    private LabTrade trade(Store open) {
        var shift = promises.acknowledged() == 0 ? Optional.<UUID>empty() : Promises.openShift(open);
        return new LabTrade(open.gate(), clock, random, promises, shift);
    }

    /// The next opening makes the database anew from the journal.
    private void distrust() {
        var files = new CutFiles(disk, true);
        try (var mark = files.open(store.toAbsolutePath().resolve("database").resolve("distrusted"))) {
            mark.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return whether the store can still be used
    private boolean judge(String name) {
        try (var open = Store.open(store, options())) {
            var judgement = promises.judge(open);
            tally.judged(name, judgement);
            if (judgement.good()) {
                carryOn(open);
            }
            return judgement.good();
        } catch (RuntimeException e) {
            tally.unopenable(name, e);
            return false;
        }
    }

    /// What was not acknowledged is done again under its key, and must be there once.
    private void carryOn(Store open) {
        var again = trade(open);
        promises.doubtful().ifPresent(again::give);
        trade(open).begin();
        trade(open).sell(1 + random.nextInt(3));
        var judgement = promises.judge(open);
        tally.judged("after recovery", judgement);
        if (!judgement.good()) {
            throw new Fault(Fault.Kind.INTERNAL, "faultlab.broken", judgement.details().toString());
        }
    }
}
