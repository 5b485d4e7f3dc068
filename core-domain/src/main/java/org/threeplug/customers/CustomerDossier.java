package org.threeplug.customers;

import java.time.Instant;
import java.util.List;
import org.threeplug.cart.ParkedCart;
import org.threeplug.documents.Document;
import org.threeplug.journal.JournalEntry;
import org.threeplug.questions.Sights;

/// Everything that is held about a customer.
///
/// @param also the records that were merged into theirs
/// @param documents what they bought and brought back, oldest first
/// @param entries the journal's records about them, with no changes but theirs
/// @param inClear how many of these records an older program wrote without sealing what is personal
/// @param seen who was shown any of it, the newest first
public record CustomerDossier(
        Customer customer,
        List<Customer> also,
        Instant madeAt,
        List<Document> documents,
        List<ParkedCart> parked,
        List<JournalEntry> entries,
        int inClear,
        List<Sights.Row> seen) {
    public CustomerDossier {
        also = List.copyOf(also);
        documents = List.copyOf(documents);
        parked = List.copyOf(parked);
        entries = List.copyOf(entries);
        seen = List.copyOf(seen);
    }

    /// The same with who was shown it.
    public CustomerDossier with(List<Sights.Row> sights) {
        return new CustomerDossier(customer, also, madeAt, documents, parked, entries, inClear, sights);
    }
}
