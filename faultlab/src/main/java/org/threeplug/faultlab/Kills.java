package org.threeplug.faultlab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.Promise;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.persistence.Store;

/// Kills a real till again and again at arbitrary moments, and looks each time whether everything it was promised is there.
public final class Kills {

    private static final int TRIALS_OF_ONE_STORE = 60;

    /// What the till does when it is killed. A snapshot or backup belongs here as soon as it is a command of the program.
    private static final List<String> ACTIVITIES =
            List.of("sales", "sales", "sales", "returns", "shifts", "import", "checkpoints", "close", "start");

    private final Path root;
    private final Random random;
    private final Tally tally = new Tally();
    private final Map<UUID, String> printed = new HashMap<>();
    private Promises promises = new Promises();
    private Path store;
    private Path receipts;

    /// @param root a folder that is free
    public Kills(Path root, long seed) {
        this.root = root;
        this.store = root;
        this.receipts = root;
        this.random = new Random(seed);
    }

    public Tally run(int trials) throws IOException, InterruptedException {
        Files.createDirectories(root);
        warmUp();
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            for (var trial = 0; trial < trials; trial++) {
                var first = trial % TRIALS_OF_ONE_STORE == 0;
                if (first) {
                    begin(trial);
                }
                var activity = first ? "first start" : ACTIVITIES.get(random.nextInt(ACTIVITIES.size()));
                tally.trial(activity);
                kill(activity, timer);
                judge(activity);
            }
        }
        tally.acknowledged(promises.acknowledged());
        return tally;
    }

    /// One till that ends by itself leaves an archive of its classes, so that the others start in half the time.
    private void warmUp() throws IOException, InterruptedException {
        begin(-1);
        var process = start("once");
        process.getInputStream().readAllBytes();
        process.waitFor();
    }

    private void begin(int number) {
        tally.acknowledged(promises.acknowledged());
        promises = new Promises();
        printed.clear();
        store = root.resolve("store-" + number);
        receipts = root.resolve("receipts-" + number + ".txt");
    }

    private void kill(String activity, ScheduledExecutorService timer) throws IOException, InterruptedException {
        var process = start(activity);
        try (BufferedReader out = process.inputReader()) {
            var trigger = trigger(activity);
            var countdown = trigger.equals("done") ? 1 + random.nextInt(40) : 1;
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                heard(line);
                if (line.startsWith(trigger) && --countdown == 0) {
                    timer.schedule(process::destroyForcibly, micros(activity), TimeUnit.MICROSECONDS);
                }
            }
        } catch (IOException _) {
            // the pipe of a killed process
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        tally.add(activity, process.exitValue() == 137 ? "killed" : "ended by itself", 1);
        if (process.exitValue() != 137 && process.exitValue() != 0) {
            tally.add(activity, "unopenable", 1);
            tally.explain(activity + ": the till ended with " + process.exitValue() + ", see "
                    + root.resolve("errors.txt"));
        }
    }

    private static String trigger(String activity) {
        return switch (activity) {
            case "close" -> "closing";
            case "start", "first start" -> "started";
            default -> "done";
        };
    }

    /// Between what was heard and the kill.
    private long micros(String activity) {
        return switch (activity) {
            case "start", "first start" -> random.nextInt(3_000_000);
            case "close" -> random.nextInt(400_000);
            default -> random.nextInt(20_000);
        };
    }

    private Process start(String activity) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + root.resolve("till.jsa"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledTill.class.getName(),
                        store.toString(),
                        receipts.toString(),
                        activity,
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        root.resolve("errors.txt").toFile()))
                .start();
    }

    private void heard(String line) {
        if (line.startsWith("try ") && line.length() == 40) {
            promises.attempted(UUID.fromString(line.substring(4)));
        } else if (line.startsWith("done ")) {
            promises.promised(Promise.of(line.substring(5)));
        }
    }

    private void judge(String activity) throws IOException {
        try (var open = Store.open(store, LabStore.options())) {
            tally.judged(activity, promises.judge(open));
            receipts(activity, open);
        } catch (RuntimeException e) {
            tally.unopenable(activity, e);
        }
    }

    /// Each receipt that came out of the printer must be in the books under its number.
    private void receipts(String activity, Store open) throws IOException {
        if (!Files.exists(receipts)) {
            return;
        }
        var there = new HashMap<UUID, String>();
        open.reads()
                .fetch("SELECT id, series, number FROM document")
                .forEach(row -> there.put(
                        row.get(0, UUID.class), "%s-%06d".formatted(row.get(1, String.class), row.get(2, Long.class))));
        for (var line : Files.readAllLines(receipts)) {
            var parts = line.split(" ");
            if (parts.length == 2 && !parts[1].equals(there.get(UUID.fromString(parts[0])))) {
                tally.add(activity, "lost", 1);
                tally.explain(activity + ": a receipt was printed that is not there: " + line);
            }
        }
        tally.add(activity, "receipts printed", Files.readAllLines(receipts).size() - printed.size());
        Files.readAllLines(receipts).forEach(line -> printed.put(UUID.fromString(line.split(" ")[0]), line));
    }
}
