package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Money;
import org.threeplug.ledger.Account;
import org.threeplug.payments.Tender;

/// Cash taken towards a sale before all of it is there.
class PartCashTest {

    private static final String TEA = "5012345678900";
    private static final String LAMP = "9780141036144";

    private final Counter counter = new Counter().stocked().open();
    private final Shop shop = counter.shop;
    private final TillModel till = counter.till(counter.shop.manager);
    private final Hand hand = new Hand(till, counter.time);

    @Test
    void whatIsTooMuchAfterADiscountIsChange() {
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::cash).keyed("50%").key(TillKeys::cash);

        assertThat(sold()).singleElement().satisfies(sale -> assertThat(sale.tenders())
                .containsExactly(Tender.cash(shop.money("20.00"), shop.money("5.00"))));
        assertThat(till.lastProperty().get().orElseThrow().posted().change()).isEqualTo(shop.money("5.00"));
    }

    @Test
    void severalPartsAndTheirChangeAreOneTender() {
        hand.scan(LAMP).pause().keyed("10").key(TillKeys::cash).keyed("15").key(TillKeys::cash);
        hand.keyed("50%").key(TillKeys::cash);

        assertThat(sold().getLast().tenders())
                .containsExactly(Tender.cash(shop.money("25.00"), shop.money("10.00")));
    }

    @Test
    void aCardIsOfferedNothingThatOnlyCashHasPaid() {
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::cash).keyed("50%").key(TillKeys::card);

        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution("till.pay.cash-covers", shop.money("5.00")));
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
    }

    @Test
    void anEmptyCartGivesTheMoneyBackAndTheNextSaleCostsWhatItCosts() {
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::cash).key(TillKeys::delete);

        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.pay.cash-back", shop.money("20.00")));
        assertThat(till.tendering().tenders()).isEmpty();

        hand.scan(LAMP).key(TillKeys::cash);

        assertThat(sold().getLast().tenders()).containsExactly(shop.cash("30.00"));
    }

    @Test
    void itIsFoundAgainWithTheCartAfterAKill() {
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::cash);

        var again = counter.till();

        assertThat(again.tendering().due()).isEqualTo(shop.money("10.00"));
        assertThat(again.sayingProperty().get())
                .isEqualTo(Saying.info("till.draft.found-cash", 1, shop.money("20.00")));
        new Hand(again, counter.time).key(TillKeys::cash);
        assertThat(sold().getLast().tenders()).containsExactly(shop.cash("20.00"), shop.cash("10.00"));
    }

    @Test
    void whatWasGivenBackIsNotFoundAgain() {
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::cash).key(TillKeys::escape);

        assertThat(counter.till().tendering().tenders()).isEmpty();
        assertThat(counter.till().ticket().cart().lines()).hasSize(1);
    }

    @Test
    void moreThanItWasPaidForComesBackAndIsPaidOutInOne() {
        hand.scan(LAMP).key(TillKeys::cash);
        hand.scan(TEA).pause().keyed("1").key(TillKeys::cash);
        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(LAMP).key(TillKeys::cash);

        assertThat(shop.books.documents().getLast().tenders())
                .containsExactly(Tender.cash(shop.money("1.00"), shop.money("28.50")));
        assertThat(drawer()).isEqualTo(shop.books.balance(Account.Role.DRAWER));
    }

    @Test
    void theKeysSayWhatTheyWillDo() {
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::cash).keyed("50%");

        assertThat(till.tendering().isCashOver()).isTrue();
        assertThat(till.tendering().cashDue()).isEqualTo(shop.money("-5.00"));
    }

    private Money drawer() {
        return shop.books.documents().stream()
                .flatMap(document -> document.tenders().stream())
                .filter(tender -> tender.kind() == Tender.Kind.CASH)
                .map(tender -> tender.given().minus(tender.change()))
                .reduce(shop.money("100.00"), Money::plus);
    }

    private List<Document> sold() {
        return shop.books.documents().stream()
                .filter(document -> document.head().kind() == DocumentKind.SALE)
                .toList();
    }
}
