package org.threeplug.customers;

import java.time.Instant;
import java.util.List;
import org.threeplug.cart.ParkedCart;
import org.threeplug.documents.Document;
import org.threeplug.journal.JournalEntry;

/// Everything that is held about a customer.
///
/// @param documents what they bought and brought back, oldest first
/// @param entries the journal's records about them, with no changes but theirs
/// @param inClear how many of these records an older program wrote without sealing what is personal
public record CustomerDossier(
        Customer customer,
        Instant madeAt,
        List<Document> documents,
        List<ParkedCart> parked,
        List<JournalEntry> entries,
        int inClear) {

    public CustomerDossier {
        documents = List.copyOf(documents);
        parked = List.copyOf(parked);
        entries = List.copyOf(entries);
    }
}
