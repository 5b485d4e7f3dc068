package org.threeplug.sales;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cart.ParkedCartBook;
import org.threeplug.kernel.CounterCommand;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.OwnRegister;

/// Takes a parked cart up again; it is parked no longer.
@Declared(value = "sales.recall", was = "RecallCart")
public record RecallCart(@NotNull UUID key, @NotNull UUID parked) implements CounterCommand<Cart> {

    @Override
    public Permission permission() {
        return new Permission("sales.park");
    }

    @Override
    public Cart run(Tx tx) {
        var book = tx.port(ParkedCartBook.class);
        var found = book.cart(parked)
                .filter(ParkedCart::isWaiting)
                .orElseThrow(() -> new RefusedException("sales.not-parked"));
        OwnRegister.mustBe(tx, book.parkedAt(parked));
        book.recall(parked);
        tx.raise(new Event("sales.recalled", parked.toString()));
        return found.cart();
    }

    /// Whoever asks under the same key has not got the answer. It cannot be sold twice: a cart's id is the key of its sale.
    @Override
    public Cart repeated(Tx tx) {
        return tx.port(ParkedCartBook.class)
                .cart(parked)
                .map(ParkedCart::cart)
                .orElseThrow(() -> new RefusedException("sales.not-parked"));
    }
}
