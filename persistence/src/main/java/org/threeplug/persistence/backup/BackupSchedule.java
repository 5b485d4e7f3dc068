package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.Progress;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.places.BackupPlan;

/// Runs each job once for each time it is due: the full backup and the drill each day, the journal copy each hour. A time
/// that passed while the till was off is made up for once at the next start. A run that fails is tried again after a
/// while. All of it on one thread that everything else goes before.
public final class BackupSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration COMPARE_AFTER = Duration.ofSeconds(10);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(10);
    private static final long PATIENCE_SECONDS = 3;

    private final BackupDesk desk;
    private final BackupPlan plan;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private final BackupRuns runs;
    private final Map<String, Instant> notBefore = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("backups")
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private volatile boolean stopping;

    public BackupSchedule(BackupDesk desk, Path root, BackupPlan plan, Supplier<ZoneId> zone, InstantSource clock)
            throws IOException {
        this.desk = desk;
        this.plan = plan;
        this.zone = zone;
        this.clock = clock;
        this.runs = BackupRuns.of(root);
    }

    /// @param first how long to leave the till in peace after its start
    public void start(Duration first) {
        thread.schedule(this::compare, Math.min(first.toMillis(), COMPARE_AFTER.toMillis()), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(this::look, first.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Soon, before anybody has sold much with books that were put back.
    private void compare() {
        try {
            desk.compare();
        } catch (RuntimeException e) {
            LOG.warn("what was kept outside could not be compared", e);
        }
    }

    private interface Job {
        void run(Progress progress);
    }

    /// Runs what is due now.
    void look() {
        if (!desk.isReady()) {
            return;
        }
        var day = day();
        var hour = Long.toString(clock.millis() / plan.journalEvery().toMillis());
        run("full", day, progress -> {
            desk.backUp(progress);
            mark("journal", hour);
        });
        run("journal", hour, desk::copyJournal);
        if (runs.isDone("full", day)) {
            run("drill", day, desk::prove);
        }
        run("spread", Long.toString(clock.millis()), _ -> desk.catchUp());
    }

    /// The day whose backup is due: the one before until the hour has come.
    private String day() {
        var now = clock.instant().atZone(zone.get());
        var due = now.toLocalTime().isBefore(plan.fullAt()) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        return due.toString();
    }

    private void run(String name, String due, Job job) {
        var waiting = notBefore.getOrDefault(name, Instant.MIN).isAfter(clock.instant());
        if (stopping || waiting || runs.isDone(name, due)) {
            return;
        }
        try {
            job.run((_, _) -> !stopping);
            notBefore.remove(name);
            if (!name.equals("spread")) {
                mark(name, due);
            }
        } catch (RefusedException e) {
            if (!stopping) {
                LOG.error("{} was refused", name, e);
                failed(name, e);
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("{} failed", name, e);
                failed(name, e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
            }
        }
    }

    /// That there is no room was said already, in better words.
    private void failed(String name, RefusedException e) {
        if (e.refusal().code().equals("backup.no-room")) {
            notBefore.put(name, clock.instant().plus(TRY_AGAIN_AFTER));
        } else {
            failed(name, e.refusal().code(), String.join(", ", e.refusal().arguments()));
        }
    }

    private void failed(String name, String code, String detail) {
        notBefore.put(name, clock.instant().plus(TRY_AGAIN_AFTER));
        desk.report(name.equals("drill") ? "drill-failed" : "failed", code, detail);
    }

    private void mark(String name, String due) {
        try {
            runs.done(name, due);
        } catch (IOException e) {
            LOG.error("the run of {} for {} could not be noted", name, due, e);
        }
    }

    @Override
    public void close() {
        stopping = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a backup was still running and ends with the store");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
