package org.threeplug.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.About;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.HowMuch;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.pricing.Pricing;
import org.threeplug.settings.StoreSettings;

/// What in a cart wants somebody's word, each need by itself: of which goods, how much, at what. The gate judges by this,
/// and the till forgets by it an approval whose need is no longer in the cart.
public final class SaleNeeds {

    private static final String SALE = "sale";
    private static final Permission RETURN = new Permission("sales.return-unreceipted");
    private static final Permission PRICE = new Permission("sales.price");
    private static final Permission OPEN_ITEM = new Permission("sales.open-item");
    private static final Permission DISCOUNT = new Permission("sales.discount");

    /// What somebody may give without asking.
    ///
    /// @param openItems for how much of what is not in the catalogue, in major units; empty without a limit
    public record Limits(Percent line, Percent ticket, Optional<BigDecimal> openItems) {}

    private SaleNeeds() {}

    /// @param limits asked only when something is taken off
    /// @param shelf what the books ask for a line that is charged otherwise; empty when it is charged as they say
    public static List<ApprovalNeed> of(
            Cart cart, Supplier<Limits> limits, Function<CartLine, Optional<UnitPrice>> shelf) {
        var needs = new ArrayList<ApprovalNeed>(3);
        for (var line : cart.lines()) {
            if (line.quantity().signum() < 0 && line.origin().isEmpty()) {
                needs.add(broughtBack(cart, line));
            }
        }
        for (var line : cart.lines()) {
            if (line.origin().isEmpty() && line.product().isPresent()) {
                shelf.apply(line).ifPresent(asked -> needs.add(priced(cart, line, asked)));
            }
        }
        if (cart.lines().stream().anyMatch(SaleNeeds::isOpenItem)) {
            openItems(cart, limits.get().openItems(), needs);
        }
        if (takesOff(cart)) {
            var own = limits.get();
            for (var line : cart.lines()) {
                discount(cart, line, own.line()).ifPresent(needs::add);
            }
            ticketDiscount(cart, own.ticket()).ifPresent(needs::add);
        }
        return needs;
    }

    private static boolean isOpenItem(CartLine line) {
        return line.product().isEmpty() && line.origin().isEmpty() && line.quantity().signum() > 0;
    }

    /// What is sold by hand takes a right; all of it together has a limit, or it would be sold in parts.
    private static void openItems(Cart cart, Optional<BigDecimal> limit, List<ApprovalNeed> needs) {
        var items = cart.lines().stream().filter(SaleNeeds::isOpenItem).toList();
        var sum = BigDecimal.ZERO;
        for (var item : items) {
            sum = sum.add(item.unitPrice().times(item.quantity()).major());
        }
        var all = sum;
        boolean beyond = limit.filter(most -> all.compareTo(most) > 0).isPresent();
        for (var item : items) {
            needs.add(new ApprovalNeed(
                    OPEN_ITEM,
                    beyond,
                    false,
                    Refusal.of(
                            "sales.open-item-needs-approval",
                            item.name(),
                            item.unitPrice().plain(),
                            item.quantity().plain()))
                    .of(SALE, cart.id())
                    .of(HowMuch.of(item.unitPrice().times(item.quantity()))));
        }
    }

    /// Those of `approvals` whose need is still there.
    public static List<Approval> kept(List<Approval> approvals, List<ApprovalNeed> needs) {
        var wanted = new ArrayList<>(needs);
        return approvals.stream()
                .filter(approval -> removeFirst(wanted, need -> approval.need().isSameAs(need)))
                .toList();
    }

    private static <T> boolean removeFirst(List<T> all, Predicate<T> fits) {
        for (int i = 0; i < all.size(); i++) {
            if (fits.test(all.get(i))) {
                all.remove(i);
                return true;
            }
        }
        return false;
    }

    /// The need of a discount on one line; empty within the limit.
    public static Optional<ApprovalNeed> discount(Cart cart, CartLine line, Percent limit) {
        if (line.origin().isPresent() || line.discount() instanceof Discount.None) {
            return Optional.empty();
        }
        var gross = line.unitPrice().times(line.quantity());
        return beyond(line.discount(), gross, limit)
                ? Optional.of(inCart(cart, line, new ApprovalNeed(
                        DISCOUNT,
                        true,
                        false,
                        Refusal.of(
                                "sales.line-discount-needs-approval",
                                line.name(),
                                limit.plain(),
                                plain(line.discount()),
                                gross.plain(),
                                line.quantity().plain()),
                        List.of(),
                        howMuch(line.discount()))))
                : Optional.empty();
    }

    /// The need of a discount on the whole sale; empty within the limit.
    public static Optional<ApprovalNeed> ticketDiscount(Cart cart, Percent limit) {
        if (cart.ticketDiscount() instanceof Discount.None) {
            return Optional.empty();
        }
        var from = discountable(cart);
        return beyond(cart.ticketDiscount(), from, limit)
                ? Optional.of(new ApprovalNeed(
                        DISCOUNT,
                        true,
                        false,
                        Refusal.of(
                                "sales.ticket-discount-needs-approval",
                                limit.plain(),
                                plain(cart.ticketDiscount()),
                                from.plain()),
                        List.of(new About(SALE, cart.id())),
                        howMuch(cart.ticketDiscount())))
                : Optional.empty();
    }

    /// The need of a price that is not the books'.
    public static ApprovalNeed priced(Cart cart, CartLine line, UnitPrice asked) {
        return inCart(cart, line, new ApprovalNeed(
                PRICE,
                false,
                false,
                Refusal.of(
                        "sales.price-needs-approval",
                        line.name(),
                        asked.plain(),
                        line.unitPrice().plain(),
                        line.quantity().plain()))
                .of(HowMuch.of(line.unitPrice())));
    }

    private static ApprovalNeed broughtBack(Cart cart, CartLine line) {
        return inCart(cart, line, new ApprovalNeed(
                RETURN,
                false,
                false,
                Refusal.of(
                        "sales.return-needs-approval",
                        line.name(),
                        line.quantity().negate().plain(),
                        line.unitPrice().plain()))
                .of(HowMuch.of(line.quantity().negate(), line.unit())));
    }

    /// Of this cart, and of the product where there is one. A word for one cart is none for the next.
    private static ApprovalNeed inCart(Cart cart, CartLine line, ApprovalNeed need) {
        var ofCart = need.of(SALE, cart.id());
        return line.product().map(product -> ofCart.of("product", product)).orElse(ofCart);
    }

    private static Optional<HowMuch> howMuch(Discount discount) {
        return switch (discount) {
            case Discount.None() -> Optional.empty();
            case Discount.Share(var percent) -> Optional.of(HowMuch.of(percent));
            case Discount.Off(var amount) -> Optional.of(HowMuch.of(amount));
        };
    }

    private static boolean takesOff(Cart cart) {
        boolean any = !(cart.ticketDiscount() instanceof Discount.None);
        for (var line : cart.lines()) {
            any |= line.origin().isEmpty() && !(line.discount() instanceof Discount.None);
        }
        return any;
    }

    /// What a discount on the whole sale comes off: what is sold, after the discounts of its lines.
    public static Money discountable(Cart cart) {
        var plain = cart.withTicketDiscount(Discount.NONE);
        var sum = Money.zero(cart.currency());
        for (var line : Pricing.price(plain, StoreSettings.TaxRounding.PER_LINE).lines()) {
            if (line.line().origin().isEmpty()) {
                sum = sum.plus(line.gross()).minus(line.discount());
            }
        }
        return sum;
    }

    private static String plain(Discount discount) {
        return switch (discount) {
            case Discount.None() -> "0";
            case Discount.Share(var percent) -> percent.plain() + " %";
            case Discount.Off(var amount) -> amount.plain();
        };
    }

    /// Nothing is beyond everything, however an amount compares with what it comes off.
    private static boolean beyond(Discount discount, Money gross, Percent limit) {
        if (limit.compareTo(Percent.HUNDRED) >= 0) {
            return false;
        }
        return switch (discount) {
            case Discount.None() -> false;
            case Discount.Share(var percent) -> percent.compareTo(limit) > 0;
            case Discount.Off(var amount) ->
                amount.major().compareTo(gross.abs().major().multiply(limit.fraction())) > 0;
        };
    }
}
