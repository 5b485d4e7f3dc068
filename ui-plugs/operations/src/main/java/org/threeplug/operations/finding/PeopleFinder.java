package org.threeplug.operations.finding;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.CustomersFound;
import org.threeplug.identity.User;
import org.threeplug.identity.UserList;
import org.threeplug.operations.office.Asks;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Surface;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.words.Texts;

/// Customers and users, those who are switched off too.
final class PeopleFinder {

    private final Asks asks;
    private final Office office;
    private final Texts texts;

    @Inject
    PeopleFinder(Asks asks, Office office, @Named(Surface.TEXTS) Texts texts) {
        this.asks = asks;
        this.office = office;
        this.texts = texts;
    }

    List<Found> find(String words) {
        var wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).toList();
        return Stream.concat(buyers(words), users(wanted)).toList();
    }

    private Stream<Found> buyers(String words) {
        return office.may("customers.view")
                ? asks.ask(new CustomersFound(words, OfficeFinder.MOST)).stream().map(this::found)
                : Stream.empty();
    }

    private Stream<Found> users(List<String> wanted) {
        if (!office.may("identity.users")) {
            return Stream.empty();
        }
        return asks.ask(new UserList()).stream()
                .filter(user -> has(user.name() + " " + user.login(), wanted))
                .sorted(Comparator.comparing(User::name))
                .limit(OfficeFinder.MOST)
                .map(this::found);
    }

    private static boolean has(String text, List<String> wanted) {
        var low = text.toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(low::contains);
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

    private Found found(User user) {
        var role = "role." + user.role();
        var about = Stream.of(
                        texts.text("user"),
                        texts.has(role) ? texts.text(role) : user.role(),
                        user.active() ? "" : texts.text("user.inactive"))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Found(
                Kind.PERSON, user.name(), String.join(" · ", about), "people", "operations.users", "user:" + user.id());
    }
}
