package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Role;
import org.threeplug.identity.SaveRole;
import org.threeplug.kernel.About;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.HowMuch;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.UnitPrice;

final class SaleApprovalTest {

    private final Shop shop = new Shop("GBP");
    private final Product tea = shop.product("TEA", "10.00", Shop.STANDARD);

    private Outcome<Posted> post(Cart cart, String cash) {
        return shop.gate.submit(shop.sale(cart, shop.cash(cash)), shop.cashier);
    }

    private Outcome<Posted> post(Cart cart, String cash, Actor approver) {
        return shop.approved(shop.sale(cart, shop.cash(cash)), shop.cashier, "regular customer", approver);
    }

    private CartLine discounted(String percent) {
        return shop.line(tea, "1").withDiscount(new Discount.Share(Percent.of(percent)));
    }

    private CartLine priced(String price) {
        var line = shop.line(tea, "1");
        return new CartLine(
                line.product(), line.code(), line.name(), line.unit(), line.factor(), line.quantity(),
                UnitPrice.of(price, shop.currency), line.priceIncludesTax(), line.tax(), line.stocked(),
                line.discount(), line.origin());
    }

    @Test
    void aDiscountWithinTheRolesLimitNeedsNobody() {
        shop.openShift("0.00");
        assertThat(post(shop.cart(discounted("10")), "9.00").orThrow().total()).isEqualTo(shop.money("9.00"));
    }

    @Test
    void aLimitThatIsChangedHoldsFromTheNextSaleOn() {
        shop.openShift("0.00");
        assertThat(post(shop.cart(discounted("8")), "9.20").orThrow().total()).isEqualTo(shop.money("9.20"));
        limit("5");
        assertThat(refusal(post(shop.cart(discounted("8")), "9.20")))
                .containsExactly("sales.line-discount-needs-approval", "Name of TEA", "5", "8 %", "10.00", "1");
        limit("12.5");
        assertThat(post(shop.cart(discounted("12.5")), "8.75").orThrow().total()).isEqualTo(shop.money("8.75"));
    }

    private void limit(String line) {
        var seen = shop.identity.role(shop.cashier.role()).orElseThrow();
        var now = new Role(
                seen.key(), seen.name(), Percent.of(line), seen.ticketDiscountLimit(), seen.openItemLimit(), seen.rights());
        shop.gate.submit(new SaveRole(Ids.next(), now, Optional.of(seen)), shop.system).orThrow();
    }

    @Test
    void aLineDiscountBeyondTheLimitNeedsSomebodyWithTheRight() {
        shop.openShift("0.00");
        var cart = shop.cart(discounted("10.0001"));
        assertThat(refusal(post(cart, "9.00")))
                .containsExactly("sales.line-discount-needs-approval", "Name of TEA", "10", "10.0001 %", "10.00", "1");
        assertThat(refusal(post(cart, "9.00", shop.cashier)))
                .containsExactly("sales.line-discount-needs-approval", "Name of TEA", "10", "10.0001 %", "10.00", "1");
        assertThat(post(cart, "9.00", shop.supervisor).orThrow().total()).isEqualTo(shop.money("9.00"));
    }

    @Test
    void whoMayApproveDiscountsStillHasALimitAlone() {
        shop.openShift("0.00");
        var within = shop.sale(shop.cart(discounted("30")), shop.cash("7.00"));
        var beyond = shop.sale(shop.cart(discounted("50")), shop.cash("5.00"));
        assertThat(shop.gate.submit(within, shop.supervisor).orThrow().total()).isEqualTo(shop.money("7.00"));
        assertThat(refusal(shop.gate.submit(beyond, shop.supervisor)))
                .containsExactly("sales.line-discount-needs-approval", "Name of TEA", "30", "50 %", "10.00", "1");
        assertThat(refusal(shop.approved(beyond, shop.supervisor, "me", shop.supervisor)))
                .containsExactly("sales.line-discount-needs-approval", "Name of TEA", "30", "50 %", "10.00", "1");
        assertThat(shop.approved(beyond, shop.supervisor, "him", shop.manager).orThrow().total())
                .isEqualTo(shop.money("5.00"));
    }

    @Test
    void aManagerAloneInTheShopGivesAnyDiscount() {
        shop.openShift("0.00");
        var gift = shop.sale(shop.cart(discounted("100")), shop.cash("0.00"));
        assertThat(shop.gate.submit(gift, shop.manager).orThrow().total()).isEqualTo(shop.money("0.00"));
    }

    @Test
    void anAmountOffIsMeasuredAgainstTheSameLimit() {
        shop.openShift("0.00");
        var within = shop.line(tea, "1").withDiscount(new Discount.Off(shop.money("1.00")));
        var beyond = shop.line(tea, "1").withDiscount(new Discount.Off(shop.money("1.01")));
        assertThat(post(shop.cart(within), "9.00").orThrow().total()).isEqualTo(shop.money("9.00"));
        assertThat(refusal(post(shop.cart(beyond), "8.99")))
                .containsExactly("sales.line-discount-needs-approval", "Name of TEA", "10", "1.01", "10.00", "1");
    }

    @Test
    void theTicketHasALimitOfItsOwn() {
        shop.openShift("0.00");
        var share = shop.cart(shop.line(tea, "1")).withTicketDiscount(new Discount.Share(Percent.of("5.5")));
        var off = shop.cart(shop.line(tea, "1")).withTicketDiscount(new Discount.Off(shop.money("0.51")));
        assertThat(refusal(post(share, "9.45"))).containsExactly("sales.ticket-discount-needs-approval", "5", "5.5 %", "10.00");
        assertThat(refusal(post(off, "9.49"))).containsExactly("sales.ticket-discount-needs-approval", "5", "0.51", "10.00");
        assertThat(post(off, "9.49", shop.supervisor).orThrow().total()).isEqualTo(shop.money("9.49"));
    }

    @Test
    void nobodyGivesMoreThanEverything() {
        shop.openShift("0.00");
        assertThat(refusal(post(shop.cart(discounted("101")), "0.00", shop.manager)))
                .containsExactly("sales.discount-out-of-range", "101");
        var negative = shop.line(tea, "1").withDiscount(new Discount.Off(shop.money("-1.00")));
        assertThat(refusal(post(shop.cart(negative), "11.00", shop.manager)))
                .containsExactly("sales.discount-out-of-range", "-1.00");
    }

    @Test
    void aChangedPriceNeedsSomebodyWithTheRight() {
        shop.openShift("0.00");
        var cart = shop.cart(priced("8.00"));
        assertThat(refusal(post(cart, "8.00")))
                .containsExactly("sales.price-needs-approval", "Name of TEA", "10.00", "8.00", "1");
        assertThat(post(cart, "8.00", shop.supervisor).orThrow().total()).isEqualTo(shop.money("8.00"));
    }

    @Test
    void whoHasTheRightNeedsNobody() {
        shop.openShift("0.00");
        var cart = shop.cart(priced("8.00"));
        assertThat(shop.gate.submit(shop.sale(cart, shop.cash("8.00")), shop.supervisor).orThrow().total())
                .isEqualTo(shop.money("8.00"));
    }

    @Test
    void aNegativePriceIsNoPrice() {
        shop.openShift("0.00");
        assertThat(refusal(post(shop.cart(priced("-8.00")), "-8.00", shop.manager)))
                .containsExactly("sales.price-negative", "Name of TEA", "-8.00");
    }

    @Test
    void anOpenPriceIsTheCashiersToSay() {
        shop.openShift("0.00");
        var repair = new Product(
                Ids.next(), "REPAIR", "Repair", "", Optional.empty(), "A", UnitPrice.of("10", shop.currency), true, "pc", 0,
                false, true, true, List.of(), List.of(), 0);
        shop.gate.submit(new SaveProduct(Ids.next(), repair, true), shop.manager).orThrow();
        var line = new CartLine(
                Optional.of(repair.id()), "REPAIR", "Repair", "pc", Quantity.ONE, Quantity.ONE,
                UnitPrice.of("37", shop.currency), true, Shop.STANDARD, false, Discount.NONE, Optional.empty());
        assertThat(post(shop.cart(line), "37.00").orThrow().total()).isEqualTo(shop.money("37.00"));
    }

    @Test
    void aReturnWithoutReceiptNeedsApprovalAndAReason() {
        shop.openShift("20.00");
        var bare = shop.cart(shop.line(tea, "-1"));
        var explained = shop.cart(shop.line(tea, "-1")).withReturnReason("torn bag");
        assertThat(refusal(post(explained, "-10.00")))
                .containsExactly("sales.return-needs-approval", "Name of TEA", "1", "10.00");
        assertThat(refusal(shop.gate.submit(shop.sale(bare, shop.cash("-10.00")), shop.supervisor)))
                .containsExactly("sales.return-reason-missing");
        assertThat(post(explained, "-10.00", shop.supervisor).orThrow())
                .isEqualTo(new Posted(
                        explained.id(), DocumentKind.RETURN, "1-SALE-000001", shop.money("-10.00"), shop.money("0.00")));
        assertThat(shop.books.documents().getLast().head().reason()).contains("torn bag");
    }

    @Test
    void whoeverStandsBehindASaleNeedsEveryRightItTakes() {
        shop.openShift("0.00");
        var mayPrice = new Role(
                "price",
                "Prices",
                Percent.of("10"),
                Percent.of("5"),
                Set.of(new Permission("sales.sell"), new Permission("sales.price")));
        var priceOnly = shop.identity.hired("Pat", mayPrice, shop.origin);
        var cart = shop.cart(priced("8.00").withDiscount(new Discount.Share(Percent.of("50"))));
        assertThat(refusal(post(cart, "4.00", priceOnly)))
                .containsExactly("sales.line-discount-needs-approval", "Name of TEA", "10", "50 %", "8.00", "1");
        assertThat(post(cart, "4.00", shop.supervisor).orThrow().total()).isEqualTo(shop.money("4.00"));
    }

    @Test
    void aWordForOneThingIsGoodForNoOther() {
        shop.openShift("50.00");
        var cheaper = shop.cart(discounted("15"));
        var need = need(post(cheaper, "8.50")).wanted().orElseThrow();
        var word = Justification.of(List.of(shop.identity.word(shop.supervisor, need, shop.cashier)));
        var twice = shop.cart(discounted("15"), discounted("15"));
        var more = shop.cart(discounted("15").withQuantity(Quantity.of("2")));
        var deeper = shop.cart(discounted("16"));
        var back = shop.cart(discounted("15"), shop.line(tea, "-1")).withReturnReason("torn bag");
        assertThat(codes(twice, "17.00", word)).isEqualTo("sales.line-discount-needs-approval");
        assertThat(codes(more, "17.00", word)).isEqualTo("sales.line-discount-needs-approval");
        assertThat(codes(deeper, "8.40", word)).isEqualTo("sales.line-discount-needs-approval");
        assertThat(codes(back, "-1.50", word)).isEqualTo("sales.return-needs-approval");
        assertThat(shop.gate.submit(shop.sale(cheaper, shop.cash("8.50")), shop.cashier, word)
                        .orThrow()
                        .total())
                .isEqualTo(shop.money("8.50"));
    }

    @Test
    void oneWordForEachOfTwoAlikeIsEnough() {
        shop.openShift("0.00");
        var twice = shop.cart(discounted("15"), discounted("15"));
        var need = need(post(twice, "17.00")).wanted().orElseThrow();
        var one = shop.identity.word(shop.supervisor, need, shop.cashier);
        var other = shop.identity.word(shop.manager, need, shop.cashier);
        assertThat(shop.gate.submit(
                                shop.sale(twice, shop.cash("17.00")), shop.cashier, Justification.of(List.of(one, other)))
                        .orThrow()
                        .total())
                .isEqualTo(shop.money("17.00"));
    }

    @Test
    void aRefusalSaysWhoseWordIsMissing() {
        shop.openShift("0.00");
        var cheaper = shop.cart(discounted("15"));
        assertThat(need(post(cheaper, "8.50")).wanted())
                .contains(new ApprovalNeed(
                        new Permission("sales.discount"),
                        true,
                        false,
                        Refusal.of("sales.line-discount-needs-approval", "Name of TEA", "10", "15 %", "10.00", "1"),
                        List.of(new About("sale", cheaper.id()), new About("product", tea.id())),
                        Optional.of(HowMuch.of(Percent.of("15")))));
        var priced = shop.cart(priced("8.00"));
        assertThat(need(post(priced, "8.00")).wanted())
                .contains(new ApprovalNeed(
                        new Permission("sales.price"),
                        false,
                        false,
                        Refusal.of("sales.price-needs-approval", "Name of TEA", "10.00", "8.00", "1"),
                        List.of(new About("sale", priced.id()), new About("product", tea.id())),
                        Optional.of(HowMuch.of(shop.money("8.00")))));
        assertThat(need(post(shop.cart(), "8.00")).wanted()).isEmpty();
    }

    @Test
    void aWordOfSomebodyWithoutTheRightIsNone() {
        shop.openShift("0.00");
        var cart = shop.cart(discounted("15"));
        var need = need(post(cart, "8.50")).wanted().orElseThrow();
        var word = shop.identity.word(shop.cashier, need, shop.cashier);
        assertThat(codes(cart, "8.50", Justification.of(List.of(word)))).isEqualTo("sales.line-discount-needs-approval");
    }

    private String codes(Cart cart, String cash, Justification why) {
        return need(shop.gate.submit(shop.sale(cart, shop.cash(cash)), shop.cashier, why)).code();
    }

    private static Refusal need(Outcome<Posted> outcome) {
        return outcome.fold(
                posted -> {
                    throw new AssertionError("posted " + posted);
                },
                refusal -> refusal);
    }
}
