package org.threeplug.tools.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;

/// The customers of the books, of whom nothing is known but a number.
final class ReplayCustomers {

    private final CommandGate gate;
    private final Customers customers;
    private final Actor actor;
    private final Map<String, Cart.Buyer> byNumber = new HashMap<>();

    ReplayCustomers(CommandGate gate, Customers customers, Actor actor) {
        this.gate = gate;
        this.customers = customers;
        this.actor = actor;
    }

    void bringIn(List<TradeDocument> documents) {
        documents.stream().flatMap(document -> document.customer().stream()).distinct().forEach(number -> {
            var customer = customers.byNumber(number).orElseGet(() -> add(number));
            byNumber.put(number, new Cart.Buyer(customer.id(), customer.name()));
        });
    }

    Optional<Cart.Buyer> buyer(TradeDocument document) {
        return document.customer().map(byNumber::get);
    }

    private Customer add(String number) {
        var id = ReplayKeys.customer(number);
        var customer = new Customer(id, number, "Customer " + number, "", "", "", true, 1);
        return gate.submit(new SaveCustomer(id, customer, true), actor).orThrow();
    }
}
