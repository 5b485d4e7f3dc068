package org.threeplug.payments;

import java.time.Instant;
import java.util.UUID;
import org.threeplug.kernel.Money;

/// Written before card money is taken. One that is still open after a restart is put before the cashier to resolve.
public record CardIntent(UUID id, UUID register, UUID sale, Money amount, State state, Instant openedAt) {

    public enum State {
        OPEN,
        APPROVED,
        DECLINED,
        SETTLED
    }
}
