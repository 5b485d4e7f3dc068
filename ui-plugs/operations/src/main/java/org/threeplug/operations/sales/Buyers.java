package org.threeplug.operations.sales;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;

/// The customer of the sale: what is known of them, and making a new one from a name and a phone number, without leaving
/// the till.
final class Buyers {

    private static final String EDIT = "customers.edit";
    private static final String TAKEN = "customers.number-taken";
    private static final int ATTEMPTS = 5;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_PHONE = 40;

    private final Desk desk;
    private final Ticket ticket;
    private final Customers customers;
    private final ReadOnlyObjectWrapper<Optional<Customer>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String name = "";

    /// Whose answer got lost; it is given to the gate again under the same key.
    private Optional<SaveCustomer> unanswered = Optional.empty();

    Buyers(Desk desk, Ticket ticket, Customers customers) {
        this.desk = desk;
        this.ticket = ticket;
        this.customers = customers;
        ticket.cartProperty().map(Cart::customer).subscribe(this::look);
    }

    /// What the directory says of the sale's customer.
    ReadOnlyObjectProperty<Optional<Customer>> facts() {
        return facts.getReadOnlyProperty();
    }

    boolean mayMake() {
        return desk.seat().may(EDIT);
    }

    /// Takes the name and asks for the phone number.
    void begin(String wanted) {
        name = wanted.length() <= LONGEST_NAME ? wanted : wanted.substring(0, LONGEST_NAME);
        desk.ask(Prompt.NEW_CUSTOMER);
        desk.say(Saying.info("till.customer.new", name));
    }

    /// Makes the customer; without a phone number too.
    void make(String phone) {
        if (phone.length() > LONGEST_PHONE) {
            desk.say(Saying.caution("till.customer.phone-long", LONGEST_PHONE));
            return;
        }
        var again = unanswered.filter(before -> before.customer().name().equals(name)
                && before.customer().phone().equals(phone));
        save(again.orElseGet(() -> command(Ids.next(), phone, desk.now())), 1);
    }

    private SaveCustomer command(UUID id, String phone, Instant at) {
        return new SaveCustomer(Ids.next(), new Customer(id, number(at), name, phone, "", "", true, 0), true);
    }

    /// Short, and of this second: whoever was there before keeps it, and the next second is tried.
    private static String number(Instant at) {
        return "C" + Long.toString(at.getEpochSecond(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    private void save(SaveCustomer command, int attempt) {
        unanswered = Optional.of(command);
        desk.submit(
                command,
                Justification.NONE,
                made -> {
                    unanswered = Optional.empty();
                    desk.ask(Prompt.ITEM);
                    ticket.customer(Optional.of(Searching.buyer(made)));
                    desk.say(Saying.done("till.customer.made", made.name(), made.number()));
                },
                refusal -> refused(command, refusal, attempt),
                desk::failed);
    }

    private void refused(SaveCustomer command, Refusal refusal, int attempt) {
        unanswered = Optional.empty();
        if (refusal.code().equals(TAKEN) && attempt < ATTEMPTS) {
            var at = desk.now().plusSeconds(attempt);
            save(command(command.customer().id(), command.customer().phone(), at), attempt + 1);
        } else {
            desk.refused(refusal);
        }
    }

    private void look(Optional<Cart.Buyer> buyer) {
        var known = facts.get().map(Customer::id);
        if (!known.equals(buyer.map(Cart.Buyer::id))) {
            facts.set(Optional.empty());
            buyer.ifPresent(one -> desk.look(() -> customers.customer(one.id()), found -> {
                if (ticket.cart().customer().equals(buyer)) {
                    facts.set(found);
                }
            }));
        }
    }
}
