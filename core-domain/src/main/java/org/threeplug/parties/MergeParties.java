package org.threeplug.parties;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.customers.Customer;
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

/// Says that two customers, or two suppliers, are one person or business. One stays; the other is switched off and stands for it from then
/// on: its documents, receipts and number count as those of the one that stays, and nothing that was posted is rewritten. Nothing brings
/// them apart again.
///
/// @param side customer or supplier
/// @param stays the one that is gone on with
/// @param merged the one that was kept twice
@Declared("parties.merge")
public record MergeParties(@NotNull UUID key, @NotNull PartyRole side, @NotNull UUID stays, @NotNull UUID merged)
        implements Command<UUID> {

    @Override
    public Permission permission() {
        return new Permission(PartiesRights.JOIN.key());
    }

    /// @return the one that stays
    @Override
    public UUID run(Tx tx) {
        if (side.isMerged() || stays.equals(merged)) {
            throw new RefusedException("parties.merge-same");
        }
        var book = tx.port(PartyBook.class);
        mustNotBeMerged(tx, stays);
        mustNotBeMerged(tx, merged);
        var theirs = book.party(merged).map(book::of).orElse(List.of());
        var party = book.party(stays).orElse(stays);
        var ours = book.of(party);
        if (joined(theirs).isPresent() && joined(ours).isPresent()) {
            throw new RefusedException("parties.joined", name(tx, merged));
        }
        switchOff(tx);
        if (ours.stream().noneMatch(each -> each.record().equals(stays))) {
            book.join(party, new InRole(side, stays));
        }
        theirs.forEach(each -> book.separate(each.record()));
        theirs.stream().filter(each -> !each.record().equals(merged)).forEach(each -> book.join(party, each));
        book.join(party, new InRole(side.merged(), merged));
        tx.raise(new Event("parties.changed", party.toString()));
        return stays;
    }

    /// Who a party is on the other side.
    private Optional<InRole> joined(List<InRole> party) {
        return party.stream().filter(each -> each.role() == side.other()).findFirst();
    }

    private void mustNotBeMerged(Tx tx, UUID record) {
        var name = name(tx, record);
        if (Merged.isMerged(tx, record)) {
            throw new RefusedException("parties.merged", name);
        }
    }

    private String name(Tx tx, UUID record) {
        if (side == PartyRole.SUPPLIER) {
            var seller = tx.port(RecordBook.class).entry(Suppliers.TYPE, record);
            return seller.map(Suppliers.TYPE::title).orElseThrow(() -> new RefusedException("records.unknown"));
        }
        var customers = tx.port(CustomerBook.class);
        var buyer = customers.customer(record).orElseThrow(() -> new RefusedException("customers.unknown", ""));
        if (customers.isErased(record)) {
            throw new RefusedException("customers.erased");
        }
        return buyer.name();
    }

    /// The one that stays takes over the group where it is in none.
    private void switchOff(Tx tx) {
        if (side == PartyRole.SUPPLIER) {
            var book = tx.port(RecordBook.class);
            var seller = book.entry(Suppliers.TYPE, merged).orElseThrow();
            book.save(Suppliers.TYPE, seller.withActive(false).withEdition(seller.edition() + 1));
            tx.raise(new Event("records.saved", merged.toString()));
            return;
        }
        var book = tx.port(CustomerBook.class);
        Customer buyer = book.customer(merged).orElseThrow();
        book.save(buyer.withActive(false).withEdition(buyer.edition() + 1));
        book.group(merged).filter(_ -> book.group(stays).isEmpty()).ifPresent(group -> book.group(stays, Optional.of(group)));
        book.group(merged, Optional.empty());
        tx.raise(new Event("customers.saved", merged.toString()));
        tx.raise(new Event("customers.saved", stays.toString()));
    }

    @Override
    public UUID repeated(Tx tx) {
        return stays;
    }
}
