package org.threeplug.desktop.window;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.commandline.DueReports;
import org.threeplug.directories.ReportSchedules;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.figures.ReportNews;
import org.threeplug.targets.AlertsNow;

/// Makes what is due while the window is open, and finds out what is to be told of reports. It begins a while after the start, which has
/// other things to do.
final class ReportKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReportKeeper.class);
    private static final long AFTER_START = 60;
    private static final long EVERY = 300;

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("reports").factory());
    private final OpenStore store;

    private ReportKeeper(OpenStore store) {
        this.store = store;
    }

    static void keep(OpenStore store) {
        var keeper = new ReportKeeper(store);
        keeper.looking.scheduleWithFixedDelay(keeper::look, AFTER_START, EVERY, TimeUnit.SECONDS);
        store.whileOpen(keeper);
    }

    private void look() {
        try {
            if (store.settings().store().isPresent()) {
                lookNow(store);
            }
        } catch (RuntimeException e) {
            LOG.warn("reports that make themselves could not be looked after", e);
        }
    }

    /// Makes what is due and tells what came of it.
    static void lookNow(OpenStore store) {
        new DueReports(store).make();
        var failed = DueReports.schedules(store).stream()
                .filter(schedule -> schedule.find(ReportSchedules.TROUBLE).filter(trouble -> !trouble.isEmpty()).isPresent())
                .map(schedule -> schedule.get(ReportSchedules.NAME))
                .toList();
        var zone = store.settings().store().orElseThrow().zone();
        var today = LocalDate.ofInstant(store.get(InstantSource.class).instant(), zone);
        store.get(ReportNews.class).tell(new ReportNews.Now(failed, store.ask(new AlertsNow(today)).alerts().size()));
    }

    @Override
    public void close() {
        looking.shutdownNow();
        try {
            // the store must not go while something reads it
            if (!looking.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("a report is still being made while the store is closed");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
