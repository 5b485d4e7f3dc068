package org.threeplug.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

/// Brings a cart that was begun before up to what the books say now, so that it asks for what its posting will settle:
/// prices, tax, what came back meanwhile, a buyer who was erased. A price that somebody gave stays.
public final class CartRenewal {

    /// What the books say now.
    public interface Facts {

        Optional<Sellable> goods(UUID product, String unit);

        List<TaxClass> taxes();

        List<SalesHistory.Returnable> returnable(UUID sale);

        boolean knows(Cart.Buyer buyer);
    }

    /// @param cart equal to the old one when nothing has changed
    public record Renewed(Cart cart, List<PriceChange> prices) {

        public Renewed {
            prices = List.copyOf(prices);
        }
    }

    public record PriceChange(String name, UnitPrice before, UnitPrice now) {}

    private final Facts facts;
    private final List<PriceChange> prices = new ArrayList<>();
    private final Map<UUID, List<SalesHistory.Returnable>> receipts = new HashMap<>();

    private CartRenewal(Facts facts) {
        this.facts = facts;
    }

    public static Renewed of(Cart cart, Facts facts) {
        var renewal = new CartRenewal(facts);
        var lines = cart.lines().stream().map(renewal::line).toList();
        var renewed = lines.equals(cart.lines()) ? cart : cart.withLines(lines);
        if (cart.customer().filter(buyer -> !facts.knows(buyer)).isPresent()) {
            renewed = renewed.withCustomer(Optional.empty());
        }
        return new Renewed(renewed, renewal.prices);
    }

    private CartLine line(CartLine line) {
        if (line.origin().isPresent()) {
            return broughtBack(line, line.origin().get());
        }
        return line.product()
                .map(product -> facts.goods(product, line.unit())
                        .map(goods -> ofCatalogue(line, goods))
                        .orElse(line))
                .orElseGet(() -> openItem(line));
    }

    private CartLine ofCatalogue(CartLine line, Sellable goods) {
        boolean stays = line.instead().isPresent() || goods.openPrice();
        var price = stays ? line.unitPrice() : goods.price();
        if (!price.equals(line.unitPrice())) {
            prices.add(new PriceChange(goods.name(), line.unitPrice(), price));
        }
        return CartLine.of(goods, line.quantity(), price).withDiscount(line.discount());
    }

    private CartLine openItem(CartLine line) {
        return facts.taxes().stream()
                .filter(tax -> tax.key().equals(line.tax().key()))
                .findFirst()
                .map(line::withTax)
                .orElse(line);
    }

    /// Parts of the same line may have come back in another sale since.
    private CartLine broughtBack(CartLine line, CartLine.OriginLine origin) {
        return receipts.computeIfAbsent(origin.document(), facts::returnable).stream()
                .filter(sold -> sold.line().number() == origin.line())
                .findFirst()
                .map(sold -> line.withReturned(returned(sold)))
                .orElse(line);
    }

    private static Quantity returned(SalesHistory.Returnable sold) {
        return sold.line().quantity().minus(sold.left());
    }
}
