package org.threeplug.cart;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Essence;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;

/// What is being rung up; immutable, each change makes the next cart.
///
/// @param id made when the cart begins; becomes the id of the document and the key of the posting, so that paying twice
///     posts once
/// @param voided lines struck again before payment
/// @param returnReason why goods come back without a receipt
public record Cart(
        UUID id,
        Currency currency,
        List<CartLine> lines,
        Discount ticketDiscount,
        Optional<Buyer> customer,
        List<Voided> voided,
        Optional<String> returnReason) {

    public Cart {
        lines = List.copyOf(lines);
        voided = List.copyOf(voided);
    }

    public record Buyer(UUID id, String name) implements Essence {

        @Override
        public Object essence() {
            return id;
        }
    }

    public record Voided(Optional<UUID> product, String code, String name, Quantity quantity, Money amount) {}

    public static Cart empty(UUID id, Currency currency) {
        return new Cart(id, currency, List.of(), Discount.NONE, Optional.empty(), List.of(), Optional.empty());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public Cart with(CartLine line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        return withLines(all);
    }

    public Cart replace(int index, CartLine line) {
        var all = new ArrayList<>(lines);
        all.set(index, line);
        return withLines(all);
    }

    /// Strikes a line and keeps the trace of it.
    public Cart strike(int index) {
        var line = lines.get(index);
        var all = new ArrayList<>(lines);
        all.remove(index);
        var struck = new ArrayList<>(voided);
        struck.add(new Voided(
                line.product(), line.code(), line.name(), line.quantity(), line.unitPrice().times(line.quantity())));
        return new Cart(id, currency, all, ticketDiscount, customer, struck, returnReason);
    }

    /// Changes how many of a line; what there are fewer of leaves a trace, as if it had been struck.
    public Cart count(int index, Quantity quantity) {
        var line = lines.get(index);
        var counted = replace(index, line.withQuantity(quantity));
        if (quantity.abs().compareTo(line.quantity().abs()) >= 0) {
            return counted;
        }
        var less = line.quantity().minus(quantity);
        var struck = new ArrayList<>(voided);
        struck.add(new Voided(line.product(), line.code(), line.name(), less, line.unitPrice().times(less)));
        return new Cart(id, currency, counted.lines(), ticketDiscount, customer, struck, returnReason);
    }

    public Cart withLines(List<CartLine> other) {
        return new Cart(id, currency, other, ticketDiscount, customer, voided, returnReason);
    }

    public Cart withTicketDiscount(Discount other) {
        return new Cart(id, currency, lines, other, customer, voided, returnReason);
    }

    public Cart withCustomer(Optional<Buyer> other) {
        return new Cart(id, currency, lines, ticketDiscount, other, voided, returnReason);
    }

    public Cart withReturnReason(String reason) {
        return new Cart(id, currency, lines, ticketDiscount, customer, voided, Optional.of(reason));
    }
}
