package org.threeplug.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.MoveCash;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.Posted;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

/// A shop with goods, people and a day of trade behind it, for pictures and walks.
public final class TradingDay {

    private static final String[][] GOODS = {
        {"1001", "Whole milk 1 l", "Meadow", "1.29", "B"},
        {"1002", "Sourdough bread 800 g", "Miller", "3.40", "B"},
        {"1003", "Free-range eggs, 12", "Hill Farm", "3.95", "B"},
        {"2001", "Ground coffee 250 g", "Roast & Co", "5.49", "A"},
        {"2002", "Earl Grey, 50 bags", "Leaf", "2.75", "A"},
        {"2003", "Sparkling water 6 × 1.5 l", "Spring", "4.20", "A"},
        {"3001", "Washing-up liquid 500 ml", "Clear", "1.85", "A"},
        {"3002", "Kitchen roll, 4", "Clear", "3.10", "A"},
        {"4001", "Daily newspaper", "", "1.60", "C"},
        {"5001", "Брой вестник „Труд“", "", "2.00", "C"}
    };

    public final Shop shop;
    public final List<Product> products = new ArrayList<>();
    public final List<Posted> sales = new ArrayList<>();
    public final List<UUID> buyers = new ArrayList<>();

    public TradingDay(Shop shop) {
        this.shop = shop;
        goods();
        people();
        trade();
    }

    private void goods() {
        var food = category("Food and drink", 1, "teal");
        category("Household", 2, "amber");
        for (var row : GOODS) {
            var product = new Product(
                    Ids.next(), row[0], row[1], row[2], Optional.of(food), tax(row[4]).key(),
                    UnitPrice.of(row[3], shop.currency), true, "pc", 0, true, false, true,
                    List.of(new Product.Unit("box", Quantity.of(12), Optional.empty())),
                    List.of(
                            new Product.Barcode("50123456" + row[0] + "0", ""),
                            new Product.Barcode("150123456" + row[0] + "7", "box")),
                    0);
            products.add(shop.gate.submit(new SaveProduct(Ids.next(), product, true), shop.manager).orThrow());
        }
        products.stream().limit(8).forEach(product -> shop.stock(product, "48", "0.95"));
    }

    private UUID category(String name, int position, String colour) {
        var category = new Category(Ids.next(), Optional.empty(), name, position, colour, true);
        return shop.gate.submit(Categories.added(category), shop.manager).orThrow().id();
    }

    private static TaxClass tax(String key) {
        return key.equals("A") ? Shop.STANDARD : key.equals("B") ? Shop.REDUCED : Shop.EXEMPT;
    }

    private void people() {
        customer("C-001", "Maria Ionescu", "0722 111 222", "maria@example.org");
        customer("C-002", "شركة النور", "050 123 4567", "info@example.com");
        customer("C-003", "Ευαγγελία Παπαδοπούλου", "", "");
    }

    private void customer(String number, String name, String phone, String email) {
        var told = !phone.isEmpty();
        var customer = new Customer(
                Ids.next(), number, name, phone, email, "", told ? "12 Long Lane\nBristol BS1 4DJ" : "",
                told ? "Rings twice; the dog is called Pluto." : "", true, 0);
        buyers.add(customer.id());
        shop.gate.submit(new SaveCustomer(Ids.next(), customer, true), shop.manager).orThrow();
    }

    private void trade() {
        var first = shop.openShift("50.00");
        sell(0, 1);
        sell(3);
        var count = new TreeMap<Long, Long>();
        count.put(5000L, 1L);
        count.put(500L, 1L);
        shop.approved(
                        new CloseShift(Ids.next(), first.id(), count, Shop.NOON),
                        shop.cashier,
                        "A note was given out by mistake",
                        shop.supervisor)
                .orThrow();
        shop.openShift("80.00");
        for (int i = 0; i < 8; i++) {
            sell(i, (i + 3) % 10);
        }
        sellTo(buyers.getFirst(), "Maria Ionescu", 0, 4);
        sellTo(buyers.getFirst(), "Maria Ionescu", 5);
        shop.gate.submit(
                        new MoveCash(
                                Ids.next(), shop.register, MoveCash.Direction.OUT, shop.money("12.00"), "Window cleaner",
                                Shop.NOON),
                        shop.supervisor)
                .orThrow();
    }

    private void sell(int... goods) {
        var lines = new ArrayList<CartLine>();
        for (int good : goods) {
            lines.add(shop.line(products.get(good), "2"));
        }
        sales.add(shop.sell(shop.cart(lines.toArray(CartLine[]::new))));
    }

    private void sellTo(UUID buyer, String name, int... goods) {
        var lines = IntStream.of(goods).mapToObj(good -> shop.line(products.get(good), "3")).toArray(CartLine[]::new);
        sales.add(shop.sell(shop.cart(lines).withCustomer(Optional.of(new Cart.Buyer(buyer, name)))));
    }
}
