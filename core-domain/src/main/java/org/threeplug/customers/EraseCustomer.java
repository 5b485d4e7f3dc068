package org.threeplug.customers;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cart.ParkedCartBook;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.merging.Merged;
import org.threeplug.payments.CardIntentBook;

/// Forgets who a customer is, everywhere and for good, with all that was merged with them. What they bought stays in the books without their name, so no total
/// changes. The key that the journal seals their data with is destroyed when this command is on the disk.
///
/// @param again for somebody who was erased before, and whom a restored store does not know to be: nothing is in the way
///     then, and carts that are parked for them are given up
@Declared(value = "customers.erase", was = "EraseCustomer")
public record EraseCustomer(@NotNull UUID key, @NotNull UUID customer, boolean again)
        implements Command<ErasedCustomer> {

    /// What an erasure raises; the subject is the customer.
    public static final String ERASED = "customers.erased";

    @Override
    public Permission permission() {
        return new Permission("customers.erase");
    }

    @Override
    public Optional<ApprovalNeed> approvalNeed(Tx tx) {
        return Optional.of(new ApprovalNeed(
                        new Permission("customers.erase-approve"),
                        false,
                        true,
                        Refusal.of("customers.erasure-needs-approval"))
                .of("customer", customer));
    }

    @Override
    public ErasedCustomer run(Tx tx) {
        var book = tx.port(CustomerBook.class);
        var known = book.customer(customer).orElseThrow(() -> new RefusedException("customers.unknown", ""));
        if (book.isErased(customer)) {
            throw new RefusedException("customers.erased");
        }
        var all = Merged.customers(tx, customer).stream().filter(each -> !book.isErased(each)).toList();
        if (!again) {
            all.forEach(each -> mustBeSettled(tx, book.customer(each).orElse(known)));
        }
        int documents = 0;
        for (var each : all) {
            documents += erased(tx, book, each);
        }
        return new ErasedCustomer(customer, documents);
    }

    private static int erased(Tx tx, CustomerBook book, UUID each) {
        var carts = tx.port(ParkedCartBook.class);
        carts.parkedFor(each).forEach(parked -> carts.remove(parked.id()));
        var documents = book.erase(each, tx.now());
        tx.raise(new Event(ERASED, each.toString()));
        return documents;
    }

    private static void mustBeSettled(Tx tx, Customer known) {
        tx.port(ParkedCartBook.class).parkedFor(known.id()).stream()
                .filter(ParkedCart::isWaiting)
                .findFirst()
                .ifPresent(parked -> {
                    throw new RefusedException("customers.cart-parked", known.name(), Integer.toString(parked.slot()));
                });
        if (tx.port(CardIntentBook.class).isAnyUnresolved()) {
            throw new RefusedException("customers.card-payment-open");
        }
    }

    @Override
    public ErasedCustomer repeated(Tx tx) {
        return new ErasedCustomer(customer, tx.port(CustomerBook.class).documentsOf(customer));
    }
}
