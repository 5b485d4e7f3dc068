package org.threeplug.operations.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.customers.Customer;
import org.threeplug.kernel.Refusal;
import org.threeplug.operations.OfficeShop;

class CustomerFormTest {

    private final OfficeShop office = new OfficeShop();
    private final CustomerForm form = office.get(CustomerForm.class);
    private final List<Customer> saved = new ArrayList<>();

    private void save(String number, String name) {
        form.create();
        form.number.set(number);
        form.name.set(name);
        form.save(saved::add);
    }

    @Test
    void aCustomerIsAddedAndChanged() {
        save("c-1", "Maria Ionescu");
        form.open(saved.getFirst().id());
        form.phone.set("0722 111 222");
        form.save(saved::add);
        var id = saved.getFirst().id();
        assertThat(office.shop.books.customers().customer(id))
                .contains(new Customer(id, "C-1", "Maria Ionescu", "0722 111 222", "", "", true, 2));
        assertThat(form.fields.changed().get()).isFalse();
    }

    @Test
    void whatIsMissingUnreadableOrTakenIsSaidBesideItsField() {
        form.create();
        form.email.set("nobody");
        form.save(saved::add);
        assertThat(form.fields.refusals()).containsExactly(
                new Refusal("office.number-needed", List.of(), "number"),
                new Refusal("office.name-needed", List.of(), "name"),
                new Refusal("office.email-unreadable", List.of(), "email"));
        save("C-1", "Maria Ionescu");
        save("C-1", "Ion Marin");
        assertThat(form.fields.refusals())
                .containsExactly(new Refusal("customers.number-taken", List.of("C-1"), "number"));
    }

    @Test
    void inactiveCustomersShowOnlyWhenAskedFor() {
        save("C-1", "Maria Ionescu");
        form.active.set(false);
        form.save(saved::add);
        var model = office.get(CustomerListModel.class);
        model.list.refresh();
        assertThat(model.list.rows()).isEmpty();
        model.list.ask(model.list.query().get().chips(Set.of(CustomerListModel.INACTIVE)));
        assertThat(model.list.rows()).extracting(Customer::number).containsExactly("C-1");
    }
}
