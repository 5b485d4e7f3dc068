package org.threeplug.sales;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftBook;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Heading;
import org.threeplug.kernel.CounterCommand;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.MadeAnew;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.OwnRegister;

/// Gives up a cart that was begun. All its lines are kept as struck lines, because fraud hides there; a document without
/// an amount says who gave it up, when and in which shift, so that the shift's reports count them.
///
/// @param key the cart's own id makes it the same command however often it is asked for
@Declared(value = "sales.abandon-cart", was = "AbandonCart")
public record AbandonCart(@NotNull UUID key, @NotNull UUID register, @NotNull Cart cart, @MadeAnew @NotNull Instant at)
        implements CounterCommand<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("sales.sell");
    }

    @Override
    public Boolean run(Tx tx) {
        OwnRegister.mustBe(tx, register);
        TrustedCart.inStoreCurrency(tx, cart);
        var struck = cart;
        while (!struck.isEmpty()) {
            struck = struck.strike(0);
        }
        if (!struck.voided().isEmpty()
                && tx.port(DocumentBook.class).head(cart.id()).isEmpty()) {
            tx.port(SalesBook.class).addVoided(cart.id(), struck.voided());
            tx.port(ShiftBook.class).open(register).ifPresent(shift -> note(tx, shift));
        }
        tx.raise(new Event("sales.abandoned", cart.id().toString()));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }

    private void note(Tx tx, Shift shift) {
        var heading = Heading.plain(
                cart.id(), DocumentKind.GIVEN_UP, register, Optional.of(shift.id()), shift.businessDate(), at);
        var head = heading.numbered(tx, Money.zero(cart.currency()));
        tx.port(DocumentBook.class).add(new Document(head, List.of(), List.of(), List.of()));
    }
}
