package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.payments.Tender;
import org.threeplug.settings.StoreSettings;

/// Where the smallest coin is 0.05, what comes to less than half of it is settled in cash by no coin at all.
class CashStepTest {

    private static final String SWEET = "7610000000012";
    private static final String CARD = "7610000000029";
    private static final String OTHER_CARD = "7610000000036";

    private final Counter counter =
            new Counter(new Shop(Currency.getInstance("CHF"), StoreSettings.TaxRounding.PER_LINE, 5)).open();
    private final Shop shop = counter.shop;
    private final TillModel till;
    private final Hand hand;

    CashStepTest() {
        counter.add(SWEET, "Sweet", "0.02");
        counter.add(CARD, "Greeting card", "5.00");
        counter.add(OTHER_CARD, "Birthday card", "5.02");
        till = counter.till();
        hand = new Hand(till, counter.time);
    }

    @Test
    void sellsForNoCashWhatRoundsToNothing() {
        hand.scan(SWEET).key(TillKeys::cash);

        assertThat(last()).satisfies(sale -> settledByNoCash(sale, DocumentKind.SALE, "-0.02"));
    }

    @Test
    void takesBackForNoCashWhatRoundsToNothing() {
        hand.scan(SWEET).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(SWEET).key(TillKeys::cash);

        assertThat(last()).satisfies(back -> settledByNoCash(back, DocumentKind.RETURN, "0.02"));
    }

    @Test
    void exchangesForNoCashWhatDiffersByLessThanACoin() {
        hand.scan(CARD).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(CARD);
        hand.key(keys -> keys.type("+")).scan(OTHER_CARD).key(TillKeys::cash);

        assertThat(last()).satisfies(exchange -> settledByNoCash(exchange, DocumentKind.EXCHANGE, "-0.02"));
    }

    @Test
    void settlesByNoCashWhatACardPaymentLeaves() {
        hand.scan(OTHER_CARD).pause().keyed("5").key(TillKeys::card).key(TillKeys::cash);

        assertThat(last().head().kind()).isEqualTo(DocumentKind.SALE);
        assertThat(last().head().rounding()).isEqualTo(shop.money("-0.02"));
        assertThat(last().tenders())
                .extracting(Tender::kind, Tender::amount)
                .containsExactly(
                        tuple(Tender.Kind.CARD, shop.money("5.00")), tuple(Tender.Kind.CASH, shop.money("0.00")));
    }

    @Test
    void settlesWhatCashInPartsLeavesWithoutAnotherTender() {
        hand.scan(OTHER_CARD).pause().keyed("3").key(TillKeys::cash).keyed("2").key(TillKeys::cash);

        assertThat(last().head().rounding()).isEqualTo(shop.money("-0.02"));
        assertThat(last().tenders())
                .containsExactly(shop.cash("3.00"), Tender.cash(shop.money("2.00"), shop.money("0.00")));
    }

    @Test
    void exchangesLikeForLikeWithoutATender() {
        hand.scan(CARD).key(TillKeys::cash);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(CARD);
        hand.key(keys -> keys.type("+")).scan(CARD).key(TillKeys::cash);

        assertThat(last().head().kind()).isEqualTo(DocumentKind.EXCHANGE);
        assertThat(last().tenders()).isEmpty();
    }

    private void settledByNoCash(Document document, DocumentKind kind, String rounding) {
        assertThat(document.head().kind()).isEqualTo(kind);
        assertThat(document.head().total()).isEqualTo(shop.money("0.00"));
        assertThat(document.head().rounding()).isEqualTo(shop.money(rounding));
        assertThat(document.tenders()).containsExactly(shop.cash("0.00"));
    }

    private Document last() {
        return shop.books.documents().getLast();
    }
}
