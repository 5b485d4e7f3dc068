package org.threeplug.persistence.questions;

import java.time.Duration;
import org.threeplug.questions.Asking;
import org.threeplug.questions.Lane;

/// Who waits for whom: nobody for the counter, a few of the office at once, reports one after the other among them.
final class Lines {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Line office;
    private final Line reports;

    Lines(int office) {
        this.office = new Line(office, PATIENCE.toNanos());
        this.reports = new Line(1, PATIENCE.toNanos());
    }

    /// @return to be run when the question is answered
    Runnable enter(Lane lane, Asking asking) {
        return switch (lane) {
            case COUNTER -> () -> {};
            case OFFICE -> office.enter(asking);
            case REPORT -> report(asking);
        };
    }

    private Runnable report(Asking asking) {
        var turn = reports.enter(asking);
        try {
            var among = office.enter(asking);
            return () -> {
                among.run();
                turn.run();
            };
        } catch (RuntimeException e) {
            turn.run();
            throw e;
        }
    }
}
