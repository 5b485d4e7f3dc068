package org.threeplug.tools.past;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;

/// Who comes in, and with what they stand at the till.
final class PastCustomers {

    private static final Percent A_LITTLE_OFF = Percent.of("10");
    private static final int MOST_TRIES = 6;

    private final Shelves shelves;
    private final List<Cart.Buyer> buyers;
    private final RandomGenerator random;

    PastCustomers(Shelves shelves, List<Cart.Buyer> buyers, RandomGenerator random) {
        this.shelves = shelves;
        this.buyers = List.copyOf(buyers);
        this.random = random;
    }

    /// @param empty to be filled
    Cart basket(Cart empty) {
        var cart = empty;
        int wanted = 1 + (int) Math.round(Math.abs(random.nextGaussian()) * 3.2);
        for (int tries = 0; cart.lines().size() < wanted && tries < wanted + MOST_TRIES; tries++) {
            cart = reached(cart);
        }
        if (cart.lines().size() > 2 && random.nextInt(25) == 0) {
            cart = cart.strike(random.nextInt(cart.lines().size()));
        }
        return cart.withCustomer(known());
    }

    /// Taken off the shelf once it is sold.
    void sold(Cart cart) {
        for (var line : cart.lines()) {
            line.product().ifPresent(product -> shelves.take(product, line.quantity()));
        }
    }

    /// Not the same thing on two lines, and nothing that is not there.
    private Cart reached(Cart cart) {
        var shelf = shelves.reach(random);
        var goods = shelf.sellable();
        var quantity = quantity(goods.quantityDecimals());
        boolean twice = cart.lines().stream().anyMatch(line -> line.code().equals(goods.code()));
        if (twice || !shelf.hasAtLeast(quantity)) {
            return cart;
        }
        var line = CartLine.of(goods, quantity, goods.price());
        return cart.with(random.nextInt(40) == 0 ? line.withDiscount(new Discount.Share(A_LITTLE_OFF)) : line);
    }

    private Quantity quantity(int decimals) {
        if (decimals > 0) {
            return new Quantity(15 + random.nextInt(110)).times(Quantity.of(100));
        }
        int dice = random.nextInt(20);
        return Quantity.of(dice < 15 ? 1 : dice < 19 ? 2 : 4);
    }

    private Optional<Cart.Buyer> known() {
        return !buyers.isEmpty() && random.nextInt(6) == 0
                ? Optional.of(buyers.get((int) (buyers.size() * random.nextDouble() * random.nextDouble())))
                : Optional.empty();
    }
}
