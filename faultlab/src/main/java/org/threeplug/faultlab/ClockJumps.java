package org.threeplug.faultlab;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.threeplug.clock.AcceptClock;
import org.threeplug.clock.ClockRules;
import org.threeplug.clock.ClockTrust;
import org.threeplug.faultlab.disk.CutDisk;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabShop;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.clock.ClockGate;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;

/// Sets the computer's clock forward and back, a little, by a day and by a year, while a till sells, between two starts and
/// where the power goes. The order of the journal's times must stay that of its records, and nothing may be missing.
public final class ClockJumps implements Trials {

    private static final int TRIALS_OF_ONE_STORE = 40;
    private static final List<Duration> JUMPS = List.of(
            Duration.ofSeconds(-2),
            Duration.ofMinutes(-20),
            Duration.ofDays(-1),
            Duration.ofDays(1),
            Duration.ofDays(-365),
            Duration.ofDays(365));

    private final Path root;
    private final Random random;
    private final LabBackups backups;
    private final Tally tally = new Tally();
    private final LabClock clock = new LabClock();
    private CutDisk disk = new CutDisk(0);
    private Promises promises = new Promises();
    private Path store;

    /// @param root a folder that is free
    public ClockJumps(Path root, long seed, LabBackups backups) {
        this.root = root;
        this.store = root;
        this.random = new Random(seed);
        this.backups = backups;
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
            var jump = JUMPS.get(random.nextInt(JUMPS.size()));
            var name = "clock set by " + jump;
            tally.trial(name);
            jump(name, jump);
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
        try (var open = Store.open(store, options())) {
            trade(open).begin();
        }
    }

    private StoreOptions options() {
        return LabStore.options(disk, clock, true);
    }

    private LabTrade trade(Store open) {
        return new LabTrade(gate(open), clock, random, promises, LabTrade.Standing.of(open));
    }

    private ClockGate gate(Store open) {
        return new ClockGate(
                open.gate(),
                open::newestWallClock,
                clock,
                () -> ClockRules.DEFAULT,
                () -> promises.has(LabShop.BEGUN) ? Optional.of(LabShop.PROGRAM) : Optional.empty());
    }

    private void jump(String name, Duration jump) {
        var whileSelling = random.nextBoolean();
        var unclean = random.nextBoolean();
        try (var open = Store.open(store, options())) {
            var trade = trade(open);
            sell(name, open, trade);
            if (whileSelling) {
                clock.pass(jump);
            }
            if (unclean) {
                disk.cutAfter(1 + random.nextInt(60));
            }
            for (var i = 0; i < 5; i++) {
                sell(name, open, trade);
                clock.pass(Duration.ofSeconds(20));
            }
            if (random.nextInt(4) == 0) {
                LabBackups.make(open, clock, () -> {});
            }
        } catch (RuntimeException e) {
            if (!disk.isOff()) {
                tally.unopenable(name, e);
            }
        }
        if (unclean) {
            disk.restart();
        }
        if (!whileSelling) {
            clock.pass(jump);
        }
    }

    /// A clock that jumped further than a clock may must be stood behind before anything is sold.
    private void sell(String name, Store open, LabTrade trade) {
        var jumped = open.newestWallClock()
                .filter(before -> !ClockRules.DEFAULT.tolerate(before, clock.instant()))
                .isPresent();
        try {
            trade.sell(3);
            tally.add(name, "undetected", jumped ? 1 : 0);
        } catch (RefusedException e) {
            if (!e.refusal().code().equals(ClockTrust.JUMPED)) {
                throw e;
            }
            tally.add(name, "refused until accepted", 1);
            var jump = UUID.fromString(e.refusal().arguments().get(2));
            LabTrade.give(gate(open), promises, new AcceptClock(Ids.next(), jump));
            trade.sell(3);
        }
    }

    private void judge(String name) {
        try (var open = Store.open(store, options())) {
            tally.judged(name, promises.judge(open));
            tally.add(name, "state differs", runsBack(open) ? 1 : 0);
            doAgain(open);
            sell(name, open, trade(open));
            tally.judged(name, promises.judgePromises(open));
        } catch (RuntimeException e) {
            tally.unopenable(name, e);
        }
    }

    /// What was not answered is given again under its key; while nobody stands behind the clock it may be refused.
    private void doAgain(Store open) {
        try {
            promises.takeDoubtful().forEach(command -> trade(open).give(command));
        } catch (RefusedException e) {
            if (!e.refusal().code().equals(ClockTrust.JUMPED)) {
                throw e;
            }
        }
    }

    private boolean runsBack(Store open) {
        var latest = new AtomicReference<>(Instant.MIN);
        var back = new AtomicReference<>(Optional.<Long>empty());
        open.journal().read(1, open.verifyJournal().last(), found -> {
            if (found.stamp().at().isBefore(latest.getAndSet(found.stamp().at()))) {
                back.set(Optional.of(found.stamp().sequence()));
            }
        });
        back.get().ifPresent(sequence -> tally.explain("the time runs back at record " + sequence));
        return back.get().isPresent();
    }
}
