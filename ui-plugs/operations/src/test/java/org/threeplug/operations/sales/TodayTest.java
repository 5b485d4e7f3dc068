package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.CloseShift;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.documents.Document;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxClasses;

/// The cart follows the books, and a card is asked only for what can be posted.
class TodayTest {

    private static final String MUG = "4006381333931";
    private static final String LAMP = "9780141036144";

    private final Counter counter = new Counter().open().askingForTheTerminalsWord();
    private final Shop shop = counter.shop;
    private final Product mug = counter.add(MUG, "Mug", "8.00");
    private final Product lamp = counter.add(LAMP, "Lamp", "30.00");
    private final Product work =
            shop.product("WORK", UnitPrice.of("100.00", shop.currency), Shop.EXEMPT, false, false);
    private final TillModel till = counter.till();
    private final Hand hand = new Hand(till, counter.time);

    private void ringWork() {
        hand.key(keys -> keys.touch(shop.books.catalog().sellable(work.id()).orElseThrow()));
    }

    private void exemptBecomes(String percent) {
        var other = new TaxClass(Shop.EXEMPT.key(), Shop.EXEMPT.name(), Percent.of(percent), Shop.EXEMPT.letter());
        shop.gate.submit(TaxClasses.changed(other, 1), shop.manager).orThrow();
    }

    private void costs(Product old, String price) {
        var now = new Product(
                old.id(), old.code(), old.name(), old.brand(), old.category(), old.taxKey(),
                UnitPrice.of(price, shop.currency), old.priceIncludesTax(), old.unit(), old.quantityDecimals(),
                old.stocked(), old.openPrice(), old.active(), old.units(), old.barcodes(), edition(old.id()));
        shop.gate.submit(new SaveProduct(Ids.next(), now, false), shop.manager).orThrow();
    }

    private int edition(UUID product) {
        return shop.books.catalog().product(product).orElseThrow().edition();
    }

    @Test
    void aTaxThatChangedIsSaidWhenTheTillIsShownAgain() {
        ringWork();
        exemptBecomes("10");
        till.refresh();
        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution("till.renewed.total", shop.money("100.00"), shop.money("110.00")));
        hand.key(TillKeys::cash);
        assertThat(shop.books.documents().getLast().head().total()).isEqualTo(shop.money("110.00"));
    }

    @Test
    void aTaxThatChangedUnseenIsSaidWhenItIsPaid() {
        ringWork();
        exemptBecomes("10");
        hand.key(TillKeys::cash);
        assertThat(traded()).isEmpty();
        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution("till.renewed.total", shop.money("100.00"), shop.money("110.00")));
        hand.key(TillKeys::cash);
        assertThat(shop.books.documents().getLast().head().total()).isEqualTo(shop.money("110.00"));
    }

    @Test
    void aCardIsNotAskedForTheTotalOfBefore() {
        ringWork();
        exemptBecomes("10");
        hand.key(TillKeys::card);
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
        hand.key(TillKeys::card).key(TillKeys::card);
        assertThat(shop.books.documents().getLast().head().total()).isEqualTo(shop.money("110.00"));
    }

    @Test
    void aPriceThatChangedWhileParkedIsSaidAtRecall() {
        hand.scan(LAMP).key(TillKeys::park);
        costs(lamp, "35.00");
        hand.key(TillKeys::park).keyed("1");
        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution(
                        "till.renewed.price",
                        "Lamp",
                        UnitPrice.of("30.00", shop.currency),
                        UnitPrice.of("35.00", shop.currency),
                        shop.money("35.00")));
        hand.key(TillKeys::cash);
        assertThat(shop.books.documents().getLast().head().total()).isEqualTo(shop.money("35.00"));
    }

    @Test
    void theCashierIsNotAskedForAnApprovalOfYesterdaysPrice() {
        hand.scan(LAMP).scan(MUG);
        costs(lamp, "25.00");
        costs(mug, "9.00");
        hand.key(TillKeys::cash);
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.ITEM);
        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution("till.renewed.prices", 2, shop.money("38.00"), shop.money("34.00")));
    }

    @Test
    void aPriceThatSomebodyGaveStaysAlsoAfterAKill() {
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::price);
        hand.keyed("sam").enter().keyed("1234").enter();
        costs(lamp, "35.00");
        var again = counter.till();
        assertThat(again.ticket().total()).isEqualTo(shop.money("20.00"));
        new Hand(again, counter.time).key(TillKeys::cash);
        assertThat(again.promptProperty().get()).isEqualTo(Prompt.APPROVER);
    }

    @Test
    void moneyOffThatIsTooMuchAfterALineWasStruckIsApprovedBeforeTheCardIsAsked() {
        hand.scan(LAMP).scan(MUG).pause().keyed("1").key(TillKeys::moneyOffTicket);
        hand.key(keys -> keys.selectLine(0)).key(TillKeys::delete).key(TillKeys::card);
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.APPROVER);
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
    }

    @Test
    void halfOfAWholeArticleIsRefusedBeforeTheCardIsAsked() {
        hand.key(TillKeys::returns).key(TillKeys::returns).keyed("broken").enter();
        hand.keyed("0.5*").scan(LAMP).key(TillKeys::card);
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
        assertThat(traded()).isEmpty();
    }

    @Test
    void aCardIsNotAskedWhileNoShiftIsOpen() {
        hand.scan(LAMP);
        var shift = shop.books.shifts().open(shop.register).orElseThrow();
        var count = new TreeMap<Long, Long>();
        count.put(10000L, 1L);
        shop.gate
                .submit(new CloseShift(Ids.next(), shift.id(), count, Shop.NOON), shop.cashier)
                .orThrow();
        hand.key(TillKeys::card);
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("refused.cash.no-open-shift"));
    }

    @Test
    void aPartThatCameBackMeanwhileIsCountedInTheRest() {
        hand.scan(MUG).key(TillKeys::cash);
        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(MUG).key(TillKeys::park);
        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(MUG).key(TillKeys::cash);
        hand.key(TillKeys::park).keyed("1").key(TillKeys::card);
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Mug");
        assertThat(till.sayingProperty().get().key()).isEqualTo("refused.sales.more-than-sold");
    }

    private List<Document> traded() {
        return shop.books.documents().stream()
                .filter(document -> !document.lines().isEmpty())
                .toList();
    }
}
