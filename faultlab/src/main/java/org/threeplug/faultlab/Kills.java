package org.threeplug.faultlab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.faultlab.shop.Counter;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabPeople;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.server.compose.OpenStore;

/// Kills a real till again and again at arbitrary moments, and looks each time whether everything it was promised is there.
public final class Kills implements Trials {

    private static final int TRIALS_OF_ONE_STORE = 40;

    /// What the till does when it is killed.
    private static final List<String> ACTIVITIES = List.of(
            "sales", "sales", "sales", "several tills", "several tills", "several tills", "returns", "shifts", "import", "checkpoints", "backup", "backup", "drill", "close",
            "close", "erasure", "erasing close", "open cart", "start", "recovery", "recovery", "recovery", "rebuild", KilledTill.PROGRAM, "migration");

    private final Path root;
    private final Random random;
    private final Tally tally = new Tally();
    private final LabBackups backups = new LabBackups();
    private final KillTiming timing;
    private final TillProcess tills;
    private final OlderStore older;
    private Promises promises = new Promises();
    private Diary diary = new Diary(Path.of("none"), promises);
    private Path store;
    private Path receipts;
    private long printed;
    private boolean upgraded;
    private int generation;

    /// @param root a folder that is free
    public Kills(Path root, long seed) {
        this.root = root;
        this.store = root;
        this.receipts = root;
        this.random = new Random(seed);
        this.timing = new KillTiming(random);
        this.tills = new TillProcess(root);
        this.older = new OlderStore(root.resolve("older"), random);
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public Tally run(int trials) throws IOException, InterruptedException {
        Files.createDirectories(root);
        warmUp();
        try (var timer = Executors.newSingleThreadScheduledExecutor();
                var stalls = new StallWatch(root.resolve("stalls.txt"))) {
            for (var trial = 0; trial < trials; trial++) {
                var activity = activity(trial);
                tally.trial(activity);
                if (activity.equals("recovery")) {
                    kill("sales", timer, stalls);
                } else if (activity.equals("rebuild")) {
                    Files.write(store.resolve("database").resolve("distrusted"), new byte[0]);
                }
                kill(activity, timer, stalls);
                if (activity.equals(KilledTill.PROGRAM)) {
                    search(activity);
                }
                judge(activity, stalls);
            }
            tally.add("all", "stalls", stalls.seen());
        }
        return tally;
    }

    private String activity(int trial) throws IOException {
        if (trial % TRIALS_OF_ONE_STORE == 0) {
            begin(Optional.empty());
            return "first start";
        }
        var activity = ACTIVITIES.get(random.nextInt(ACTIVITIES.size()));
        if (activity.equals("migration")) {
            begin(Optional.of(older));
        }
        return activity.equals(KilledTill.PROGRAM) && upgraded ? "sales" : activity;
    }

    /// Tills that end by themselves: the first leaves an archive of its classes, the second shows how long things take.
    private void warmUp() throws IOException, InterruptedException {
        begin(Optional.empty());
        tills.train(order("once"), _ -> {});
        var watch = timing.watch("once");
        tills.train(order("once"), watch::heard);
        diary.read();
    }

    private void begin(Optional<OlderStore> from) throws IOException {
        promises = new Promises();
        tally.follow(promises::acknowledged);
        printed = 0;
        store = root.resolve("store-" + ++generation);
        receipts = root.resolve("receipts-" + generation + ".txt");
        diary = new Diary(TillProcess.diary(receipts), promises);
        upgraded = from.isPresent();
        if (from.isPresent()) {
            from.get().copyTo(store, promises);
        } else {
            Files.createDirectories(store);
        }
        backups.give(store);
    }

    private TillProcess.Order order(String activity) {
        return new TillProcess.Order(store, receipts, activity, random.nextLong(), upgraded);
    }

    private StoreOptions options() {
        return LabStore.upgraded(LabStore.options(), upgraded);
    }

    private void kill(String activity, ScheduledExecutorService timer, StallWatch stalls)
            throws IOException, InterruptedException {
        var process = tills.start(order(activity));
        var times = timing.watch(activity);
        var opening = stalls.watch("opening for " + activity + " in " + store, process);
        try (BufferedReader out = process.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("opened")) {
                    opening.cancel(false);
                }
                times.heard(line).ifPresent(micros ->
                        timer.schedule(process::destroyForcibly, micros, TimeUnit.MICROSECONDS));
            }
        } catch (IOException _) {
            // the pipe of a killed process
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        diary.read();
        opening.cancel(false);
        ended(activity, process.exitValue(), times.killedWhile());
    }

    private void ended(String activity, int exit, String when) {
        tally.add(activity, exit == 137 ? "killed while " + when : "ended by itself", 1);
        if (exit != 137 && exit != 0) {
            tally.add(activity, "unopenable", 1);
            tally.explain(activity + ": the till ended with " + exit + ", see " + tills.errors());
        }
    }

    private void judge(String activity, StallWatch stalls) throws IOException {
        var watched = stalls.watch("looking at " + store + " after " + activity);
        try (var open = Store.open(store, options())) {
            tally.judged(activity, promises.judge(open));
            receipts(activity, open);
            judgeCounter(activity);
        } catch (RuntimeException e) {
            tally.unopenable(activity, e);
        } finally {
            watched.cancel(false);
        }
        tally.readable(activity, LabPeople.readable(store, promises.erased()));
        if (activity.equals("backup")) {
            judgeBackup(activity);
        }
    }

    /// The cart on the counter is there as of the last line that was kept.
    private void judgeCounter(String activity) {
        var files = new DiskFiles();
        var wrong = promises.judgeCounter(Counter.left(files, store));
        tally.add(activity, "carts found again", promises.isCounterLaid() ? 1 : 0);
        wrong.ifPresent(what -> {
            tally.add(activity, "lost", 1);
            tally.explain(activity + ": " + what);
        });
        try (var counter = Counter.of(files, store)) {
            counter.clear(promises);
        }
    }

    /// The index beside the books must find each product right after the kill.
    private void search(String activity) {
        try (var program = OpenStore.existing(store)) {
            var products = program.get(Catalog.class).count(ProductFilter.ALL);
            var found = program.searchable();
            tally.add(activity, "searches answered", 1);
            if (found != products) {
                tally.add(activity, "state differs", 1);
                tally.explain(activity + ": the search finds " + found + " of " + products + " products");
            }
        } catch (RuntimeException e) {
            tally.unopenable(activity, e);
        }
    }

    /// The newest backup that can be seen must be a whole one, and not older than the one that was promised last.
    private void judgeBackup(String activity) {
        try {
            var restored = LabBackups.restore(store, options());
            var reached = restored.map(LabBackups.Restored::sequence).orElse(0L);
            if (reached < diary.backup().map(LabBackups.Made::sequence).orElse(0L)) {
                tally.add(activity, "lost", 1);
                tally.explain(activity + ": restored " + restored + " instead of " + diary.backup());
            }
            tally.add(activity, "backups restored", restored.isPresent() ? 1 : 0);
        } catch (RuntimeException e) {
            tally.unopenable(activity + ", restoring", e);
        }
    }

    /// Each receipt that came out of the printer must be in the books under its number.
    private void receipts(String activity, Store open) throws IOException {
        if (!Files.exists(receipts)) {
            return;
        }
        Map<UUID, String> there = new HashMap<>();
        open.reads()
                .fetch("SELECT id, series, number FROM document")
                .forEach(row -> there.put(
                        row.get(0, UUID.class), "%s-%06d".formatted(row.get(1, String.class), row.get(2, Long.class))));
        var lines = Files.readAllLines(receipts);
        for (var line : lines) {
            var parts = line.split(" ");
            if (parts.length == 2 && parts[0].length() == 36 && !parts[1].equals(there.get(UUID.fromString(parts[0])))) {
                tally.add(activity, "lost", 1);
                tally.explain(activity + ": a receipt was printed that is not there: " + line);
            }
        }
        tally.add(activity, "receipts printed", lines.size() - printed);
        printed = lines.size();
    }
}
