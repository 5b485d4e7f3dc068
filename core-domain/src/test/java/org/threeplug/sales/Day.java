package org.threeplug.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.threeplug.cart.Cart;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport;
import org.threeplug.catalog.Product;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.payments.Tender;
import org.threeplug.pricing.CashRounding;
import org.threeplug.pricing.Pricing;

/// A day of trade in one shop, rung up by the manager, who may do everything.
final class Day {

    final Shop shop;
    private final List<Product> goods = new ArrayList<>();
    private final Shift shift;

    Day(Trade.Setting setting, List<Trade.Goods> goods) {
        this.shop = setting.open();
        this.shift = shop.openShift("1000000");
        var taxes = List.of(Shop.STANDARD, Shop.REDUCED, Shop.EXEMPT);
        for (var each : goods) {
            var price = UnitPrice.fromBooks(each.price(), shop.currency);
            var product = shop.product(
                    "G" + this.goods.size(), price, taxes.get(each.tax()), each.priceIncludesTax(), true);
            this.goods.add(product);
            if (each.inStock() > 0) {
                shop.stock(
                        product,
                        new Quantity(each.inStock()).plain(),
                        UnitPrice.fromBooks(each.cost(), shop.currency).plain());
            }
        }
    }

    Cart cart(Trade.Basket basket) {
        var cart = Cart.empty(Ids.next(), shop.currency).withReturnReason("changed their mind");
        for (var item : basket.items()) {
            var product = goods.get(item.goods() % goods.size());
            var quantity = new Quantity(item.quantity());
            cart = cart.with(shop.line(product, quantity.plain())
                    .withDiscount(item.reduction().discount(shop.currency)));
        }
        return cart.withTicketDiscount(basket.ticket().discount(shop.currency));
    }

    Document post(Cart cart, Trade.Payment payment) {
        shop.gate
                .submit(shop.sale(cart, tenders(cart, payment).toArray(Tender[]::new)), shop.manager)
                .orThrow();
        return shop.books.salesHistory().document(cart.id()).orElseThrow().document();
    }

    private List<Tender> tenders(Cart cart, Trade.Payment payment) {
        var settings = shop.books.settings().store().orElseThrow();
        var total = Pricing.price(cart, settings.taxRounding()).total();
        var card = total.share(payment.card(), 100);
        var transfer = total.minus(card).share(payment.transfer(), 100);
        var cash = inCash(cart, total, card.plus(transfer), settings.cashRounding());
        var due = card.plus(transfer).plus(cash);
        if (cash.signum() * due.signum() < 0 || card.signum() * due.signum() < 0) {
            return List.of(shop.cash(
                    inCash(cart, total, Money.zero(shop.currency), settings.cashRounding()).plain()));
        }
        var tenders = new ArrayList<Tender>();
        if (!card.isZero()) {
            tenders.add(shop.card(cart, card));
        }
        tenders.add(Tender.exact(Tender.Kind.TRANSFER, transfer));
        var over = new Money(cash.isPositive() ? payment.over() : 0, shop.currency);
        tenders.add(Tender.cash(cash.plus(over), over));
        return tenders;
    }

    /// As the till does it: no more goes back than is left of what was paid.
    private Money inCash(Cart cart, Money total, Money other, Money step) {
        var due = total.minus(other);
        return due.isNegative() && Returns.isOnlyWithReceipt(cart)
                ? CashRounding.back(
                        due,
                        step,
                        cart.lines().stream()
                                .map(line -> line.origin().orElseThrow().document())
                                .distinct()
                                .map(sale -> shop.books.salesHistory().leftToGiveBack(sale))
                                .reduce(Money::plus)
                                .map(other::plus))
                : CashRounding.rounded(due, step);
    }

    /// Brings a sale back, part by part, until nothing is left.
    List<Document> bringBack(Document sale, Trade.Comeback comeback) {
        var returns = new ArrayList<Document>();
        for (int part : comeback.parts()) {
            bringBack(sale, left -> new Quantity(left.tenThousandths() * part / 100)).ifPresent(returns::add);
        }
        bringBack(sale, left -> left).ifPresent(returns::add);
        return returns;
    }

    /// Each line in two, to have two lines of one cart that bring back the same.
    private Optional<Document> bringBack(Document sale, UnaryOperator<Quantity> share) {
        var cart = Cart.empty(Ids.next(), shop.currency);
        for (var returnable : shop.books.salesHistory().returnable(sale.head().id())) {
            var quantity = share.apply(returnable.left());
            var third = new Quantity(quantity.tenThousandths() / 3);
            for (var part : List.of(third, quantity.minus(third))) {
                if (part.signum() > 0) {
                    cart = cart.with(Returns.line(sale.head().id(), returnable, part));
                }
            }
        }
        return cart.isEmpty() ? Optional.empty() : Optional.of(post(cart, new Trade.Payment(0, 0, 0)));
    }

    ShiftReport close() {
        var expected = shop.books.balance(Account.Role.DRAWER).minor();
        var close = new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(1L, expected)), Shop.NOON);
        return shop.gate.submit(close, shop.cashier).orThrow();
    }

    Money sum(Function<Document, Money> amount) {
        return shop.books.documents().stream()
                .filter(document -> !document.lines().isEmpty()
                        && document.head().kind() != DocumentKind.STOCK_ADJUSTMENT)
                .map(amount)
                .reduce(Money.zero(shop.currency), Money::plus);
    }

    Money tendered(Tender.Kind kind) {
        return sum(document -> document.tenders().stream()
                .filter(tender -> tender.kind() == kind)
                .map(Tender::amount)
                .reduce(Money.zero(shop.currency), Money::plus));
    }
}
