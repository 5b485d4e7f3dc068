package org.threeplug.persistence.engine.gate;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many denied attempts of one kind are written down, to sign in or to do something: enough to see that somebody tries, and
/// never so many that trying fills the disk.
public final class DeniedAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(DeniedAttempts.class);
    private static final int IN_A_WHILE = 30;
    private static final Duration WHILE = Duration.ofMinutes(1);

    private Instant since = Instant.MIN;
    private int count;

    /// Whether one more is written down now.
    public synchronized boolean isToBeWritten(Instant now) {
        if (now.isBefore(since) || !now.isBefore(end())) {
            if (count > IN_A_WHILE) {
                LOG.warn("{} more attempts were denied and not written down", count - IN_A_WHILE);
            }
            since = now;
            count = 0;
        }
        return ++count <= IN_A_WHILE;
    }

    private Instant end() {
        return since.equals(Instant.MIN) ? since : since.plus(WHILE);
    }
}
