package org.threeplug.customers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.merging.Merged;

/// Adds a customer or changes one; a change based on an older edition is refused.
@Declared(value = "customers.save", was = "SaveCustomer")
public record SaveCustomer(@NotNull UUID key, @NotNull @Valid Customer customer, boolean isNew)
        implements Command<Customer> {

    @Override
    public Permission permission() {
        return new Permission("customers.edit");
    }

    @Override
    public Customer run(Tx tx) {
        var book = tx.port(CustomerBook.class);
        if (book.isErased(customer.id())) {
            throw new RefusedException("customers.erased");
        }
        var wanted = customer.withNumber(customer.number().strip().toUpperCase(Locale.ROOT));
        book.byNumber(wanted.number()).filter(other -> !other.equals(wanted.id())).ifPresent(_ ->
                tx.violations().add("customer.number", "customers.number-taken", wanted.number()));
        tx.violations().mustBeNone();
        Customer saved;
        if (isNew && book.customer(wanted.id()).isPresent()) {
            throw new RefusedException("customers.exists-already", wanted.name());
        }
        if (isNew) {
            saved = wanted.withEdition(1);
            book.add(saved);
        } else {
            var old = book.customer(wanted.id())
                    .orElseThrow(() -> new RefusedException("customers.unknown", wanted.number()));
            if (old.edition() != wanted.edition()) {
                throw new RefusedException("customers.changed-meanwhile", old.name());
            }
            Merged.mustNotBe(tx, old.id(), old.name());
            saved = wanted.withEdition(old.edition() + 1);
            book.save(saved);
        }
        tx.raise(new Event("customers.saved", wanted.id().toString()));
        return saved;
    }

    @Override
    public Customer repeated(Tx tx) {
        return tx.port(CustomerBook.class).customer(customer.id()).orElseThrow();
    }
}
