package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartDraft;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.CounterCart;
import org.threeplug.cart.Discount;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.pricing.CashRounding;
import org.threeplug.pricing.PricedCart;
import org.threeplug.pricing.Pricing;
import org.threeplug.sales.Returns;
import org.threeplug.sales.SaleNeeds;

/// The cart on the counter with its exact amounts and the chosen line. Every change is priced at once and its safety copy
/// goes to the draft.
public final class Ticket {

    private final Desk desk;
    private final CartDraft draft;
    private final ReadOnlyObjectWrapper<Cart> cart = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PricedCart> priced = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private List<Approval> approvals = List.of();
    private Supplier<Money> onCard;
    private Supplier<Money> inCash;

    /// What may still be given back for the receipts whose goods are on the counter.
    private final Map<UUID, Money> receipts = new HashMap<>();

    Ticket(Desk desk, CartDraft draft) {
        this.desk = desk;
        this.draft = draft;
        this.onCard = () -> Money.zero(desk.currency());
        this.inCash = this.onCard;
        begin();
    }

    public Cart cart() {
        return cart.get();
    }

    public ReadOnlyObjectProperty<Cart> cartProperty() {
        return cart.getReadOnlyProperty();
    }

    public PricedCart priced() {
        return priced.get();
    }

    public ReadOnlyObjectProperty<PricedCart> pricedProperty() {
        return priced.getReadOnlyProperty();
    }

    public Money total() {
        return priced.get().total();
    }

    /// The line that discount, price and strike are about; the newest unless an arrow says otherwise; -1 for none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return cart().isEmpty();
    }

    /// Who stands behind what is unusual in this cart, each for one thing.
    Justification justification() {
        return Justification.of(approvals);
    }

    /// Somebody gave their word for one need. It ends when that need is no longer in the cart.
    void approved(Justification given) {
        var all = new ArrayList<>(approvals);
        all.addAll(given.approvals());
        approvals = List.copyOf(all);
    }

    /// What in a cart this cashier would need somebody for, by what the till knows.
    List<ApprovalNeed> needs(Cart of) {
        return SaleNeeds.of(of, () -> desk.seat().limits(), CartLine::instead);
    }

    void ring(Sellable goods, Quantity quantity, UnitPrice price) {
        var line = CartLine.of(goods, quantity, price);
        int same = quantity.signum() > 0 && mayMerge(goods) ? like(line) : -1;
        if (same < 0) {
            add(line);
        } else {
            replace(same, line.withQuantity(cart().lines().get(same).quantity().plus(quantity)));
        }
    }

    /// What is weighed stands line by line as it was weighed, and a price keyed by hand is of one thing. What comes back without
    /// a receipt is approved line by line.
    private boolean mayMerge(Sellable goods) {
        return desk.seat().store().mergeScans() && goods.quantityDecimals() == 0 && !goods.openPrice();
    }

    /// The newest line that differs in nothing but how many; -1 for none.
    private int like(CartLine line) {
        for (int i = cart().lines().size() - 1; i >= 0; i--) {
            var other = cart().lines().get(i);
            if (other.quantity().signum() > 0
                    && other.withQuantity(line.quantity()).equals(line)) {
                return i;
            }
        }
        return -1;
    }

    /// So many of the chosen line, sold or brought back as it is now.
    void count(Quantity many) {
        chosenLine().ifPresent(line -> change(
                cart().count(selected.get(), line.quantity().signum() < 0 ? many.negate() : many), selected.get()));
    }

    /// As it was before a key that turns out to be a scanner's.
    void restore(Cart before, int selection) {
        change(before, selection);
    }

    /// How many things are on the counter; what is weighed counts as one.
    public int items() {
        return cart().lines().stream()
                .map(line -> line.quantity().abs())
                .mapToInt(many -> many.value().stripTrailingZeros().scale() > 0 ? 1 : many.value().intValue())
                .sum();
    }

    void add(CartLine line) {
        change(cart().with(line), cart().lines().size());
    }

    void replace(int index, CartLine line) {
        change(cart().replace(index, line), index);
    }

    Optional<CartLine> chosenLine() {
        int index = selected.get();
        return 0 <= index && index < cart().lines().size()
                ? Optional.of(cart().lines().get(index))
                : Optional.empty();
    }

    void strike() {
        chosenLine().ifPresent(_ -> {
            var left = cart().strike(selected.get());
            change(left, Math.min(selected.get(), left.lines().size() - 1));
        });
    }

    void discountLine(Discount discount) {
        chosenLine().ifPresent(line -> replace(selected.get(), line.withDiscount(discount)));
    }

    void discountAll(Discount discount) {
        change(cart().withTicketDiscount(discount), selected.get());
    }

    /// What a discount on the whole ticket comes off: what is sold, after the discounts of its lines.
    Money discountable() {
        return SaleNeeds.discountable(cart());
    }

    void customer(Optional<Cart.Buyer> buyer) {
        change(cart().withCustomer(buyer), selected.get());
    }

    void returnReason(String reason) {
        change(cart().withReturnReason(reason), selected.get());
    }

    void price(UnitPrice price) {
        chosenLine().ifPresent(line -> replace(selected.get(), line.withPrice(price)));
    }

    void move(int step) {
        select(selected.get() + step);
    }

    void select(int index) {
        if (!isEmpty()) {
            selected.set(Math.clamp(index, 0, cart().lines().size() - 1));
        }
    }

    /// Other rules for rounding than when it was priced.
    void reprice() {
        show(cart(), priced(cart()), selected.get());
    }

    /// Takes up a cart that was begun before. The answer says whether it can be.
    boolean resume(Cart other) {
        approvals = List.of();
        return change(other, other.lines().size() - 1);
    }

    /// The same cart at what the books say now, also when that is less than a card has paid.
    void renew(Cart other) {
        if (!other.equals(cart())) {
            try {
                show(other, priced(other), selected.get());
                keepSafe();
            } catch (ArithmeticException _) {
                desk.say(Saying.caution("till.too-large"));
            }
        }
    }

    /// What was taken in cash so far; it is kept with the cart.
    void paidInCash(Supplier<Money> amount) {
        inCash = amount;
    }

    /// What a card has paid towards the total so far; the total does not go below it.
    void paidByCard(Supplier<Money> amount) {
        onCard = amount;
    }

    /// The same goods in a cart of its own, after the first was posted and taken back.
    void again(Cart other) {
        resume(new Cart(
                Ids.next(),
                other.currency(),
                other.lines(),
                other.ticketDiscount(),
                other.customer(),
                List.of(),
                other.returnReason()));
    }

    /// The cart before is over: posted, parked or given up.
    void next() {
        approvals = List.of();
        receipts.clear();
        draft.clear(desk.register());
        begin();
    }

    boolean knowsOf(UUID sale) {
        return receipts.containsKey(sale);
    }

    void know(UUID sale, Money left) {
        receipts.put(sale, left);
        reprice();
    }

    /// What is settled in cash, rounded to the coins; never to more than was paid for what comes back.
    ///
    /// @param other what is settled otherwise
    Money inCash(Money other, Money step) {
        var due = total().minus(other);
        if (!due.isNegative() || !Returns.isOnlyWithReceipt(cart())) {
            return CashRounding.rounded(due, step);
        }
        var sales = cart().lines().stream()
                .flatMap(line -> line.origin().stream())
                .map(CartLine.OriginLine::document)
                .distinct()
                .toList();
        var most = receipts.keySet().containsAll(sales)
                ? Optional.of(sales.stream().map(receipts::get).reduce(other, Money::plus))
                : Optional.<Money>empty();
        return CashRounding.back(due, step, most);
    }

    /// Lines that bring the same line of an earlier sale back.
    Quantity bringsBack(UUID sale, int line) {
        return bringing(sale, line).stream()
                .map(index -> cart().lines().get(index).quantity().abs())
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    List<Integer> bringing(UUID sale, int line) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < cart().lines().size(); i++) {
            var origin = cart().lines().get(i).origin();
            if (origin.filter(o -> o.document().equals(sale) && o.line() == line).isPresent()) {
                found.add(i);
            }
        }
        return found;
    }

    private void begin() {
        var empty = Cart.empty(Ids.next(), desk.currency());
        show(empty, priced(empty), -1);
    }

    /// A cart whose amounts do not fit is not kept: it could never be paid, and a start would stumble over it.
    private boolean change(Cart next, int selection) {
        PricedCart amounts;
        try {
            amounts = priced(next);
        } catch (ArithmeticException _) {
            desk.say(Saying.caution("till.too-large"));
            return false;
        }
        var card = onCard.get();
        if (!card.isZero() && amounts.total().minus(card).signum() == -card.signum()) {
            desk.say(Saying.caution("till.pay.card-taken"));
            return false;
        }
        keepSafe(next);
        show(next, amounts, selection);
        return true;
    }

    /// Hands the cart and the cash taken for it to the draft.
    void keepSafe() {
        keepSafe(cart());
    }

    private void keepSafe(Cart next) {
        if (next.isEmpty() && next.voided().isEmpty() && next.customer().isEmpty()) {
            draft.clear(desk.register());
        } else {
            draft.keep(desk.register(), new CounterCart(next, inCash.get()));
        }
    }

    private PricedCart priced(Cart of) {
        return Pricing.price(of, desk.seat().store().taxRounding());
    }

    private void show(Cart next, PricedCart amounts, int selection) {
        if (!approvals.isEmpty()) {
            approvals = SaleNeeds.kept(approvals, needs(next));
        }
        cart.set(next);
        selected.set(selection);
        priced.set(amounts);
    }
}
