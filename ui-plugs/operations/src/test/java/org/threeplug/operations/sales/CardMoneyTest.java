package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.Tender;

class CardMoneyTest {

    private static final String TEA = "5012345678900";
    private static final String LAMP = "9780141036144";

    private final Counter counter = new Counter().stocked().open().askingForTheTerminalsWord();

    @Test
    void anApprovalWhoseAnswerGotLostIsTakenInWhenItIsGivenAgain() {
        var broken = new AtomicBoolean();
        var till = counter.gate(losingTheAnswer(broken)).till();
        var hand = new Hand(till, counter.time).scan(LAMP).key(TillKeys::card);
        broken.set(true);
        hand.key(TillKeys::card);
        broken.set(false);

        hand.key(TillKeys::card);

        assertThat(sold().tenders())
                .extracting(Tender::kind, Tender::amount)
                .containsExactly(tuple(Tender.Kind.CARD, counter.shop.money("30.00")));
    }

    @Test
    void anIntentWhoseAnswerGotLostIsNotWrittenTwice() {
        var broken = new AtomicBoolean(true);
        var till = counter.gate(losingTheAnswer(broken)).till();
        var hand = new Hand(till, counter.time).scan(LAMP).key(TillKeys::card);
        broken.set(false);

        hand.key(TillKeys::card);

        assertThat(counter.shop.books.cardIntents().unresolved(counter.shop.register))
                .extracting(CardIntent::amount, CardIntent::state)
                .containsExactly(tuple(counter.shop.money("30.00"), CardIntent.State.OPEN));
    }

    @Test
    void aCardThatWaitsIsAskedAboutWhenTheTillIsMadeAnewInAnotherLanguage() {
        new Hand(counter.till(), counter.time).scan(LAMP).key(TillKeys::card);
        var anew = counter.till();

        assertThat(anew.stageProperty().get()).isInstanceOf(Stage.AskingCard.class);
        assertThat(anew.tray().problems()).isEmpty();
        new Hand(anew, counter.time).key(TillKeys::card);
        assertThat(sold().tenders())
                .extracting(Tender::kind, Tender::amount)
                .containsExactly(tuple(Tender.Kind.CARD, counter.shop.money("30.00")));
    }

    @Test
    void whatACardHasPaidOfItIsPaidInTheTillThatIsMadeAnew() {
        new Hand(counter.till(), counter.time).scan(LAMP).pause().keyed("20").key(TillKeys::card).key(TillKeys::card);
        var anew = counter.till();

        assertThat(anew.tendering().due()).isEqualTo(counter.shop.money("10.00"));
        assertThat(anew.tray().problems()).isEmpty();
        new Hand(anew, counter.time).key(TillKeys::cash);
        assertThat(sold().tenders())
                .extracting(Tender::kind, Tender::amount)
                .containsExactly(
                        tuple(Tender.Kind.CARD, counter.shop.money("20.00")),
                        tuple(Tender.Kind.CASH, counter.shop.money("10.00")));
    }

    @Test
    void escTwiceTakesAPartBackThatACardHasPaid() {
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(LAMP).pause().keyed("20").key(TillKeys::card).key(TillKeys::card);

        hand.key(TillKeys::escape);
        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution("till.pay.card-back-ask", counter.shop.money("20.00")));
        assertThat(till.tendering().tenders()).hasSize(1);

        hand.key(TillKeys::escape);
        assertThat(till.tendering().tenders()).isEmpty();
        assertThat(counter.shop.books.cardIntents().unresolved(counter.shop.register)).isEmpty();

        hand.key(TillKeys::park);
        assertThat(till.parking().parked()).hasSize(1);
    }

    @Test
    void escAsksAgainAboutCardMoneyWhenSomethingElseWasSaidMeanwhile() {
        var till = counter.till();
        new Hand(till, counter.time)
                .scan(LAMP)
                .pause()
                .keyed("20")
                .key(TillKeys::card)
                .key(TillKeys::card)
                .key(TillKeys::escape)
                .scan(TEA)
                .key(TillKeys::escape);

        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution("till.pay.card-back-ask", counter.shop.money("20.00")));
        assertThat(till.tendering().tenders()).hasSize(1);
    }

    @Test
    void cardMoneyWhoseTakingBackGotNoAnswerIsTakenBackWhenAskedAgain() {
        var broken = new AtomicBoolean();
        var till = counter.gate(losingTheAnswer(broken)).till();
        var hand = new Hand(till, counter.time)
                .scan(LAMP)
                .pause()
                .keyed("20")
                .key(TillKeys::card)
                .key(TillKeys::card)
                .key(TillKeys::escape);
        broken.set(true);
        hand.key(TillKeys::escape);
        broken.set(false);

        hand.key(TillKeys::escape).key(TillKeys::escape);

        assertThat(till.tendering().tenders()).isEmpty();
        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.caution("till.pay.card-back", counter.shop.money("20.00")));
    }

    @Test
    void goodsBroughtBackDoNotTakeTheTotalBelowWhatACardHasPaid() {
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(LAMP).key(TillKeys::cash);
        hand.scan(LAMP).pause().keyed("20").key(TillKeys::card).key(TillKeys::card);

        hand.key(TillKeys::returns).scan("1-SALE-000001").scan(LAMP);

        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.pay.card-taken"));
        assertThat(till.ticket().total()).isEqualTo(counter.shop.money("30.00"));
    }

    @Test
    void aSaleDoesNotBecomeSmallerThanWhatACardHasPaid() {
        var till = counter.till();
        var hand = new Hand(till, counter.time)
                .scan(TEA)
                .scan(LAMP)
                .pause()
                .keyed("20")
                .key(TillKeys::card)
                .key(TillKeys::card);

        hand.key(TillKeys::delete);
        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.pay.card-taken"));
        hand.keyed("10%");

        assertThat(till.ticket().total()).isEqualTo(counter.shop.money("32.50"));
    }

    @Test
    void aSumThatCannotBeCountedChangesNothing() {
        counter.add("1234567", "Gold", "999999999");
        var till = counter.till();
        new Hand(till, counter.time).scan(TEA).pause().keyed("999999999**").scan("1234567");

        assertThat(till.sayingProperty().get()).isEqualTo(Saying.caution("till.too-large"));
        assertThat(till.ticket().total()).isEqualTo(counter.shop.money("2.50"));
        assertThat(counter.till().ticket().total()).isEqualTo(counter.shop.money("2.50"));
    }

    private Document sold() {
        assertThat(counter.shop.books.documents())
                .filteredOn(document -> document.head().kind() == DocumentKind.SALE)
                .hasSize(1);
        return counter.shop.books.documents().getLast();
    }

    private CommandGate losingTheAnswer(AtomicBoolean broken) {
        return new CommandGate() {
            @Override
            public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
                var outcome = counter.shop.gate.submit(command, actor, justification);
                if (broken.get()) {
                    throw new IllegalStateException("The answer got lost");
                }
                return outcome;
            }
        };
    }
}
