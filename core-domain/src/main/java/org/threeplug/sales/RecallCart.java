package org.threeplug.sales;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.ParkedCartBook;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Takes a parked cart up again; it is parked no longer.
public record RecallCart(@NotNull UUID key, @NotNull UUID parked) implements Command<Cart> {

    @Override
    public Permission permission() {
        return new Permission("sales.park");
    }

    @Override
    public Cart run(Tx tx) {
        var book = tx.port(ParkedCartBook.class);
        var found = book.cart(parked).orElseThrow(() -> new RefusedException("sales.not-parked"));
        book.remove(parked);
        tx.raise(new Event("sales.recalled", parked.toString()));
        return found.cart();
    }

    /// The parked cart is gone and whoever recalled it has it; to hand it out a second time would sell it twice.
    @Override
    public Cart repeated(Tx tx) {
        throw new RefusedException("sales.not-parked");
    }
}
