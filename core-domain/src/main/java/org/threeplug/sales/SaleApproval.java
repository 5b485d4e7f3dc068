package org.threeplug.sales;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.Discount;
import org.threeplug.identity.IdentityBook;
import org.threeplug.identity.Role;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Tx;
import org.threeplug.pricing.Pricing;
import org.threeplug.settings.StoreSettings;

/// What in a cart the cashier may not decide alone.
final class SaleApproval {

    private static final Permission RETURN = new Permission("sales.return-unreceipted");
    private static final Permission PRICE = new Permission("sales.price");
    private static final Permission DISCOUNT = new Permission("sales.discount");

    private final Tx tx;
    private final Cart cart;
    private final List<ApprovalNeed> needs = new ArrayList<>(3);

    private SaleApproval(Tx tx, Cart cart) {
        this.tx = tx;
        this.cart = cart;
    }

    /// When there are several needs, the one that nobody stands behind yet comes first.
    static Optional<ApprovalNeed> need(Tx tx, Cart cart) {
        var approval = new SaleApproval(tx, cart);
        approval.returnsWithoutReceipt();
        approval.prices();
        approval.discounts();
        if (approval.needs.isEmpty()) {
            return Optional.empty();
        }
        return approval.needs.stream()
                .filter(need -> !approval.isAlone(need) && !approval.isBacked(need))
                .findFirst()
                .or(() -> approval.needs.stream()
                        .filter(need -> !approval.isAlone(need))
                        .findFirst())
                .or(() -> Optional.of(approval.needs.getFirst()));
    }

    private boolean isAlone(ApprovalNeed need) {
        return !need.secondPerson() && tx.actor().may(need.permission());
    }

    private boolean isBacked(ApprovalNeed need) {
        return tx.justification()
                .approver()
                .filter(other -> other.may(need.permission()))
                .filter(other -> !need.secondPerson() || !other.user().equals(tx.actor().user()))
                .isPresent();
    }

    private void returnsWithoutReceipt() {
        for (var line : cart.lines()) {
            if (line.quantity().signum() < 0 && line.origin().isEmpty()) {
                needs.add(need(RETURN, Refusal.of("sales.return-needs-approval", line.name())));
                return;
            }
        }
    }

    private void prices() {
        var book = tx.port(SalesBook.class);
        var products = LinkedHashSet.<UUID>newLinkedHashSet(cart.lines().size());
        cart.lines().forEach(line -> line.product().ifPresent(products::add));
        book.readAhead(products);
        for (var line : cart.lines()) {
            if (line.product().isEmpty() || line.origin().isPresent()) {
                continue;
            }
            var found = book.sellable(line.product().get(), line.unit());
            if (found.isPresent()
                    && !found.get().openPrice()
                    && !found.get().price().equals(line.unitPrice())) {
                needs.add(need(
                        PRICE,
                        Refusal.of(
                                "sales.price-needs-approval",
                                found.get().name(),
                                found.get().price().plain(),
                                line.unitPrice().plain())));
                return;
            }
        }
    }

    private void discounts() {
        boolean any = !(cart.ticketDiscount() instanceof Discount.None);
        for (var line : cart.lines()) {
            any |= line.origin().isEmpty() && !(line.discount() instanceof Discount.None);
        }
        if (!any) {
            return;
        }
        var role = tx.port(IdentityBook.class).role(tx.actor().role());
        var lineLimit = role.map(Role::lineDiscountLimit).orElse(Percent.ZERO);
        var ticketLimit = role.map(Role::ticketDiscountLimit).orElse(Percent.ZERO);
        for (var line : cart.lines()) {
            if (line.origin().isEmpty()
                    && beyond(line.discount(), line.unitPrice().times(line.quantity()), lineLimit)) {
                needs.add(beyondOwnLimit(
                        Refusal.of("sales.line-discount-needs-approval", line.name(), lineLimit.plain())));
                return;
            }
        }
        if (beyond(cart.ticketDiscount(), discountable(), ticketLimit)) {
            needs.add(beyondOwnLimit(Refusal.of("sales.ticket-discount-needs-approval", ticketLimit.plain())));
        }
    }

    /// What the ticket's discount comes off.
    private Money discountable() {
        var plain = cart.withTicketDiscount(Discount.NONE);
        var sum = Money.zero(cart.currency());
        for (var line : Pricing.price(plain, StoreSettings.TaxRounding.PER_LINE).lines()) {
            if (line.line().origin().isEmpty()) {
                sum = sum.plus(line.gross()).minus(line.discount());
            }
        }
        return sum;
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

    /// A limit that its bearer could lift alone would be none.
    private static ApprovalNeed beyondOwnLimit(Refusal because) {
        return new ApprovalNeed(DISCOUNT, true, false, because);
    }

    private static ApprovalNeed need(Permission permission, Refusal because) {
        return new ApprovalNeed(permission, false, false, because);
    }
}
