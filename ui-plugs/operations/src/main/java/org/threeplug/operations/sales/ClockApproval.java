package org.threeplug.operations.sales;

import java.util.UUID;
import org.threeplug.clock.AcceptClock;
import org.threeplug.clock.ClockTrust;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;

/// Asks somebody with the right to stand behind a clock that jumped, and then goes on with what was refused because of it.
final class ClockApproval {

    private static final int JUMP = 2;

    private final Desk desk;
    private final Approving approving;

    ClockApproval(Desk desk, Approving approving) {
        this.desk = desk;
        this.approving = approving;
    }

    static boolean isWanted(Refusal refusal) {
        return refusal.code().equals(ClockTrust.JUMPED);
    }

    /// @param then what was refused
    /// @param dropped when nobody stands behind it
    void ask(Refusal refusal, Runnable then, Runnable dropped) {
        var jump = UUID.fromString(refusal.arguments().get(JUMP));
        approving.ask(new Approving.Request(
                Saying.refused(refusal),
                AcceptClock.need(jump),
                given -> desk.submit(
                        new AcceptClock(Ids.next(), jump),
                        given,
                        _ -> then.run(),
                        again -> {
                            dropped.run();
                            desk.refused(again);
                        },
                        failure -> {
                            dropped.run();
                            desk.failed(failure);
                        }),
                dropped));
    }
}
