package org.threeplug.fakes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.documents.Document;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// Reads of settings and customers.
record TradeReads(FakeBooks books) {

    private static final UUID NODE = new UUID(7, 7);

    Settings settings() {
        return new Settings() {
            @Override
            public Optional<StoreSettings> store() {
                return books.rows().settings;
            }

            @Override
            public List<Register> registers() {
                return List.copyOf(books.rows().registers.values());
            }

            @Override
            public Optional<PrinterChoice> printer(UUID register) {
                return Optional.ofNullable(books.rows().printers.get(register));
            }

            @Override
            public UUID node() {
                return NODE;
            }
        };
    }

    Customers customers() {
        return new Customers() {
            @Override
            public Optional<Customer> customer(UUID id) {
                return Optional.ofNullable(books.rows().customers.get(id));
            }

            @Override
            public Optional<Customer> byNumber(String number) {
                return books.rows().customers.values().stream()
                        .filter(customer -> customer.number().equalsIgnoreCase(number.strip()))
                        .findFirst();
            }

            @Override
            public List<Customer> search(String text, boolean inactiveToo, int limit) {
                var wanted = text.strip().toUpperCase(Locale.ROOT);
                return books.rows().customers.values().stream()
                        .filter(customer -> customer.active() || inactiveToo)
                        .filter(customer -> (" " + customer.name()).toUpperCase(Locale.ROOT).contains(" " + wanted)
                                || customer.number().toUpperCase(Locale.ROOT).startsWith(wanted)
                                || customer.phone().startsWith(wanted))
                        .sorted(Comparator.comparing(Customer::name).thenComparing(Customer::number))
                        .limit(limit)
                        .toList();
            }

            @Override
            public Map<String, UUID> documents(UUID customer) {
                return books.rows().documents.values().stream()
                        .map(Document::head)
                        .filter(head -> head.customer().equals(Optional.of(customer)))
                        .collect(Collectors.toMap(Document.Head::reference, Document.Head::id));
            }

            @Override
            public List<UUID> erased() {
                return List.copyOf(books.rows().erased.keySet());
            }
        };
    }
}
