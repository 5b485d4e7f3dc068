package org.threeplug.persistence.customers.importing;

import static org.threeplug.persistence.schema.Tables.CUSTOMER;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.importing.CustomerDraft;

/// Who is in the directory, or came in from this file, by e-mail and phone. Neither is unique: families share them. Only who
/// also bears the same name is the same.
final class KnownCustomers {

    /// Shorter rows of figures are extensions, or no phone at all.
    private static final int SHORTEST_PHONE = 6;

    /// @param id of somebody in the directory; nothing of a row of a dry run
    record Known(Optional<UUID> id, String number, String name) {}

    private final Map<String, Known> emails = new HashMap<>();
    private final Map<String, Known> phones = new HashMap<>();

    private KnownCustomers() {}

    static KnownCustomers of(Supplier<DSLContext> reads, Customers customers) {
        var known = new KnownCustomers();
        var erased = Set.copyOf(customers.erased());
        try (var rows = reads.get()
                .select(CUSTOMER.ID, CUSTOMER.NUMBER, CUSTOMER.NAME, CUSTOMER.EMAIL, CUSTOMER.PHONE)
                .from(CUSTOMER)
                .fetchLazy()) {
            rows.stream().filter(row -> !erased.contains(row.value1())).forEach(row -> known.put(
                    new Known(Optional.of(row.value1()), row.value2(), row.value3()), row.value4(), row.value5()));
        }
        return known;
    }

    void add(Customer customer, boolean stored) {
        put(
                new Known(Optional.of(customer.id()).filter(_ -> stored), customer.number(), customer.name()),
                customer.email(),
                customer.phone());
    }

    private void put(Known known, String email, String phone) {
        if (!email.isBlank()) {
            emails.putIfAbsent(plain(email), known);
        }
        if (phone(phone).length() >= SHORTEST_PHONE) {
            phones.putIfAbsent(phone(phone), known);
        }
    }

    Optional<Known> byEmail(CustomerDraft draft) {
        return draft.email().map(email -> emails.get(plain(email)));
    }

    Optional<Known> byPhone(CustomerDraft draft) {
        return draft.phone().map(phone -> phones.get(phone(phone)));
    }

    /// Whether two names are the same but for case, accents and blanks.
    static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\s]", "")
                .toLowerCase(Locale.ROOT);
    }

    /// `+44 20 7946 0000` and `0044 (20) 79460000` are one.
    private static String phone(String text) {
        return text.replaceAll("\\D", "").replaceFirst("^00", "");
    }
}
