package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;

final class NoteReprintTest {

    private final Shop shop = new Shop("GBP");
    private final Product tea = shop.product("TEA", "2.40", Shop.STANDARD);

    private int copy(UUID key, UUID sale) {
        return shop.gate.submit(new NoteReprint(key, sale), shop.cashier).orThrow();
    }

    @Test
    void eachCopyOfAReceiptHasItsOwnNumberAndARepeatedRequestCountsOnce() {
        shop.openShift("0.00");
        var first = shop.sell(shop.cart(shop.line(tea, "2"))).document();
        var second = shop.sell(shop.cart(shop.line(tea, "1"))).document();
        var key = Ids.next();
        assertThat(List.of(copy(Ids.next(), first), copy(key, first), copy(key, first), copy(Ids.next(), second)))
                .containsExactly(1, 2, 2, 1);
    }

    @Test
    void whatIsNotInTheBooksIsNotPrinted() {
        var nothing = new NoteReprint(Ids.next(), Ids.next());
        assertThat(refusal(shop.gate.submit(nothing, shop.cashier))).containsExactly("sales.document-unknown");
    }
}
