package org.threeplug.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

class SellableTest {

    private static final UnitPrice PRICE = UnitPrice.of("12", Currency.getInstance("EUR"));

    @Test
    void countsWholePacksOfWhatIsOnHand() {
        var box = soldBy(Quantity.of(6));

        assertThat(box.fitting(Quantity.of(20))).isEqualTo(Quantity.of(3));
        assertThat(box.fitting(Quantity.of(5))).isEqualTo(Quantity.ZERO);
        assertThat(box.fitting(Quantity.of(-1))).isEqualTo(Quantity.of(-1));
    }

    @Test
    void keepsTheFractionsOfTheProductsOwnUnit() {
        assertThat(soldBy(Quantity.ONE).fitting(Quantity.of("0.35"))).isEqualTo(Quantity.of("0.35"));
    }

    private static Sellable soldBy(Quantity factor) {
        return new Sellable(Ids.next(), "TEA", "Tea", "box", factor, PRICE, true, Shop.STANDARD, 0, true, false);
    }
}
