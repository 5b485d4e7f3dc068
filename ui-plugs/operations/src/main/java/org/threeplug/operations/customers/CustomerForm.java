package org.threeplug.operations.customers;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.customers.Customer;
import org.threeplug.customers.OneCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Ids;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// A customer being made or changed.
public final class CustomerForm {

    final Fields fields = new Fields();
    final StringProperty number = fields.text("number");
    final StringProperty name = fields.text("name");
    final StringProperty phone = fields.text("phone");
    final StringProperty email = fields.text("email");
    final StringProperty taxNumber = fields.text("taxNumber");
    final StringProperty address = fields.text("address");
    final StringProperty note = fields.text("note");
    final BooleanProperty active = fields.check("active", true);
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final Office office;
    private Optional<Customer> stored = Optional.empty();

    @Inject
    public CustomerForm(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
        fields.blame(number, "customers.number-taken");
    }

    void create() {
        stored = Optional.empty();
        List.of(number, name, phone, email, taxNumber, address, note).forEach(field -> field.set(""));
        active.set(true);
        fields.keep();
    }

    /// Opens a customer as they stand in the books now.
    void open(UUID id) {
        office.work().run(() -> asks.ask(new OneCustomer(id)), found -> found.ifPresent(this::fill));
    }

    private void fill(Customer customer) {
        stored = Optional.of(customer);
        number.set(customer.number());
        name.set(customer.name());
        phone.set(customer.phone());
        email.set(customer.email());
        taxNumber.set(customer.taxNumber());
        address.set(customer.address());
        note.set(customer.note());
        active.set(customer.active());
        fields.keep();
    }

    void save(Consumer<Customer> then) {
        fields.forgive();
        if (number.get().isBlank()) {
            fields.refuse(number, "office.number-needed");
        }
        if (name.get().isBlank()) {
            fields.refuse(name, "office.name-needed");
        }
        if (!email.get().isBlank() && !email.get().strip().matches("\\S+@\\S+\\.\\S+")) {
            fields.refuse(email, "office.email-unreadable");
        }
        if (!fields.isSound()) {
            return;
        }
        office.save(busy, fields, new SaveCustomer(Ids.next(), typed(), stored.isEmpty()), saved -> {
            fill(saved);
            then.accept(saved);
        });
    }

    private Customer typed() {
        return new Customer(
                stored.map(Customer::id).orElseGet(Ids::next),
                number.get().strip(),
                name.get().strip(),
                phone.get().strip(),
                email.get().strip(),
                taxNumber.get().strip(),
                address.get().strip(),
                note.get().strip(),
                active.get(),
                stored.map(Customer::edition).orElse(0));
    }

    boolean isNew() {
        return stored.isEmpty();
    }
}
