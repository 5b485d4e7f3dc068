package org.threeplug.server.customers;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.CartDraft;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.devices.printing.SpooledDesk;
import org.threeplug.kernel.Event;
import org.threeplug.settings.Settings;

/// What names a customer outside the books: exports, papers, carts that were begun. All of it goes when the customer is
/// erased; doing so again changes nothing.
public final class ErasedTraces {

    private final ExportFolder exports;
    private final SpooledDesk papers;
    private final CartDraft carts;
    private final Settings settings;

    public ErasedTraces(ExportFolder exports, SpooledDesk papers, CartDraft carts, Settings settings) {
        this.exports = exports;
        this.papers = papers;
        this.carts = carts;
        this.settings = settings;
    }

    public void hear(Event event) {
        if (event.kind().equals(EraseCustomer.ERASED)) {
            forget(UUID.fromString(event.subject()));
        }
    }

    public void forget(UUID customer) {
        exports.forget(customer);
        papers.forget(customer);
        for (var register : settings.registers()) {
            carts.counter(register.id())
                    .filter(counter -> counter.cart().customer().filter(buyer -> buyer.id().equals(customer)).isPresent())
                    .ifPresent(counter -> carts.keep(
                            register.id(), counter.withCart(counter.cart().withCustomer(Optional.empty()))));
        }
    }
}
