package org.threeplug.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.threeplug.questions.Asking;

/// How far a long job is. The job reports through [#done()] on the screen's thread and watches [#stopped()].
public final class Progress {

    private static final long FAIR_SAMPLE_PERCENT = 2;

    private final LongProperty done = new SimpleLongProperty();
    private final String what;
    private final long total;
    private final InstantSource clock;
    private final Instant begun;
    private final Asking asking = new Asking();
    public Progress(String what, long total, InstantSource clock) {
        this.what = what;
        this.total = total;
        this.clock = clock;
        this.begun = clock.instant();
    }

    public String what() {
        return what;
    }

    public long total() {
        return total;
    }

    public LongProperty done() {
        return done;
    }

    public double fraction() {
        return total <= 0 ? -1 : Math.min(1, (double) done.get() / total);
    }

    /// An estimate once enough is done to make one.
    public Optional<Duration> left() {
        long finished = done.get();
        if (total <= 0 || finished * 100 < total * FAIR_SAMPLE_PERCENT || finished == 0) {
            return Optional.empty();
        }
        var spent = Duration.between(begun, clock.instant());
        return Optional.of(spent.multipliedBy(Math.max(0, total - finished)).dividedBy(finished));
    }

    public void stop() {
        asking.stop();
    }

    /// The asking that ends when this is stopped.
    public Asking asking() {
        return asking;
    }
    /// Whether the person asked to stop; the job looks between two steps.
    public boolean stopped() {
        return asking.isStopped();
    }
}
