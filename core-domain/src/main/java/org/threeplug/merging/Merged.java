package org.threeplug.merging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// What commands ask about records that were merged.
public final class Merged {

    private Merged() {}

    public static boolean isMerged(Tx tx, UUID record) {
        var book = tx.port(PartyBook.class);
        return book.party(record).stream()
                .flatMap(party -> book.of(party).stream())
                .anyMatch(each -> each.record().equals(record) && each.role().isMerged());
    }

    /// A record that another took the place of is not brought back.
    ///
    /// @param name what it is called
    /// @throws RefusedException when it is one
    public static void mustNotBe(Tx tx, UUID record, String name) {
        if (isMerged(tx, record)) {
            throw new RefusedException("parties.merged", name);
        }
    }

    /// A customer, and all records that are the same customer.
    public static List<UUID> customers(Tx tx, UUID customer) {
        var book = tx.port(PartyBook.class);
        var others = book.party(customer).stream()
                .flatMap(party -> book.of(party).stream())
                .filter(each -> each.role().side() == PartyRole.CUSTOMER)
                .map(InRole::record);
        return Stream.concat(Stream.of(customer), others).distinct().toList();
    }
}
