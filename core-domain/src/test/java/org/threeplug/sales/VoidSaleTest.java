package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.cash.CloseShift;
import org.threeplug.catalog.Product;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.ledger.Account;

final class VoidSaleTest {

    private final Shop shop = new Shop("GBP");
    private final Product tea = shop.product("TEA", "2.40", Shop.STANDARD);

    private Outcome<Posted> takeBack(UUID sale) {
        return shop.gate.submit(
                new VoidSale(Ids.next(), shop.register, sale, Shop.NOON, "rung twice"), shop.supervisor);
    }

    @Test
    void aVoidMirrorsTheSale() {
        shop.openShift("0.00");
        shop.stock(tea, "5", "1.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "2")));
        var posted = takeBack(sold.document()).orThrow();
        assertThat(posted)
                .isEqualTo(new Posted(
                        posted.document(), DocumentKind.VOID, "1-SALE-000002", shop.money("-4.80"), shop.money("0.00")));
        var roles = List.of(
                Account.Role.DRAWER, Account.Role.REVENUE, Account.Role.TAX, Account.Role.COST_OF_GOODS);
        assertThat(roles).allSatisfy(role -> assertThat(shop.books.balance(role)).isEqualTo(shop.money("0.00")));
        assertThat(shop.books.stock().onHand(tea.id(), shop.branch).quantity()).isEqualTo(Quantity.of(5));
    }

    @Test
    void afterAVoidNothingComesBackAndNothingIsVoidedAgain() {
        shop.openShift("0.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "2")));
        takeBack(sold.document()).orThrow();
        assertThat(shop.books.salesHistory().returnable(sold.document()))
                .extracting(SalesHistory.Returnable::left)
                .containsExactly(Quantity.ZERO);
        assertThat(refusal(takeBack(sold.document())))
                .containsExactly("sales.returned-already", "1-SALE-000001", "Name of TEA");
    }

    @Test
    void onlyASaleOfTheOpenShiftIsVoided() {
        shop.openShift("0.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        var shift = shop.books.shifts().open(shop.register).orElseThrow();
        var count = new TreeMap<>(Map.of(240L, 1L));
        shop.gate.submit(new CloseShift(Ids.next(), shift.id(), count, Shop.NOON), shop.cashier).orThrow();
        assertThat(refusal(takeBack(sold.document()))).containsExactly("cash.no-open-shift");
        shop.openShift("0.00");
        assertThat(refusal(takeBack(sold.document()))).containsExactly("sales.void-after-shift", "1-SALE-000001");
        assertThat(refusal(takeBack(Ids.next()))).containsExactly("sales.document-unknown");
        assertThat(refusal(takeBack(shift.id()))).containsExactly("sales.only-sales-voided", "1-FLOAT-000001");
    }

    @Test
    void aCashierVoidsNothingAlone() {
        shop.openShift("0.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        assertThat(refusal(shop.gate.submit(
                        new VoidSale(Ids.next(), shop.register, sold.document(), Shop.NOON, "mine"), shop.cashier)))
                .containsExactly("sales.void-needs-approval");
    }

    @Test
    void aCashierVoidsWithTheWordOfSomebodyWhoMay() {
        shop.openShift("0.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "1")));
        var undo = new VoidSale(Ids.next(), shop.register, sold.document(), Shop.NOON, "mine");
        var voided = shop.approved(undo, shop.cashier, "mine", shop.supervisor).orThrow();
        assertThat(voided.total()).isEqualTo(shop.money("-2.40"));
    }
}
