package org.threeplug.operations.finding;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.CustomersFound;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.words.Texts;

/// Customers, those who are switched off too.
final class BuyerFinder {

    private final Asks asks;
    private final Office office;
    private final Texts texts;

    @Inject
    BuyerFinder(Asks asks, Office office, @Named(Surface.TEXTS) Texts texts) {
        this.asks = asks;
        this.office = office;
        this.texts = texts;
    }

    List<Found> find(String words) {
        return office.may("customers.view")
                ? asks.ask(new CustomersFound(words, OfficeFinder.MOST)).stream().map(this::found).toList()
                : List.of();
    }

    private Found found(Customer customer) {
        var about = Stream.of(
                        texts.text("customer"),
                        customer.number(),
                        customer.phone(),
                        customer.active() ? "" : texts.text("customer.inactive"))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Found(
                Kind.PERSON,
                customer.name(),
                String.join(" · ", about),
                "customer",
                "operations.customers",
                "customer:" + customer.id());
    }
}
