package org.threeplug.faultlab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.threeplug.faultlab.disk.CutDisk;
import org.threeplug.faultlab.disk.CutFiles;
import org.threeplug.faultlab.shop.Counter;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabPeople;
import org.threeplug.faultlab.shop.LabShop;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.faultlab.shop.SeveralTills;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;

/// Cuts the power at arbitrary writes of journal and database alike: while selling at full speed or at a shop's pace, while
/// the store opens for the first time or recovers, while it closes, is backed up, made anew or migrated. What the disk holds
/// afterwards goes into the next trial.
public final class PowerCuts implements Trials {

    private static final int TRIALS_OF_ONE_STORE = 60;
    private static final Duration PACE = Duration.ofSeconds(45);

    /// The newest whole backup. Its copy of the database can be opened until somebody else is erased.
    private record Image(String name, int erased) {}

    private enum Moment {
        FIRST_START,
        SELLING,
        SELLING_AT_SHOP_PACE,
        SEVERAL_TILLS,
        RECOVERY,
        CLOSE,
        SNAPSHOT,
        ERASURE,
        OPEN_CART,
        REBUILD,
        MIGRATION
    }

    private final Path root;
    private final Random random;
    private final boolean forcing;
    private final Tally tally = new Tally();
    private final LabClock clock = new LabClock();
    private final LabBackups backups;
    private CutDisk disk = new CutDisk(0);
    private Promises promises = new Promises();
    private Path store;
    private Optional<LabBackups.Made> backup = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private boolean upgraded;
    private int generation;

    /// @param root a folder that is free
    /// @param forcing whether the disk really forces what the journal asks it to; false to see that it is found out
    public PowerCuts(Path root, long seed, boolean forcing, LabBackups backups) {
        this.root = root;
        this.store = root;
        this.random = new Random(seed);
        this.forcing = forcing;
        this.backups = backups;
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public Tally run(int trials) {
        for (var trial = 0; trial < trials; trial++) {
            var moment = moment(trial % TRIALS_OF_ONE_STORE);
            var name = name(moment);
            tally.trial(name);
            cut(moment);
            disk.restart();
            if (!judge(name, moment == Moment.SNAPSHOT)) {
                // nothing more can be learned from this store
                trial += TRIALS_OF_ONE_STORE - 1 - trial % TRIALS_OF_ONE_STORE;
            }
        }
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
                    case 18, 19 -> Moment.SNAPSHOT;
                    case 16, 17 -> Moment.ERASURE;
                    case 15 -> Moment.OPEN_CART;
                    case 6, 7, 8 -> Moment.SELLING_AT_SHOP_PACE;
                    case 9, 10, 11 -> Moment.SEVERAL_TILLS;
                    default -> Moment.SELLING;
                };
        if (number > 5 && !upgraded && random.nextInt(12) == 0) {
            upgraded = true;
            return Moment.MIGRATION;
        }
        return moment;
    }

    private void begin() {
        promises = new Promises();
        tally.follow(promises::acknowledged);
        disk = new CutDisk(random.nextLong());
        store = store(++generation);
        upgraded = false;
        backup = Optional.empty();
        image = Optional.empty();
        backups.give(store(generation));
    }

    private Path store(int number) {
        return root.resolve("store-" + number);
    }

    /// In every second store all pieces of the database's file count as old, so that space is given up and written over.
    private StoreOptions options() {
        var options = LabStore.upgraded(LabStore.options(disk, clock, forcing), upgraded);
        return generation % 2 == 0
                ? options
                : options.withDatabase(options.database().withRetention(Duration.ZERO).withSparsePieces(2));
    }

    private static String name(Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void cut(Moment moment) {
        if (moment == Moment.REBUILD) {
            distrust();
        }
        switch (moment) {
            case FIRST_START -> disk.cutAfter(1 + random.nextInt(400));
            case REBUILD, MIGRATION -> disk.cutAfter(1 + random.nextInt(120));
            case RECOVERY -> disk.cutAfter(1 + random.nextInt(40));
            case SELLING, SELLING_AT_SHOP_PACE, SEVERAL_TILLS, SNAPSHOT, ERASURE, OPEN_CART, CLOSE -> {}
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
        var most =
                switch (moment) {
                    case CLOSE, SEVERAL_TILLS, SNAPSHOT, ERASURE, OPEN_CART -> random.nextInt(8);
                    default -> 60;
                };
        for (var i = 0; i < most && !disk.isOff(); i++) {
            trade.anything(rows);
            clock.pass(paced ? PACE : Duration.ofMillis(20));
            if (paced || random.nextInt(30) == 0) {
                open.checkpoint();
            }
            if (paced && i % 9 == 8 && open.emptyPieces()) {
                tally.add(name(moment), "pieces emptied", 1);
            }
        }
        switch (moment) {
            case CLOSE -> disk.cutAfter(1 + random.nextInt(50));
            case SNAPSHOT -> snapshot(open, trade);
            case ERASURE -> erase(open, trade);
            case OPEN_CART -> ringUp(trade, rows);
            case SEVERAL_TILLS -> sellTogether(open, trade);
            default -> disk.cutNow();
        }
    }

    /// Several sell at once and one imports, so that their commands share forces. What each was promised must be there, whatever part of a
    /// shared write the disk kept.
    private void sellTogether(Store open, LabTrade trade) {
        trade.sell(1);
        disk.cutAfter(1 + random.nextInt(100));
        new SeveralTills(open.gate(), clock, promises, LabTrade.Standing.of(open), this::cutOff)
                .trade(random, 2 + random.nextInt(5), 1_000, () -> !disk.isOff());
    }

    private void cutOff(RuntimeException failure) {
        if (!disk.isOff()) {
            throw failure;
        }
        tally.add(name(Moment.SEVERAL_TILLS), "tills cut off", 1);
    }

    /// A backup while the till goes on, and sometimes one more of only the records since.
    private void snapshot(Store open, LabTrade trade) {
        disk.cutAfter(1 + random.nextInt(70));
        var made = LabBackups.make(open, clock, () -> trade.sell(1 + random.nextInt(20)));
        backup = Optional.of(made);
        image = Optional.of(new Image(made.name(), LabPeople.erased(open).size()));
        tally.add("snapshot", "backups made", 1);
        trade.sell(2);
        if (random.nextBoolean()) {
            clock.pass(PACE);
            backup = LabBackups.copyJournal(open, clock).or(() -> backup);
        }
        disk.cutNow();
    }

    /// Forgets one customer after the other, also on the way to a close that writes the database's file anew.
    private void erase(Store open, LabTrade trade) {
        trade.sellToSomebody(2);
        if (random.nextBoolean()) {
            open.checkpoint();
        }
        disk.cutAfter(1 + random.nextInt(random.nextBoolean() ? 12 : 80));
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            trade.erase();
        }
        // with power left, it goes while the store is closed
    }

    /// Lays carts on the counter line by line.
    private void ringUp(LabTrade trade, int rows) {
        disk.cutAfter(1 + random.nextInt(150));
        try (var counter = Counter.of(new CutFiles(disk, forcing), store)) {
            while (!disk.isOff()) {
                trade.sellFrom(counter, rows);
            }
        }
    }

    private LabTrade trade(Store open) {
        var standing = promises.acknowledged() == 0 ? LabTrade.Standing.NEW : LabTrade.Standing.of(open);
        return new LabTrade(open.gate(), clock, random, promises, standing);
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
    private boolean judge(String name, boolean backedUp) {
        judgeCounter(name);
        var good = judgeBooks(name, backedUp);
        if (good && !promises.erased().isEmpty()) {
            tally.readable(name, LabPeople.readable(disk.saved(), promises.erased()));
        }
        return good;
    }

    /// The cart on the counter is there as of the last line that was kept.
    private void judgeCounter(String name) {
        var files = new CutFiles(disk, true);
        var wrong = promises.judgeCounter(Counter.left(files, store));
        tally.add(name, "carts found again", promises.isCounterLaid() ? 1 : 0);
        wrong.ifPresent(what -> {
            tally.add(name, "lost", 1);
            tally.explain(name + ": " + what);
        });
        try (var counter = Counter.of(files, store)) {
            counter.clear(promises);
        }
    }

    private boolean judgeBooks(String name, boolean backedUp) {
        try (var open = Store.open(store, options())) {
            var judgement = promises.judge(open);
            tally.judged(name, judgement);
            if (backedUp) {
                judgeBackup(name);
            }
            if (judgement.good()) {
                carryOn(open);
            }
            return judgement.good();
        } catch (RuntimeException e) {
            tally.unopenable(name, e);
            return false;
        }
    }

    /// The newest backup that can be seen must be a whole one, and not older than the one that was promised last.
    private void judgeBackup(String name) {
        var restored = LabBackups.restore(store, options());
        var reached = restored.map(LabBackups.Restored::sequence).orElse(0L);
        if (reached < backup.map(LabBackups.Made::sequence).orElse(0L)) {
            tally.add(name, "lost", 1);
            tally.explain(name + ": restored " + restored + " instead of " + backup);
        }
        if (restored.isPresent()) {
            tally.add(name, "backups restored", 1);
            var current = image.equals(
                    Optional.of(new Image(restored.get().name(), promises.erased().size())));
            var without = restored.get().fromJournal();
            tally.add(name, "restored from the journal alone", without ? 1 : 0);
            tally.add(name, "state differs", without && current ? 1 : 0);
        }
    }

    /// What was not acknowledged is done again under its key, and must be there once.
    private void carryOn(Store open) {
        var again = trade(open);
        promises.takeDoubtful().forEach(again::give);
        if (!promises.has(LabShop.BEGUN)) {
            trade(open).begin();
        }
        trade(open).sell(1 + random.nextInt(3));
        var judgement = promises.judgePromises(open);
        tally.judged("after recovery", judgement);
        if (!judgement.good()) {
            throw new Fault(Fault.Kind.INTERNAL, "faultlab.broken", judgement.details().toString());
        }
    }
}
