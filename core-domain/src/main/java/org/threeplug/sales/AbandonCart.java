package org.threeplug.sales;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Gives up a cart that was begun. All its lines are kept as struck lines, because fraud hides there.
public record AbandonCart(@NotNull UUID key, @NotNull UUID register, @NotNull Cart cart, @NotNull Instant at)
        implements Command<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("sales.sell");
    }

    @Override
    public Boolean run(Tx tx) {
        var struck = cart;
        while (!struck.isEmpty()) {
            struck = struck.strike(0);
        }
        if (!struck.voided().isEmpty()) {
            tx.port(SalesBook.class).addVoided(cart.id(), struck.voided());
        }
        tx.raise(new Event("sales.abandoned", cart.id().toString()));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
