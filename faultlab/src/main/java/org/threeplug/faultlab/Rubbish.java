package org.threeplug.faultlab;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.threeplug.backup.Progress;
import org.threeplug.backup.restore.Moment;
import org.threeplug.faultlab.attack.Folders;
import org.threeplug.faultlab.rubbish.HostileBackups;
import org.threeplug.faultlab.rubbish.HostileFiles;
import org.threeplug.faultlab.rubbish.Jobs;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.places.BackupSource;
import org.threeplug.persistence.backup.restore.PendingRestoration;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.restore.StoreSwitch;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.cart.FileCartDraft;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.verifier.Main;

/// Generated rubbish: backups, journals, side files, printer's jobs and open carts, some broken at random and some made with
/// care by somebody who knows the format. Each must end in a sentence or do no harm: nothing thrown that a person would see as
/// a trace, no memory beyond bounds, nothing left behind.
public final class Rubbish implements Trials {

    /// Of one trial, all that it ever asked for. Making a key from a passphrase takes 64 MB of it.
    private static final long MOST_ALLOCATED = 1024L * 1024 * 1024;

    private static final int COMMANDS = 6;

    private final Path whole;
    private final Path copy;
    private final Random random;
    private final Tally tally = new Tally();
    private final LabClock clock = new LabClock();
    private final LabBackups backups;
    private final HostileBackups hostile;
    private final HostileFiles files;
    private String backup = "";

    private interface Deed {
        void run() throws Exception;
    }

    /// @param root a folder that is free
    public Rubbish(Path root, long seed, LabBackups backups) {
        this.whole = root.resolve("whole").toAbsolutePath();
        this.copy = root.resolve("copy").toAbsolutePath();
        this.random = new Random(seed);
        this.backups = backups;
        this.hostile = new HostileBackups(random);
        this.files = new HostileFiles(random);
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public Tally run(int trials) throws IOException {
        trade();
        var jobs = Jobs.learnt(Files.createDirectories(whole.resolveSibling("learnt")));
        var kinds = List.<Deed>of(
                this::brokenBackup,
                this::forgedDescription,
                this::sealedRubbish,
                this::journal,
                this::sideFile,
                this::cart,
                () -> jobs(jobs));
        for (var trial = 0; trial < trials; trial++) {
            make(kinds.get(trial % kinds.size()));
        }
        return tally;
    }

    private static void make(Deed kind) throws IOException {
        try {
            kind.run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the rubbish could not be made", e);
        }
    }

    private StoreOptions options() {
        return LabStore.options().withClock(clock);
    }

    private void trade() throws IOException {
        Files.createDirectories(whole);
        var store = whole.resolve("store");
        backups.give(store);
        var promises = new Promises();
        tally.follow(promises::acknowledged);
        try (var open = Store.open(store, options())) {
            var trade = new LabTrade(open.gate(), clock, random, promises, LabTrade.Standing.NEW);
            trade.begin();
            for (var i = 0; i < COMMANDS; i++) {
                trade.sell(1 + random.nextInt(3));
            }
            backup = LabBackups.make(open, clock, () -> {}).name();
            trade.sell(1);
        }
    }

    /// A copy of the shop, to be broken.
    private Path fresh() throws IOException {
        Folders.copy(whole, copy);
        return copy.resolve("store");
    }

    private Path backup(Path store) {
        return LabBackups.folder(store).resolve(backup);
    }

    /// Does one thing with rubbish and judges how it ended.
    private void judged(String kind, Deed deed) {
        tally.trial(kind);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        try {
            deed.run();
            tally.add(kind, "nothing to say", 1);
        } catch (DamagedBackupException e) {
            tally.add(kind, "named as damaged", 1);
        } catch (Fault | RefusedException e) {
            told(kind, e);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            tally.add(kind, "without a sentence", 1);
            tally.explain(kind + ": " + Tally.causes(e) + " at "
                    + Arrays.stream(e.getStackTrace()).limit(6).toList());
        }
        var used = threads.getCurrentThreadAllocatedBytes() - before;
        if (used > MOST_ALLOCATED) {
            tally.add(kind, "beyond bounds", 1);
            tally.explain(kind + ": " + used + " bytes were asked for");
        }
        left(kind);
    }

    private void told(String kind, RuntimeException end) {
        tally.add(kind, Sentenced.is(end) ? "told" : "without a sentence", 1);
        if (!Sentenced.is(end)) {
            tally.explain(kind + ": no sentence for " + Sentenced.code(end));
        }
    }

    /// What lies beside the store and its backups that was not there before. A note that tells of a restore may stay, and so may
    /// the copy that is made of a store which seems to be of an older program.
    private void left(String kind) {
        var known = List.of("store", "store-backups");
        try (var beside = Files.list(copy)) {
            var left = beside.map(path -> path.getFileName().toString())
                    .filter(name -> !known.contains(name)
                            && !name.startsWith("store.switching")
                            && !name.startsWith("store-before-update-"))
                    .toList();
            tally.add(kind, "left behind", left.size());
            left.forEach(name -> tally.explain(kind + " left " + name));
        } catch (IOException e) {
            tally.explain(kind + ": " + e);
        }
    }

    private void restore(Path store) throws IOException {
        Restore.prepare(
                        options(),
                        store,
                        new BackupSource(options().files(), LabBackups.folder(store)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Moment.Newest(),
                        Progress.NOBODY)
                .drop();
    }

    private void brokenBackup() throws IOException {
        var store = fresh();
        hostile.broken(backup(store));
        judged("broken backup", () -> restore(store));
    }

    private void forgedDescription() throws IOException {
        var store = fresh();
        hostile.forgedDescription(backup(store));
        judged("forged description", () -> {
            new BackupSource(options().files(), LabBackups.folder(store)).choices();
            Restore.prepare(
                            options(),
                            store,
                            new BackupSource(options().files(), LabBackups.folder(store)),
                            Optional.of(backup),
                            Optional.of("correct horse battery staple".toCharArray()),
                            Optional.empty(),
                            new Moment.Newest(),
                            Progress.NOBODY)
                    .drop();
        });
    }

    private void sealedRubbish() throws IOException {
        var store = fresh();
        hostile.sealedRubbish(backup(store), store);
        judged("sealed rubbish", () -> restore(store));
    }

    private void journal() throws IOException {
        var store = fresh();
        files.journal(store);
        judged("verifier", () -> {
            var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            var code = Main.run(new String[] {store.resolve("journal").toString()}, silent, silent);
            if (!List.of(0, 1, 3).contains(code)) {
                throw new IllegalStateException("the verifier ended with " + code);
            }
        });
        judged("journal", () -> Store.open(store, options()).close());
    }

    private void sideFile() throws IOException {
        var store = fresh();
        files.sideFile(store);
        judged("side file", () -> {
            StoreSwitch.complete(store);
            PendingRestoration.of(store);
            try (var open = Store.open(store, options())) {
                LabBackups.make(open, clock, () -> {});
            }
        });
    }

    private void cart() throws IOException {
        Folders.delete(copy);
        var store = Files.createDirectories(copy.resolve("store"));
        var register = new UUID(0, 21);
        files.cart(store.resolve(register + ".cart"));
        judged("cart", () -> {
            try (var draft = new FileCartDraft(new DiskFiles(), store)) {
                draft.counter(register);
            }
        });
    }

    private void jobs(Jobs jobs) throws IOException {
        Folders.delete(copy);
        var spool = Files.createDirectories(copy.resolve("store"));
        jobs.lay(spool, files);
        judged("jobs", () -> {
            if (!jobs.isPrinted(spool)) {
                throw new IllegalStateException("the receipt behind them did not come out");
            }
        });
    }
}
