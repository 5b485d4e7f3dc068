package org.threeplug.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;

final class SaveCustomerTest {

    private final Shop shop = new Shop("GBP");

    private static Customer customer(String number) {
        return new Customer(Ids.next(), number, "Zoë", "", "", "", true, 0);
    }

    private Outcome<Customer> save(Customer customer, boolean isNew) {
        return shop.gate.submit(new SaveCustomer(Ids.next(), customer, isNew), shop.cashier);
    }

    @Test
    void aNumberBelongsToOneCustomer() {
        assertThat(save(customer(" k1 "), true).orThrow().number()).isEqualTo("K1");
        assertThat(refusal(save(customer("K1"), true))).containsExactly("customers.number-taken", "K1");
    }

    @Test
    void aSaveBasedOnAnOlderEditionIsRefused() {
        var first = save(customer("K1"), true).orThrow();
        assertThat(save(first, false).orThrow().edition()).isEqualTo(2);
        assertThat(refusal(save(first, false))).containsExactly("customers.changed-meanwhile", "Zoë");
        assertThat(refusal(save(customer("K9"), false))).containsExactly("customers.unknown", "K9");
    }
}
