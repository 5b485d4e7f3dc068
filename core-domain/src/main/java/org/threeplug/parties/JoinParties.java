package org.threeplug.parties;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.customers.CustomerBook;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.records.RecordBook;

/// Says that a customer and a supplier are one person or business. Both keep their numbers, rights, history and accounts: a claim and a debt of one
/// party stay two.
@Declared("parties.join")
public record JoinParties(@NotNull UUID key, @NotNull UUID customer, @NotNull UUID supplier) implements Command<UUID> {

    @Override
    public Permission permission() {
        return new Permission(PartiesRights.JOIN.key());
    }

    /// @return the party
    @Override
    public UUID run(Tx tx) {
        var customers = tx.port(CustomerBook.class);
        var buyer = customers.customer(customer).orElseThrow(() -> new RefusedException("customers.unknown", ""));
        if (customers.isErased(customer)) {
            throw new RefusedException("customers.erased");
        }
        var seller = tx.port(RecordBook.class).entry(Suppliers.TYPE, supplier).orElseThrow(() -> new RefusedException("records.unknown"));
        var book = tx.port(PartyBook.class);
        mustBeAlone(book, customer, buyer.name());
        mustBeAlone(book, supplier, Suppliers.TYPE.title(seller));
        book.join(customer, new InRole(PartyRole.CUSTOMER, customer));
        book.join(customer, new InRole(PartyRole.SUPPLIER, supplier));
        tx.raise(new Event("parties.changed", customer.toString()));
        return customer;
    }

    private static void mustBeAlone(PartyBook book, UUID record, String name) {
        if (book.party(record).isPresent()) {
            throw new RefusedException("parties.joined", name);
        }
    }

    @Override
    public UUID repeated(Tx tx) {
        return tx.port(PartyBook.class).party(supplier).orElse(customer);
    }
}
