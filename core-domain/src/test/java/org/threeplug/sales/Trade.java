package org.threeplug.sales;

import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.threeplug.cart.Discount;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.settings.StoreSettings;

/// Random shops, baskets and ways of paying.
final class Trade {

    private Trade() {}

    /// @param step the smallest coin, in minor units; 0 for none
    record Setting(String currency, StoreSettings.TaxRounding rounding, long step) {

        Shop open() {
            return new Shop(Currency.getInstance(currency), rounding, step);
        }
    }

    /// @param tax the place of a tax class among those of the shop
    record Goods(long price, int tax, boolean priceIncludesTax, long cost, long inStock) {}

    /// @param goods the place of what is sold among the goods of the day, modulo their number
    record Item(int goods, long quantity, Reduction reduction) {}

    /// @param percent in ten-thousandths of a percent; when 0, `off` counts
    record Reduction(long percent, long off) {

        Discount discount(Currency currency) {
            if (percent > 0) {
                return new Discount.Share(new Percent(percent));
            }
            return off > 0 ? new Discount.Off(new Money(off, currency)) : Discount.NONE;
        }
    }

    /// @param card hundredths of the total paid by card
    /// @param transfer hundredths of the rest paid by transfer
    /// @param over what is handed over beyond the cash part and comes back as change
    record Payment(int card, int transfer, long over) {}

    record Basket(List<Item> items, Reduction ticket, Payment payment) {}

    /// @param parts how much of what is left comes back in each round, in hundredths; what is left at the end comes back
    ///     whole
    record Comeback(List<Integer> parts) {}

    static Arbitrary<Setting> settings() {
        var currency = Arbitraries.of("JPY", "EUR", "KWD");
        var step = Arbitraries.of(0L, 5L, 10L, 250L);
        return Combinators.combine(currency, Arbitraries.of(StoreSettings.TaxRounding.class), step)
                .as(Setting::new);
    }

    static Arbitrary<List<Goods>> goods() {
        var price = Arbitraries.longs().between(0, 3_000_000);
        var cost = Arbitraries.longs().between(0, 900_000);
        var inStock = Arbitraries.longs().between(0, 50_000);
        return Combinators.combine(price, Arbitraries.integers().between(0, 2), Arbitraries.of(true, false), cost, inStock)
                .as(Goods::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    static Arbitrary<Reduction> reductions() {
        var percent = Arbitraries.longs().between(1, 1_000_000).map(each -> new Reduction(each, 0));
        var off = Arbitraries.longs().between(1, 5_000).map(each -> new Reduction(0, each));
        return Arbitraries.oneOf(Arbitraries.just(new Reduction(0, 0)), percent, off);
    }

    /// @param lowest the lowest quantity, in ten-thousandths: negative for baskets that bring goods back as well
    static Arbitrary<Basket> baskets(long lowest) {
        var quantity = Arbitraries.longs().between(lowest, 60_000).filter(each -> each != 0);
        var item = Combinators.combine(Arbitraries.integers().between(0, 3), quantity, reductions())
                .as(Item::new);
        var payment = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.longs().between(0, 10_000))
                .as(Payment::new);
        return Combinators.combine(item.list().ofMinSize(1).ofMaxSize(6), reductions(), payment)
                .as(Basket::new);
    }

    static Arbitrary<Comeback> comebacks() {
        return Arbitraries.integers().between(0, 100).list().ofMaxSize(4).map(Comeback::new);
    }
}
