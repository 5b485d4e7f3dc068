package org.threeplug.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

final class CartLineTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final UUID RIBBON = new UUID(1, 7);
    private static final TaxClass FIFTH = new TaxClass("A", "Standard", Percent.of("20"), "A");

    @Test
    void goodsAreRungUpInTheUnitThatWasScannedAtThePriceGiven() {
        var box = new Sellable(
                RIBBON,
                "RIB",
                "Ribbon",
                "box",
                Quantity.of(12),
                UnitPrice.of("30.00", GBP),
                true,
                FIFTH,
                2,
                true,
                false);

        assertThat(CartLine.of(box, Quantity.of("-1.5"), UnitPrice.of("28.00", GBP)))
                .isEqualTo(new CartLine(
                        Optional.of(RIBBON),
                        "RIB",
                        "Ribbon",
                        "box",
                        Quantity.of(12),
                        Quantity.of("-1.5"),
                        UnitPrice.of("28.00", GBP),
                        true,
                        FIFTH,
                        true,
                        Discount.NONE,
                        Optional.empty(),
                        Optional.of(UnitPrice.of("30.00", GBP))));
    }

    @Test
    void aProductIsSoldInItsOwnUnit() {
        var cutting = new Product(
                RIBBON,
                "CUT",
                "Cutting to length",
                "",
                Optional.empty(),
                "A",
                UnitPrice.of("2.50", GBP),
                false,
                "m",
                2,
                false,
                true,
                true,
                List.of(new Product.Unit("roll", Quantity.of(50), Optional.empty())),
                List.of(new Product.Barcode("5012345678900", "roll")),
                3);

        assertThat(Sellable.of(cutting, FIFTH))
                .isEqualTo(new Sellable(
                        RIBBON,
                        "CUT",
                        "Cutting to length",
                        "m",
                        Quantity.ONE,
                        UnitPrice.of("2.50", GBP),
                        false,
                        FIFTH,
                        2,
                        false,
                        true));
    }
}
