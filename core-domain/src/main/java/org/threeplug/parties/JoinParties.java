package org.threeplug.parties;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.threeplug.customers.CustomerBook;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.merging.InRole;
import org.threeplug.merging.Merged;
import org.threeplug.merging.PartyBook;
import org.threeplug.merging.PartyRole;
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
        Merged.mustNotBe(tx, customer, buyer.name());
        Merged.mustNotBe(tx, supplier, Suppliers.TYPE.title(seller));
        var book = tx.port(PartyBook.class);
        mustBeAlone(book, customer, PartyRole.SUPPLIER, buyer.name());
        mustBeAlone(book, supplier, PartyRole.CUSTOMER, Suppliers.TYPE.title(seller));
        var party = book.party(customer).orElse(customer);
        take(book, party, new InRole(PartyRole.CUSTOMER, customer));
        take(book, party, new InRole(PartyRole.SUPPLIER, supplier));
        tx.raise(new Event("parties.changed", party.toString()));
        return party;
    }

    /// With all that was merged with it.
    private static void take(PartyBook book, UUID party, InRole who) {
        var all = book.party(who.record()).map(book::of).orElse(List.of(who));
        book.party(who.record()).ifPresent(_ -> all.forEach(each -> book.separate(each.record())));
        all.forEach(each -> book.join(party, each));
    }

    private static void mustBeAlone(PartyBook book, UUID record, PartyRole other, String name) {
        if (book.party(record).stream().flatMap(party -> book.of(party).stream()).anyMatch(each -> each.role() == other)) {
            throw new RefusedException("parties.joined", name);
        }
    }

    @Override
    public UUID repeated(Tx tx) {
        return tx.port(PartyBook.class).party(supplier).orElse(customer);
    }
}
