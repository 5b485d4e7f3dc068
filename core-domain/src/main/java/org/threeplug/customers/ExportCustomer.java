package org.threeplug.customers;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Writes down that somebody took out everything that is held about a customer. It changes nothing; [CustomerFiles] makes
/// the files afterwards.
@Declared(value = "customers.export", was = "ExportCustomer")
public record ExportCustomer(@NotNull UUID key, @NotNull UUID customer) implements Command<UUID> {

    @Override
    public Permission permission() {
        return new Permission("customers.export");
    }

    @Override
    public UUID run(Tx tx) {
        var book = tx.port(CustomerBook.class);
        book.customer(customer).orElseThrow(() -> new RefusedException("customers.unknown", ""));
        if (book.isErased(customer)) {
            throw new RefusedException("customers.erased");
        }
        tx.raise(new Event("customers.exported", customer.toString()));
        return customer;
    }

    @Override
    public UUID repeated(Tx tx) {
        return customer;
    }
}
