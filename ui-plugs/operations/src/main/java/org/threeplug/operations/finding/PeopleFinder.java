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
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kit.Texts;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Surface;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;

/// Customers and users, those who are switched off too.
final class PeopleFinder {

    /// Among so many of one word the other words are looked for.
    private static final int LOOKED_AT = 200;

    private final Customers customers;
    private final Identity identity;
    private final Office office;
    private final Texts texts;

    @Inject
    PeopleFinder(Customers customers, Identity identity, Office office, @Named(Surface.TEXTS) Texts texts) {
        this.customers = customers;
        this.identity = identity;
        this.office = office;
        this.texts = texts;
    }

    List<Found> find(String words) {
        var wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).toList();
        return Stream.concat(buyers(words, wanted), users(wanted)).toList();
    }

    /// Words in any order: those who answer to the longest one, and of them those who have the others too.
    private Stream<Found> buyers(String words, List<String> wanted) {
        if (!office.may("customers.view")) {
            return Stream.empty();
        }
        var found = customers.search(words, true, OfficeFinder.MOST);
        if (found.isEmpty() && wanted.size() > 1) {
            var longest = wanted.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
            found = customers.search(longest, true, LOOKED_AT).stream()
                    .filter(customer -> has(customer.name() + " " + customer.number() + " " + customer.phone(), wanted))
                    .toList();
        }
        return found.stream()
                .filter(customer -> !customer.name().isEmpty())
                .limit(OfficeFinder.MOST)
                .map(this::found);
    }

    private Stream<Found> users(List<String> wanted) {
        if (!office.may("identity.users")) {
            return Stream.empty();
        }
        return identity.users().stream()
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
