package org.threeplug.parties;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

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
        book.of(party).forEach(each -> book.separate(each.record()));
        tx.raise(new Event("parties.changed", party.toString()));
        return record;
    }

    @Override
    public UUID repeated(Tx tx) {
        return record;
    }
}
