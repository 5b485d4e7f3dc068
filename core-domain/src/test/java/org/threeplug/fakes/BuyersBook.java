package org.threeplug.fakes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerBook;
import org.threeplug.documents.Document;

/// The write side of customers.
final class BuyersBook implements CustomerBook {

    private final Rows rows;

    BuyersBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Customer> customer(UUID id) {
        return Optional.ofNullable(rows.customers.get(id));
    }

    @Override
    public Optional<UUID> byNumber(String number) {
        return rows.customers.values().stream()
                .filter(customer -> customer.number().equals(number))
                .map(Customer::id)
                .findFirst();
    }

    @Override
    public void add(Customer customer) {
        TradeBook.put(rows.customers, customer.id(), customer);
    }

    @Override
    public void save(Customer customer) {
        TradeBook.replace(rows.customers, customer.id(), customer);
    }

    @Override
    public Optional<UUID> group(UUID customer) {
        return Optional.ofNullable(rows.groups.get(customer));
    }

    @Override
    public void group(UUID customer, Optional<UUID> group) {
        group.ifPresentOrElse(id -> rows.groups.put(customer, id), () -> rows.groups.remove(customer));
    }

    @Override
    public boolean isErased(UUID customer) {
        return rows.erased.containsKey(customer);
    }

    @Override
    public int erase(UUID customer, Instant at) {
        var known = customer(customer).orElseThrow();
        save(new Customer(customer, "ERASED", "", "", "", "", false, known.edition() + 1));
        rows.documents.replaceAll((_, document) -> document.head().customer().equals(Optional.of(customer))
                ? new Document(
                        nameless(document.head()), document.lines(), document.taxes(), document.tenders())
                : document);
        rows.groups.remove(customer);
        TradeBook.put(rows.erased, customer, at);
        rows.parties.remove(customer);
        return documentsOf(customer);
    }

    private static Document.Head nameless(Document.Head head) {
        return new Document.Head(
                head.id(), head.kind(), head.series(), head.number(), head.register(), head.branch(), head.shift(),
                head.businessDate(), head.occurredAt(), head.cashier(), head.cashierName(), head.customer(),
                Optional.of(""), head.origin(), head.externalNumber(), head.reason(), head.net(), head.tax(),
                head.rounding(), head.total());
    }

    @Override
    public int documentsOf(UUID customer) {
        return (int) rows.documents.values().stream()
                .filter(document -> document.head().customer().equals(Optional.of(customer)))
                .count();
    }
}
