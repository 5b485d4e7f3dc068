package org.threeplug.persistence.cart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.CounterCart;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

/// A cart on its way back from its rows.
final class CartReading {

    private final UUID id;
    private final Currency currency;
    private final Discount ticketDiscount;
    private final List<CartLine> lines = new ArrayList<>();
    private final List<Cart.Voided> voided = new ArrayList<>();
    private Optional<Cart.Buyer> customer = Optional.empty();
    private Optional<String> returnReason = Optional.empty();
    private Money cash;

    CartReading(List<String> rows) {
        if (rows.isEmpty() || !rows.getFirst().startsWith("head\t")) {
            throw new IllegalArgumentException("A cart without its head");
        }
        var head = new Fields(rows.getFirst());
        this.id = UUID.fromString(head.text());
        this.currency = Currency.getInstance(head.text());
        this.ticketDiscount = discount(head.text());
        this.cash = Money.zero(currency);
        rows.stream().skip(1).map(Fields::new).forEach(this::take);
    }

    CounterCart counter() {
        var cart = new Cart(id, currency, lines, ticketDiscount, customer, voided, returnReason);
        return new CounterCart(cart, cash);
    }

    private void take(Fields row) {
        switch (row.part()) {
            case "buyer" -> customer = Optional.of(new Cart.Buyer(UUID.fromString(row.text()), row.text()));
            case "reason" -> returnReason = Optional.of(row.text());
            case CartCodec.CASH -> cash = new Money(row.number(), currency);
            case "line" -> lines.add(line(row));
            case "struck" ->
                voided.add(new Cart.Voided(
                        row.optionalId(),
                        row.text(),
                        row.text(),
                        new Quantity(row.number()),
                        new Money(row.number(), currency)));
            default -> throw new IllegalArgumentException("No part of a cart: " + row.part());
        }
    }

    private CartLine line(Fields row) {
        return new CartLine(
                row.optionalId(),
                row.text(),
                row.text(),
                row.text(),
                new Quantity(row.number()),
                new Quantity(row.number()),
                UnitPrice.fromBooks(row.number(), currency),
                row.truth(),
                new TaxClass(row.text(), row.text(), new Percent(row.number()), row.text()),
                row.truth(),
                discount(row.text()),
                origin(row.text()),
                row.isOver() ? Optional.empty() : price(row.text()));
    }

    private Optional<UnitPrice> price(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(UnitPrice.fromBooks(Long.parseLong(text), currency));
    }

    private Discount discount(String text) {
        var parts = text.split(" ");
        return switch (parts[0]) {
            case "" -> Discount.NONE;
            case "share" -> new Discount.Share(new Percent(Long.parseLong(parts[1])));
            case "off" -> new Discount.Off(new Money(Long.parseLong(parts[1]), currency));
            default -> throw new IllegalArgumentException("No discount: " + text);
        };
    }

    private Optional<CartLine.OriginLine> origin(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = text.split(" ");
        var numbers = Arrays.stream(parts).skip(2).mapToLong(Long::parseLong).toArray();
        var paid = new CartLine.Paid(
                new Quantity(numbers[0]),
                new Quantity(numbers[1]),
                new Money(numbers[2], currency),
                new Money(numbers[3], currency),
                new Money(numbers[4], currency));
        return Optional.of(new CartLine.OriginLine(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), paid));
    }

    /// One row, read field by field.
    private static final class Fields {

        private final String[] fields;
        private int next = 1;

        private Fields(String row) {
            this.fields = row.split("\t", -1);
        }

        private String part() {
            return fields[0];
        }

        private String text() {
            if (next == fields.length) {
                throw new IllegalArgumentException("A " + part() + " of a cart has only " + (next - 1) + " fields");
            }
            return unescape(fields[next++]);
        }

        /// A row of an older version has fewer fields.
        private boolean isOver() {
            return next == fields.length;
        }

        private long number() {
            return Long.parseLong(text());
        }

        private boolean truth() {
            return Boolean.parseBoolean(text());
        }

        private Optional<UUID> optionalId() {
            var text = text();
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        }

        private static String unescape(String field) {
            if (field.indexOf('\\') < 0) {
                return field;
            }
            var text = new StringBuilder(field.length());
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                if (c != '\\' || i + 1 == field.length()) {
                    text.append(c);
                    continue;
                }
                i++;
                text.append(
                        switch (field.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> field.charAt(i);
                        });
            }
            return text.toString();
        }
    }
}
