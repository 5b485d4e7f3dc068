package org.threeplug.tools.dryrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.server.log.Logs;

/// A program that was just started is slow until the Java machine has compiled what it uses often, and the first customers
/// would wait for that. So the till sells to nobody first: behind the sign-in, in a shop in a temporary folder that is
/// deleted afterwards. It stands back while somebody works, and stops when the window is closed.
public final class DryRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);

    /// More make a sale hardly quicker.
    static final int SALES = 2_500;

    private static final String PREFIX = "3plugpos-dry-run-";
    private static final long ROOM_ON_DISK = 256L * 1024 * 1024;
    private static final long ROOM_IN_MEMORY = 48L * 1024 * 1024;
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final long PATIENCE_SECONDS = 5;

    /// How it ended.
    ///
    /// @param sales posted until then
    public record Report(Ending ending, int sales, Duration took) {}

    /// Why there are no more sales.
    public enum Ending {
        DONE,
        STOPPED,
        NO_ROOM,
        FAILED
    }

    private final Path parent;
    private final int sales;
    private final Pace pace;
    private final StoreFiles files = new DiskFiles();
    private final CompletableFuture<Report> report = new CompletableFuture<>();
    private int sold;

    private DryRun(Path parent, int sales, Pace pace) {
        this.parent = parent;
        this.sales = sales;
        this.pace = pace;
    }

    /// Begins in the background.
    ///
    /// @param after until then the till has the processors to itself
    public static DryRun begin(Duration after) {
        return begin(temporary(), SALES, new Pace(after, true));
    }

    /// Begins at once and does not stand back, for whoever waits for it.
    public static DryRun atOnce() {
        return begin(temporary(), SALES, new Pace(Duration.ZERO, false));
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    static DryRun begin(Path parent, int sales, Pace pace) {
        var begun = new DryRun(parent, sales, pace);
        Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("dry-run").start(begun::run);
        return begun;
    }

    /// Somebody works at the till: they come first.
    public void giveWay() {
        pace.giveWay();
    }

    /// Ends it with the sale that it is at.
    public void stop() {
        pace.stop();
    }

    /// What came of it, when it is over.
    public CompletableFuture<Report> report() {
        return report;
    }

    private void run() {
        long begun = System.nanoTime();
        Ending ending;
        try {
            ending = pace.begin() ? sell() : Ending.STOPPED;
            tidy();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the dry run failed", e);
            ending = Ending.FAILED;
        } catch (InterruptedException _) {
            ending = Ending.STOPPED;
        }
        report.complete(new Report(ending, sold, Duration.ofNanos(System.nanoTime() - begun)));
    }

    private Ending sell() throws IOException, InterruptedException {
        sweep();
        if (!hasRoom()) {
            return Ending.NO_ROOM;
        }
        var folder = Files.createTempDirectory(parent, PREFIX);
        try {
            return Logs.silently(() -> sell(folder.resolve("store")));
        } finally {
            files.deleteFolder(folder);
        }
    }

    private Ending sell(Path root) throws InterruptedException {
        long since = System.nanoTime();
        try (var shop = ScratchShop.at(root)) {
            while (sold < sales) {
                if (!pace.goOn(System.nanoTime() - since)) {
                    return Ending.STOPPED;
                }
                since = System.nanoTime();
                shop.sell();
                sold++;
            }
        }
        return Ending.DONE;
    }

    /// Gives back what the start and the dry run have left in the heap, before the first customer rather than with one. It
    /// stops the till for a moment, so not while somebody works.
    private void tidy() throws InterruptedException {
        if (pace.goOn(1)) {
            System.gc();
        }
    }

    private boolean hasRoom() throws IOException {
        var runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return runtime.maxMemory() - used > ROOM_IN_MEMORY && files.freeBytes(parent) > ROOM_ON_DISK;
    }

    /// What a killed till has left behind.
    private void sweep() throws IOException {
        var before = Instant.now().minus(FORGOTTEN);
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before) && Files.isWritable(folder)) {
                    files.deleteFolder(folder);
                }
            }
        }
    }

    /// Ends it, wherever it is, and waits a moment until its folder is gone.
    @Override
    public void close() {
        stop();
        try {
            report.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // the next start deletes the folder
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
