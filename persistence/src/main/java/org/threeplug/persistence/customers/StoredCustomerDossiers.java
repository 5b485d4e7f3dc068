package org.threeplug.persistence.customers;

import java.time.InstantSource;
import java.util.ArrayList;
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
import org.threeplug.journal.JournalView;
import org.threeplug.persistence.cart.ParkedCartPersistence;
import org.threeplug.persistence.documents.DocumentReader;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.PersonTrace;
import org.threeplug.persistence.engine.personal.PersonKeys;

/// Gathers what is held about a customer from the database and, record by record, from the journal.
public final class StoredCustomerDossiers implements CustomerDossiers {

    private final Supplier<DSLContext> reads;
    private final Customers customers;
    private final JournalReader journal;
    private final PersonKeys keys;
    private final JournalView view;
    private final Supplier<Currency> currency;
    private final InstantSource clock;

    public StoredCustomerDossiers(
            Supplier<DSLContext> reads,
            Customers customers,
            JournalReader journal,
            PersonKeys keys,
            JournalView view,
            Supplier<Currency> currency,
            InstantSource clock) {
        this.reads = reads;
        this.customers = customers;
        this.journal = journal;
        this.keys = keys;
        this.view = view;
        this.currency = currency;
        this.clock = clock;
    }

    @Override
    public Optional<CustomerDossier> of(UUID customer) {
        return customers.customer(customer).map(known -> {
            var also = customers.mergedInto(customer);
            var all = Stream.concat(Stream.of(customer), also.stream().map(Customer::id)).toList();
            var traces = traces(all);
            return new CustomerDossier(
                    known,
                    also,
                    clock.instant(),
                    documents(customer),
                    all.stream().flatMap(each -> ParkedCartPersistence.parkedFor(reads.get(), each).stream()).toList(),
                    traces.stream().map(this::entry).flatMap(Optional::stream).toList(),
                    (int) traces.stream().filter(PersonTrace::inClear).count(),
                    List.of());
        });
    }

    private List<PersonTrace> traces(List<UUID> persons) {
        var traces = new ArrayList<PersonTrace>();
        journal.read(1, Long.MAX_VALUE, found -> {
            if (found instanceof JournalRecord.Given given) {
                persons.forEach(person -> PersonTrace.of(given, person, keys).ifPresent(traces::add));
            }
        });
        return traces;
    }

    /// What a record did to rows that are about others is left out.
    private Optional<JournalEntry> entry(PersonTrace trace) {
        return view.entry(trace.sequence()).map(entry -> entry.with(entry.changes().stream()
                .filter(change -> trace.concerns(change.table(), change.rowKey()))
                .toList()));
    }

    private List<Document> documents(UUID customer) {
        var reader = new DocumentReader(reads.get(), currency);
        return customers.documents(customer).values().stream()
                .map(reader::document)
                .flatMap(Optional::stream)
                .toList();
    }
}
