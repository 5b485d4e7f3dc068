package org.threeplug.sales;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
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
import org.threeplug.pricing.Pricing;
import org.threeplug.settings.OwnRegister;
import org.threeplug.settings.SettingsBook;

/// Puts a cart aside under the lowest free number, to be recalled by typing that number. The key becomes the id of the
/// parked cart.
@Declared(value = "sales.park", was = "ParkCart")
public record ParkCart(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull Cart cart,
        @NotNull @Size(max = 80) String label,
        @NotNull Instant at)
        implements CounterCommand<ParkedCart> {

    @Override
    public Permission permission() {
        return new Permission("sales.park");
    }

    @Override
    public ParkedCart run(Tx tx) {
        if (cart.isEmpty()) {
            throw new RefusedException("sales.cart-empty");
        }
        OwnRegister.mustBe(tx, register);
        TrustedCart.inStoreCurrency(tx, cart);
        var book = tx.port(ParkedCartBook.class);
        var slots = new HashSet<Integer>();
        for (var other : book.parked(register)) {
            slots.add(other.slot());
        }
        int slot = 1;
        while (slots.contains(slot)) {
            slot++;
        }
        var total = Pricing.price(cart, tx.port(SettingsBook.class).store().taxRounding()).total();
        var parked = new ParkedCart(key, slot, label, tx.actor().name(), tx.now(), total, cart);
        book.add(register, parked);
        tx.raise(new Event("sales.parked", key.toString()));
        return parked;
    }

    @Override
    public ParkedCart repeated(Tx tx) {
        return tx.port(ParkedCartBook.class).cart(key).orElseThrow(() -> new RefusedException("sales.not-parked"));
    }
}
