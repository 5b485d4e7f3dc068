package org.threeplug.operations.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerFacts;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.merging.PartyRole;
import org.threeplug.office.Asks;
import org.threeplug.operations.OfficeShop;
import org.threeplug.parties.Known;
import org.threeplug.parties.MergeParties;
import org.threeplug.parties.PartyOf;

/// A customer who is found twice in the directory.
class KeptTwiceTest {

    private final OfficeShop office = new OfficeShop();
    private final Customer maria = customer("C-1", "Maria Ionescu", "0722 111 222");
    private final Customer again = customer("C-2", "M. Ionescu", "+40 722 111 222");
    private final Customer ion = customer("C-3", "Ion Marin", "0733 444 555");
    private final Asks asks = office.get(Asks.class);

    @BeforeEach
    void open() {
        office.shop.openShift("50.00");
    }

    private Customer customer(String number, String name, String phone) {
        var customer = new Customer(Ids.next(), number, name, phone, "", "", true, 0);
        return office.shop.gate.submit(new SaveCustomer(Ids.next(), customer, true), office.shop.manager).orThrow();
    }

    private PartyOf.Answer who(Customer customer) {
        return asks.ask(new PartyOf(PartyRole.CUSTOMER, customer.id()));
    }

    private void sell(Customer buyer, String amount) {
        var product = office.shop.product("P" + amount, amount, Shop.STANDARD);
        office.shop.sell(office.shop
                .cart(office.shop.line(product, "1"))
                .withCustomer(Optional.of(new Cart.Buyer(buyer.id(), buyer.name()))));
    }

    private static List<UUID> records(List<Known> some) {
        return some.stream().map(Known::record).toList();
    }

    @Test
    void whoMayBeTheSameIsProposedAndOnceMergedTheyAreOneOnThePage() {
        assertThat(who(maria).twins()).singleElement().satisfies(twin -> {
            assertThat(twin.who().record()).isEqualTo(again.id());
            assertThat(twin.same()).isEqualTo(Set.of(Known.Trait.PHONE));
        });
        assertThat(who(ion).twins()).isEmpty();
        sell(maria, "8.00");
        sell(again, "5.00");
        office.shop.gate.submit(new MergeParties(Ids.next(), PartyRole.CUSTOMER, maria.id(), again.id()), office.shop.manager).orThrow();
        assertThat(who(maria).twins()).isEmpty();
        assertThat(records(who(maria).merged())).containsExactly(again.id());
        assertThat(who(again).into()).map(Known::record).contains(maria.id());
        assertThat(who(again).merged()).isEmpty();
        assertThat(asks.ask(new CustomerFacts(maria.id())).orElseThrow().bought().total()).isEqualTo(office.shop.money("13.00"));
        var list = office.get(CustomerListModel.class);
        list.list.refresh();
        assertThat(list.list.rows()).extracting(Customer::number).containsExactly("C-3", "C-1");
    }

    @Test
    void whoMayNotSayWhoIsOneMergesNobody() {
        var refused = new ArrayList<Refusal>();
        var command = new MergeParties(Ids.next(), PartyRole.CUSTOMER, maria.id(), again.id());
        if (office.shop.gate.submit(command, office.shop.cashier) instanceof Outcome.Refused<UUID>(var why)) {
            refused.add(why);
        }
        assertThat(refused).extracting(Refusal::code).containsExactly("access.denied");
        assertThat(records(who(maria).merged())).isEmpty();
    }
}
