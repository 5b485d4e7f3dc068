package org.threeplug.persistence.cart;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

/// Carts as text: one row per part of the cart, its fields parted by tabs, the first field naming the part. The first row
/// names the version, so that a cart parked by an older build is still understood.
public final class CartCodec {

    private static final String VERSION = "cart 1";

    private CartCodec() {}

    public static String write(Cart cart) {
        var text = new StringBuilder(VERSION).append('\n');
        row(text, "head", cart.id(), cart.currency().getCurrencyCode(), discount(cart.ticketDiscount()));
        cart.customer().ifPresent(buyer -> row(text, "buyer", buyer.id(), buyer.name()));
        cart.returnReason().ifPresent(reason -> row(text, "reason", reason));
        cart.lines().forEach(line -> line(text, line));
        cart.voided()
                .forEach(struck -> row(
                        text,
                        "struck",
                        optional(struck.product()),
                        struck.code(),
                        struck.name(),
                        struck.quantity().tenThousandths(),
                        struck.amount().minor()));
        return text.toString();
    }

    /// @throws IllegalArgumentException when the text is no cart of a known version
    public static Cart read(String text) {
        var rows = text.lines().toList();
        if (rows.isEmpty() || !rows.getFirst().equals(VERSION)) {
            throw new IllegalArgumentException(
                    "Not a cart this version can read: " + rows.stream().findFirst().orElse("(nothing)"));
        }
        return new Reading(rows.subList(1, rows.size())).cart();
    }

    private static void line(StringBuilder text, CartLine line) {
        row(
                text,
                "line",
                optional(line.product()),
                line.code(),
                line.name(),
                line.unit(),
                line.factor().tenThousandths(),
                line.quantity().tenThousandths(),
                line.unitPrice().tenThousandths(),
                line.priceIncludesTax(),
                line.tax().key(),
                line.tax().name(),
                line.tax().rate().tenThousandths(),
                line.tax().letter(),
                line.stocked(),
                discount(line.discount()),
                line.origin().map(CartCodec::origin).orElse(""));
    }

    private static String origin(CartLine.OriginLine origin) {
        return origin.document() + " " + origin.line();
    }

    private static String discount(Discount discount) {
        return switch (discount) {
            case Discount.None() -> "";
            case Discount.Share(var percent) -> "share " + percent.tenThousandths();
            case Discount.Off(var amount) -> "off " + amount.minor();
        };
    }

    private static String optional(Optional<UUID> id) {
        return id.map(UUID::toString).orElse("");
    }

    private static void row(StringBuilder text, Object... fields) {
        for (var field : fields) {
            escape(text, field.toString());
            text.append('\t');
        }
        text.setCharAt(text.length() - 1, '\n');
    }

    private static void escape(StringBuilder text, String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
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
    }

    /// A cart on its way back from its rows.
    private static final class Reading {

        private final UUID id;
        private final Currency currency;
        private final Discount ticketDiscount;
        private final List<CartLine> lines = new ArrayList<>();
        private final List<Cart.Voided> voided = new ArrayList<>();
        private Optional<Cart.Buyer> customer = Optional.empty();
        private Optional<String> returnReason = Optional.empty();

        private Reading(List<String> rows) {
            if (rows.isEmpty() || !rows.getFirst().startsWith("head\t")) {
                throw new IllegalArgumentException("A cart without its head");
            }
            var head = new Fields(rows.getFirst());
            this.id = UUID.fromString(head.text());
            this.currency = Currency.getInstance(head.text());
            this.ticketDiscount = discount(head.text());
            rows.stream().skip(1).map(Fields::new).forEach(this::take);
        }

        private Cart cart() {
            return new Cart(id, currency, lines, ticketDiscount, customer, voided, returnReason);
        }

        private void take(Fields row) {
            switch (row.part()) {
                case "buyer" -> customer = Optional.of(new Cart.Buyer(UUID.fromString(row.text()), row.text()));
                case "reason" -> returnReason = Optional.of(row.text());
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
                    new UnitPrice(row.number(), currency),
                    row.truth(),
                    new TaxClass(row.text(), row.text(), new Percent(row.number()), row.text()),
                    row.truth(),
                    discount(row.text()),
                    origin(row.text()));
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
            return Optional.of(new CartLine.OriginLine(UUID.fromString(parts[0]), Integer.parseInt(parts[1])));
        }
    }
}
