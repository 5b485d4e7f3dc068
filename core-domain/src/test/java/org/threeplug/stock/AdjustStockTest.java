package org.threeplug.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.documents.Document;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;

final class AdjustStockTest {

    private final Shop shop = new Shop("GBP");
    private final Product tea = shop.product("TEA", "2.40", Shop.STANDARD);

    private Outcome<Document.Head> adjust(AdjustStock.Line... lines) {
        return shop.gate.submit(
                new AdjustStock(
                        Ids.next(), shop.register, Shop.NOON, Shop.TODAY, List.of(lines), "stock-taking", Optional.empty()),
                shop.manager);
    }

    private AdjustStock.Line line(String delta) {
        return new AdjustStock.Line(tea.id(), Quantity.of(delta), Optional.empty());
    }

    @Test
    void goodsFoundAreWorthWhatTheyCost() {
        shop.stock(tea, "10", "1.50");
        assertThat(shop.books.stock().onHand(tea.id(), shop.branch))
                .isEqualTo(new Balance(Quantity.of(10), shop.money("15.00"), UnitPrice.of("1.5", shop.currency)));
        assertThat(shop.books.balance(Account.Role.INVENTORY)).isEqualTo(shop.money("15.00"));
        assertThat(shop.books.balance(Account.Role.STOCK_DIFFERENCE)).isEqualTo(shop.money("-15.00"));
    }

    @Test
    void goodsGoneAreLostAtAverageCost() {
        shop.stock(tea, "10", "1.50");
        var head = adjust(line("-4")).orThrow();
        assertThat(shop.books.balance(Account.Role.STOCK_DIFFERENCE)).isEqualTo(shop.money("-9.00"));
        assertThat(List.of(head.reference(), head.reason().orElseThrow()))
                .containsExactly("1-STOCK_ADJUSTMENT-000002", "stock-taking");
    }

    @Test
    void makingGoodWhatWasSoldBelowZeroCorrectsTheCostOfGoods() {
        shop.openShift("0.00");
        shop.stock(tea, "1", "1.00");
        shop.sell(shop.cart(shop.line(tea, "3")));
        shop.stock(tea, "10", "1.50");
        assertThat(shop.books.balance(Account.Role.INVENTORY)).isEqualTo(shop.money("12.00"));
        assertThat(shop.books.balance(Account.Role.COST_OF_GOODS)).isEqualTo(shop.money("4.00"));
        assertThat(shop.books.balance(Account.Role.STOCK_DIFFERENCE)).isEqualTo(shop.money("-16.00"));
        assertThat(shop.books.stockValue()).isEqualTo(shop.money("12.00"));
    }

    @Test
    void aLineWithoutQuantityOrWithANegativeCostIsRefused() {
        assertThat(refusal(adjust(line("0")))).containsExactly("stock.quantity-zero", "Name of TEA");
        assertThat(refusal(adjust(new AdjustStock.Line(
                        tea.id(), Quantity.ONE, Optional.of(UnitPrice.of("-1", shop.currency))))))
                .containsExactly("stock.cost-negative", "Name of TEA", "-1.00");
        assertThat(refusal(adjust(new AdjustStock.Line(Ids.next(), Quantity.ONE, Optional.empty()))))
                .containsExactly("catalog.product-unknown", "");
    }

    @Test
    void whatIsNotKeptInStockStaysOnThePaperAndMovesNothing() {
        var service = shop.product("POST", UnitPrice.of("3", shop.currency), Shop.STANDARD, true, false);
        var head = adjust(new AdjustStock.Line(service.id(), Quantity.of(-1), Optional.empty())).orThrow();
        var posted = shop.books.salesHistory().document(head.id()).orElseThrow();
        assertThat(posted.document().lines()).extracting(Document.Line::code).containsExactly("POST");
        assertThat(posted.movements()).isEmpty();
    }
}
