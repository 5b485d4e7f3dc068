package org.threeplug.parties;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyBook;
import org.threeplug.merging.PartyRole;

/// Says that those who were joined by mistake are not one.
///
/// @param record one of them
@Declared("parties.separate")
public record SeparateParties(@NotNull UUID key, @NotNull UUID record) implements Command<UUID> {

    @Override
    public Permission permission() {
        return new Permission(PartiesRights.JOIN.key());
    }

    @Override
    public UUID run(Tx tx) {
        var book = tx.port(PartyBook.class);
        var party = book.party(record).orElseThrow(() -> new RefusedException("parties.not-joined"));
        var all = book.of(party);
        if (all.stream().map(each -> each.role().side()).distinct().count() < 2) {
            throw new RefusedException("parties.not-joined");
        }
        all.forEach(each -> book.separate(each.record()));
        keep(book, all.stream().filter(each -> each.role().side() == PartyRole.CUSTOMER).toList());
        keep(book, all.stream().filter(each -> each.role().side() == PartyRole.SUPPLIER).toList());
        tx.raise(new Event("parties.changed", party.toString()));
        return record;
    }

    /// Who was merged stays merged.
    private static void keep(PartyBook book, List<InRole> side) {
        if (side.size() > 1) {
            var party = side.stream().filter(each -> !each.role().isMerged()).findFirst().orElse(side.getFirst()).record();
            side.forEach(each -> book.join(party, each));
        }
    }

    @Override
    public UUID repeated(Tx tx) {
        return record;
    }
}
