package org.threeplug.persistence.cart;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.CounterCart;
import org.threeplug.cart.Discount;

/// Carts as text: one row per part of the cart, its fields parted by tabs, the first field naming the part. The first row
/// names the version, so that a cart parked by an older build is still understood.
public final class CartCodec {

    static final String CASH = "cash";
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

    static String write(CounterCart counter) {
        var text = new StringBuilder(write(counter.cart()));
        if (!counter.cash().isZero()) {
            row(text, CASH, counter.cash().minor());
        }
        return text.toString();
    }

    /// @throws IllegalArgumentException when the text is no cart of a known version
    static CounterCart readCounter(String text) {
        return reading(text).counter();
    }

    /// @throws IllegalArgumentException when the text is no cart of a known version
    public static Cart read(String text) {
        return reading(text).counter().cart();
    }

    private static CartReading reading(String text) {
        var rows = text.lines().toList();
        if (rows.isEmpty() || !rows.getFirst().equals(VERSION)) {
            throw new IllegalArgumentException(
                    "Not a cart this version can read: " + rows.stream().findFirst().orElse("(nothing)"));
        }
        return new CartReading(rows.subList(1, rows.size()));
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
                line.unitPrice().inBooks(),
                line.priceIncludesTax(),
                line.tax().key(),
                line.tax().name(),
                line.tax().rate().tenThousandths(),
                line.tax().letter(),
                line.stocked(),
                discount(line.discount()),
                line.origin().map(CartCodec::origin).orElse(""));
        // a further field only where it says something: other rows stay as older builds wrote and read them
        line.instead().ifPresent(price -> {
            text.setCharAt(text.length() - 1, '\t');
            text.append(price.inBooks()).append('\n');
        });
    }

    private static String origin(CartLine.OriginLine origin) {
        var paid = origin.paid();
        return origin.document() + " " + origin.line() + " " + paid.sold().tenThousandths() + " "
                + paid.returned().tenThousandths() + " " + paid.discount().minor() + " " + paid.net().minor() + " "
                + paid.tax().minor();
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
}
