package org.threeplug.persistence.customers;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerDossier;
import org.threeplug.customers.CustomerDossiers;
import org.threeplug.customers.Customers;
import org.threeplug.documents.Document;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.PersonTraces;
import org.threeplug.persistence.cart.ParkedCartPersistence;
import org.threeplug.persistence.documents.DocumentReader;

/// Gathers what is held about a customer from the database and, record by record, from the journal.
public final class StoredCustomerDossiers implements CustomerDossiers {

    private final Supplier<DSLContext> reads;
    private final Customers customers;
    private final PersonTraces traces;
    private final Supplier<Currency> currency;
    private final InstantSource clock;

    public StoredCustomerDossiers(
            Supplier<DSLContext> reads,
            Customers customers,
            PersonTraces traces,
            Supplier<Currency> currency,
            InstantSource clock) {
        this.reads = reads;
        this.customers = customers;
        this.traces = traces;
        this.currency = currency;
        this.clock = clock;
    }

    @Override
    public Optional<CustomerDossier> of(UUID customer) {
        return customers.customer(customer).map(known -> {
            var also = customers.mergedInto(customer);
            var all = Stream.concat(Stream.of(customer), also.stream().map(Customer::id)).toList();
            var found = traces.of(all).values();
            return new CustomerDossier(
                    known,
                    also,
                    clock.instant(),
                    documents(customer),
                    all.stream().flatMap(each -> ParkedCartPersistence.parkedFor(reads.get(), each).stream()).toList(),
                    found.stream()
                            .flatMap(each -> each.entries().stream())
                            .sorted(Comparator.comparingLong(JournalEntry::sequence))
                            .toList(),
                    found.stream().mapToInt(PersonTraces.Traces::inClear).sum(),
                    List.of());
        });
    }

    private List<Document> documents(UUID customer) {
        var reader = new DocumentReader(reads.get(), currency);
        return customers.documents(customer).values().stream()
                .map(reader::document)
                .flatMap(Optional::stream)
                .toList();
    }
}
