package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.ANN;
import static org.threeplug.persistence.trade.Trade.REGISTER;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cash.MoveCash;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;

/// Whoever may not and tries on and on is refused each time; what is written down of it is enough to see it.
final class DeniedFloodTest {

    @TempDir
    Path folder;

    @Test
    void deniedCommandsDoNotFillTheJournal() {
        try (var trade = Trade.open(folder)) {
            long before = trade.store.verifyJournal().last();
            for (int i = 0; i < 200; i++) {
                var move = new MoveCash(
                        Ids.next(), REGISTER, MoveCash.Direction.OUT, Trade.eur("5.00"), "mine", Trade.MORNING);
                assertThat(trade.store.gate().submit(move, ANN))
                        .isEqualTo(new Outcome.Refused<>(Refusal.of("access.denied", "cash.move")));
            }
            assertThat(trade.store.verifyJournal().last() - before).isEqualTo(30);
        }
    }
}
