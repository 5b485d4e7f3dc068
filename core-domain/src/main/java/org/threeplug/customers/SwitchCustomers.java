package org.threeplug.customers;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Several;
import org.threeplug.kernel.Tx;
import org.threeplug.merging.Merged;

/// Lets several customers be chosen on the till, or no longer. Whoever was erased is left as they are.
@Declared(value = "customers.switch", was = "SwitchCustomers")
public record SwitchCustomers(
        @NotNull UUID key, @NotEmpty @Size(max = 5000) List<@NotNull UUID> customers, boolean active)
        implements Command<Several> {

    public SwitchCustomers {
        customers = customers.stream().distinct().toList();
    }

    @Override
    public Permission permission() {
        return new Permission("customers.edit");
    }

    @Override
    public Several run(Tx tx) {
        var book = tx.port(CustomerBook.class);
        return Several.each(
                customers,
                id -> book.customer(id).map(Customer::name).orElse(""),
                id -> {
                    var known = book.customer(id).orElseThrow(() -> new RefusedException("customers.unknown", ""));
                    if (book.isErased(id)) {
                        throw new RefusedException("customers.erased");
                    }
                    if (known.active() != active) {
                        Merged.mustNotBe(tx, id, known.name());
                        book.save(known.withActive(active).withEdition(known.edition() + 1));
                        tx.raise(new Event("customers.saved", id.toString()));
                    }
                });
    }

    @Override
    public Several repeated(Tx tx) {
        return Several.all(customers.size());
    }
}
