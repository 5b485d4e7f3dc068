package org.threeplug.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.settings.StoreSettings;
import org.threeplug.tax.TaxClass;

final class PricingTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final TaxClass FIFTH = new TaxClass("A", "Standard", Percent.of("20"), "A");

    private static CartLine line(String quantity, String price, boolean included) {
        return new CartLine(
                Optional.empty(),
                "X",
                "Thing",
                "pc",
                Quantity.ONE,
                Quantity.of(quantity),
                UnitPrice.of(price, GBP),
                included,
                FIFTH,
                false,
                Discount.NONE,
                Optional.empty());
    }

    private static Cart cart(CartLine... lines) {
        return Cart.empty(new UUID(1, 1), GBP).withLines(List.of(lines));
    }

    private static Money gbp(String amount) {
        return Money.of(amount, GBP);
    }

    private static List<String> amounts(PricedCart priced) {
        return List.of(priced.net().plain(), priced.tax().plain(), priced.total().plain());
    }

    @Test
    void taxIsTakenOutOfPricesThatIncludeIt() {
        assertThat(amounts(Pricing.price(cart(line("2", "1.20", true)), StoreSettings.TaxRounding.PER_LINE)))
                .containsExactly("2.00", "0.40", "2.40");
    }

    @Test
    void taxIsPutOnPricesThatDoNotIncludeIt() {
        assertThat(amounts(Pricing.price(cart(line("2", "1.20", false)), StoreSettings.TaxRounding.PER_LINE)))
                .containsExactly("2.40", "0.48", "2.88");
    }

    @Test
    void taxRoundedPerLineAddsRoundingsUp() {
        var cart = cart(line("1", "0.02", false), line("1", "0.02", false), line("1", "0.02", false));
        assertThat(amounts(Pricing.price(cart, StoreSettings.TaxRounding.PER_LINE)))
                .containsExactly("0.06", "0.00", "0.06");
    }

    @Test
    void taxRoundedPerDocumentIsRoundedOnceAndSpreadOverTheLines() {
        var cart = cart(line("1", "0.02", false), line("1", "0.02", false), line("1", "0.02", false));
        var priced = Pricing.price(cart, StoreSettings.TaxRounding.PER_DOCUMENT);
        assertThat(amounts(priced)).containsExactly("0.06", "0.01", "0.07");
        assertThat(priced.lines()).extracting(line -> line.tax().plain()).containsExactly("0.00", "0.01", "0.00");
    }

    @Test
    void lineDiscountComesOffBeforeTheTicketsShare() {
        var first = line("1", "10.00", true).withDiscount(new Discount.Share(Percent.of("50")));
        var cart = cart(first, line("1", "15.00", true))
                .withTicketDiscount(new Discount.Share(Percent.of("10")));
        var priced = Pricing.price(cart, StoreSettings.TaxRounding.PER_LINE);
        assertThat(priced.lines()).extracting(each -> each.discount().plain()).containsExactly("5.50", "1.50");
        assertThat(priced.total()).isEqualTo(gbp("18.00"));
    }

    @Test
    void anAmountOffTheTicketIsSpreadToThePenny() {
        var cart = cart(line("1", "1.00", true), line("1", "1.00", true), line("1", "1.00", true))
                .withTicketDiscount(new Discount.Off(gbp("1.00")));
        var priced = Pricing.price(cart, StoreSettings.TaxRounding.PER_LINE);
        assertThat(priced.lines()).extracting(each -> each.discount().plain()).containsExactly("0.34", "0.33", "0.33");
        assertThat(priced.total()).isEqualTo(gbp("2.00"));
    }

    @Test
    void aDiscountTakesOffNoMoreThanThereIs() {
        var cart = cart(line("1", "1.00", true).withDiscount(new Discount.Off(gbp("5.00"))));
        assertThat(Pricing.price(cart, StoreSettings.TaxRounding.PER_LINE).total()).isEqualTo(gbp("0.00"));
    }

    @Test
    void anAmountOffAnExchangeComesOffWhatTheCustomerPays() {
        var cart = cart(line("1", "10.00", true), line("-1", "4.00", true))
                .withTicketDiscount(new Discount.Off(gbp("1.00")));
        var priced = Pricing.price(cart, StoreSettings.TaxRounding.PER_LINE);
        assertThat(priced.lines()).extracting(each -> each.discount().plain()).containsExactly("1.00", "0.00");
        assertThat(priced.total()).isEqualTo(gbp("5.00"));
    }

    @Test
    void cashIsRoundedToTheNearestCoinAndHalfACoinAwayFromZero() {
        var step = gbp("0.05");
        assertThat(List.of("1.02", "1.03", "-1.02", "-1.03", "0.00"))
                .extracting(due -> CashRounding.rounded(gbp(due), step).plain())
                .containsExactly("1.00", "1.05", "-1.00", "-1.05", "0.00");
        assertThat(CashRounding.rounded(gbp("0.05"), gbp("0.10"))).isEqualTo(gbp("0.10"));
        assertThat(CashRounding.difference(gbp("1.03"), gbp("0.00"))).isEqualTo(gbp("0.00"));
    }
}
