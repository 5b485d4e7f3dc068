package org.threeplug.faultlab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.threeplug.faultlab.disk.CutDisk;
import org.threeplug.faultlab.disk.Trouble;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.faultlab.shop.SeveralTills;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;

/// Lets the disk be full, fail or refuse at an arbitrary write or force of journal and database, while opening, selling or
/// closing; then the disk is mended, and nothing acknowledged may be missing. Whatever the till is told must have a
/// sentence.
public final class DiskFaults implements Trials {

    private static final int TRIALS_OF_ONE_STORE = 100;

    private final Path root;
    private final Random random;
    private final Tally tally = new Tally();
    private final LabClock clock = new LabClock();
    private final LabBackups backups;
    private CutDisk disk = new CutDisk(0);
    private Promises promises = new Promises();
    private Path store;
    private boolean begun;

    /// @param root a folder that is free
    public DiskFaults(Path root, long seed, LabBackups backups) {
        this.backups = backups;
        this.root = root;
        this.store = root;
        this.random = new Random(seed);
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public Tally run(int trials) {
        for (var trial = 0; trial < trials; trial++) {
            if (trial % TRIALS_OF_ONE_STORE == 0) {
                begin(trial);
            }
            var trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
            var lasting = random.nextInt(3) > 0;
            var name = trouble.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (lasting ? "" : " for a moment");
            tally.trial(name);
            suffer(name, trouble, lasting);
            disk.mend();
            judge(name);
        }
        return tally;
    }

    private void begin(int number) {
        promises = new Promises();
        tally.follow(promises::acknowledged);
        disk = new CutDisk(random.nextLong());
        store = root.resolve("store-" + number);
        backups.give(store);
        begun = false;
    }

    private StoreOptions options() {
        return LabStore.options(disk, clock, true);
    }

    private void suffer(String name, Trouble trouble, boolean lasting) {
        var whenOpening = random.nextInt(4) == 0;
        var honest = random.nextBoolean();
        if (whenOpening) {
            disk.troubleAfter(1 + random.nextInt(begun ? 40 : 300), trouble, lasting, honest);
        }
        try (var open = Store.open(store, options())) {
            if (!whenOpening) {
                disk.troubleAfter(1 + random.nextInt(120), trouble, lasting, honest);
            }
            trade(name, open);
        } catch (RuntimeException e) {
            told(name, e);
        }
        tally.add(name, "trouble came", disk.isTroubled() ? 1 : 0);
    }

    private void trade(String name, Store open) {
        for (var i = 0; i < 25; i++) {
            try {
                var trade = trade(open);
                if (i == 0) {
                    trade.begin();
                }
                if (random.nextInt(8) == 0) {
                    sellTogether(name, open);
                } else {
                    trade.anything(1 + random.nextInt(8));
                }
                if (random.nextInt(4) == 0) {
                    open.checkpoint();
                }
                if (random.nextInt(20) == 0) {
                    LabBackups.make(open, clock, () -> {});
                }
            } catch (RuntimeException e) {
                told(name, e);
            }
            clock.pass(Duration.ofSeconds(5));
        }
    }

    /// What a shared force did not bring to the disk, none of them was promised.
    private void sellTogether(String name, Store open) {
        trade(open).sell(1);
        new SeveralTills(open.gate(), clock, promises, LabTrade.Standing.of(open), failure -> told(name, failure))
                .trade(random, 3, 4, () -> true);
    }

    private void told(String name, RuntimeException failure) {
        tally.add(name, "told " + Sentenced.code(failure), 1);
        if (!Sentenced.is(failure)) {
            tally.add(name, "without a sentence", 1);
            tally.explain(name + " without a sentence: " + Tally.causes(failure));
        }
    }

    private LabTrade trade(Store open) {
        return new LabTrade(
                open.gate(),
                clock,
                random,
                promises,
                begun ? LabTrade.Standing.of(open) : LabTrade.Standing.NEW);
    }

    private void judge(String name) {
        try (var open = Store.open(store, options())) {
            tally.judged(name, promises.judge(open));
            var again = new LabTrade(open.gate(), clock, random, promises, LabTrade.Standing.NEW);
            promises.takeDoubtful().forEach(command -> again(name, again, command));
            again.begin();
            begun = true;
            trade(open).sell(2);
            tally.judged(name, promises.judge(open));
        } catch (RuntimeException e) {
            tally.unopenable(name, e);
        }
    }

    /// What was not answered is given again under its key; it may be refused, as when its shift was never opened.
    private void again(String name, LabTrade trade, Command<?> command) {
        try {
            trade.give(command);
        } catch (RefusedException e) {
            told(name, e);
        }
    }
}
