package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.CartLine;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.Tender;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.RecallCart;

class PayingTest {

    private static final String TEA = "5012345678900";
    private static final String LAMP = "9780141036144";

    private final Counter counter = new Counter().stocked().open().askingForTheTerminalsWord();
    private final Shop shop = counter.shop;

    @Test
    void writesTheIntentBeforeTheTerminalIsAsked() {
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(TEA).key(TillKeys::card);

        assertThat(shop.books.cardIntents().unresolved(shop.register))
                .extracting(CardIntent::amount, CardIntent::state)
                .containsExactly(tuple(shop.money("2.50"), CardIntent.State.OPEN));
        assertThat(counter.paper.log).isEmpty();

        hand.key(TillKeys::card);

        assertThat(sold()).hasSize(1);
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
        assertThat(counter.paper.log).containsExactly("issue");
    }

    @Test
    void aClockThatJumpedIsAcceptedByASupervisorAndTheSaleGoesOn() {
        shop.clockJumps(Shop.NOON.plus(Duration.ofDays(365)));
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(TEA).key(TillKeys::cash);

        assertThat(till.promptProperty().get()).isEqualTo(Prompt.APPROVER);
        assertThat(sold()).isEmpty();

        hand.keyed("sam").enter().keyed("1234").enter().keyed("new battery").enter();

        assertThat(sold()).hasSize(1);
        assertThat(shop.books.clocks().open()).isEmpty();
    }

    @Test
    void aSaleIsNotPaidWhenNobodyStandsBehindTheClock() {
        shop.clockJumps(Shop.NOON.minus(Duration.ofDays(1)));
        var till = counter.till();
        new Hand(till, counter.time).scan(TEA).key(TillKeys::cash).key(TillKeys::escape);

        assertThat(sold()).isEmpty();
        assertThat(till.ticket().cart().lines()).hasSize(1);
        assertThat(shop.books.clocks().open()).isPresent();
    }

    @Test
    void goesBackToTheSaleWhenTheCardIsDeclined() {
        var till = counter.till();
        new Hand(till, counter.time).scan(TEA).key(TillKeys::card).key(TillKeys::escape).key(TillKeys::cash);

        assertThat(sold()).singleElement().satisfies(sale -> assertThat(sale.tenders())
                .containsExactly(shop.cash("2.50")));
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
    }

    @Test
    void keepsTheKeyedAmountWhenItIsTooSoonToPay() {
        var till = counter.till();
        var hand = new Hand(till, counter.time).keyed("20").pause().burst(LAMP);
        till.keys().enter();
        till.keys().card();
        assertThat(till.textProperty().get()).isEqualTo("20");

        hand.key(TillKeys::card).key(TillKeys::card);

        assertThat(till.tendering().tenders()).extracting(Tender::amount).containsExactly(shop.money("20.00"));
        assertThat(sold()).isEmpty();
    }

    @Test
    void anAmountForThePayKeyDoesNotBecomeThePriceOfWhatWaitsInTheTray() {
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(TEA).scan("9999999999994").pause().keyed("20").key(TillKeys::cash);
        assertThat(till.textProperty().get()).isEmpty();

        hand.key(TillKeys::insert);

        assertThat(till.ticket().total()).isEqualTo(shop.money("2.50"));
    }

    @Test
    void splitsATotalOverCashAndCard() {
        var till = counter.till();
        new Hand(till, counter.time)
                .scan(LAMP)
                .pause()
                .keyed("20")
                .key(TillKeys::cash)
                .key(TillKeys::card)
                .key(TillKeys::card);

        assertThat(sold()).singleElement().satisfies(sale -> assertThat(sale.tenders())
                .extracting(Tender::kind, Tender::amount)
                .containsExactly(
                        tuple(Tender.Kind.CASH, shop.money("20.00")),
                        tuple(Tender.Kind.CARD, shop.money("10.00"))));
    }

    @Test
    void asksAboutCardMoneyOfBeforeWithTheCartItIsFor() {
        new Hand(counter.till(), counter.time).scan(TEA).key(TillKeys::card);

        var again = counter.till();
        assertThat(again.ticket().cart().lines()).hasSize(1);
        assertThat(again.stageProperty().get()).isInstanceOf(Stage.AskingCard.class);
        assertThat(again.tray().problems()).isEmpty();
        new Hand(again, counter.time).key(TillKeys::card);

        assertThat(sold()).hasSize(1);
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
    }

    @Test
    void dropsCardMoneyWhoseCartIsGoneOnlyByItsOwnButton() {
        new Hand(counter.till(), counter.time).scan(TEA).key(TillKeys::card);
        counter.draft.clear(shop.register);
        var again = counter.till();
        var hand = new Hand(again, counter.time).key(TillKeys::delete);
        assertThat(again.ticket().cart().lines()).isEmpty();
        assertThat(again.tray().problems()).hasSize(1);

        hand.key(keys -> keys.drop(again.tray().problems().getFirst()));

        assertThat(again.tray().problems()).isEmpty();
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
    }

    @Test
    void keepsScansDuringAPaymentForTheNextSaleInOrder() {
        var work = new SteppedWork();
        counter.work(work);
        var till = counter.till();
        work.finish();
        var codes = IntStream.range(0, 30).mapToObj(i -> "700000000%02d".formatted(i)).toList();
        codes.forEach(code -> counter.add(code, "No " + code, "1.00"));
        var hand = new Hand(till, counter.time).scan(TEA);
        work.finish();
        hand.key(TillKeys::cash);

        codes.forEach(code -> {
            code.chars().forEach(c -> till.keys().type(Character.toString(c)));
            till.keys().enter();
            counter.time.pass(Duration.ofMillis(33));
        });
        assertThat(till.waitingProperty().get()).isEqualTo(30);
        work.finish();

        assertThat(sold()).singleElement().satisfies(sale -> assertThat(sale.lines()).hasSize(1));
        assertThat(till.ticket().cart().lines()).extracting(CartLine::code).containsExactlyElementsOf(codes);
    }

    @Test
    void paysNothingWhileAScanIsLookedUp() {
        var work = new SteppedWork();
        counter.work(work);
        var till = counter.till();
        work.finish();
        var hand = new Hand(till, counter.time).scan(TEA);
        work.finish();
        hand.scan(LAMP).key(TillKeys::cash);
        work.finish();

        assertThat(sold()).isEmpty();
        assertThat(till.ticket().cart().lines()).hasSize(2);
    }

    @Test
    void paysNothingWhileWordsAreSearchedFor() {
        var work = new SteppedWork();
        counter.work(work);
        var till = counter.till();
        work.finish();
        var hand = new Hand(till, counter.time).scan(TEA);
        work.finish();
        hand.keyed("lamp").enter();
        work.step();
        work.step();
        hand.key(TillKeys::cash);
        work.finish();

        assertThat(sold()).isEmpty();
        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags", "Lamp");
    }

    @Test
    void printsNothingWhenThePostingIsRefused() {
        counter.gate(refusing());
        new Hand(counter.till(), counter.time).scan(TEA).key(TillKeys::cash);

        assertThat(counter.paper.log).isEmpty();
        assertThat(sold()).isEmpty();
    }

    @Test
    void asksAgainForAnAnswerThatGotLostAndPostsOnce() {
        var broken = new AtomicBoolean(true);
        counter.gate(losingTheAnswer(broken));
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(TEA).key(TillKeys::cash);

        assertThat(till.stageProperty().get()).isEqualTo(new Stage.Unsure());
        assertThat(counter.paper.log).isEmpty();

        broken.set(false);
        hand.key(TillKeys::cash);

        assertThat(sold()).hasSize(1);
        assertThat(counter.paper.log).containsExactly("drawer", "issue");
        assertThat(till.ticket().cart().isEmpty()).isTrue();
    }

    @Test
    void takesUpAParkedCartWhoseAnswerGotLostUnderTheSameKey() {
        var broken = new AtomicBoolean(true);
        counter.gate(losingTheAnswer(broken));
        var till = counter.till();
        var hand = new Hand(till, counter.time).scan(TEA).key(TillKeys::park).key(TillKeys::park).keyed("1");
        assertThat(till.ticket().cart().isEmpty()).isTrue();

        broken.set(false);
        hand.key(TillKeys::park).keyed("1");

        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags");
        assertThat(till.parking().parked()).isEmpty();
    }

    @Test
    void findsTheCartAgainAfterAKill() {
        new Hand(counter.till(), counter.time).scan(TEA).scan(LAMP);

        var again = counter.till();

        assertThat(again.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags", "Lamp");
    }

    @Test
    void doesNotSellACartAgainThatWasPostedBeforeTheKill() {
        var till = counter.till();
        new Hand(till, counter.time).scan(TEA);
        var cart = till.ticket().cart();
        shop.sell(cart);

        var again = counter.till();

        assertThat(again.ticket().cart().isEmpty()).isTrue();
        assertThat(again.lastProperty().get().orElseThrow().posted().document()).isEqualTo(cart.id());
        assertThat(counter.draft.find(shop.register)).isEmpty();
    }

    private List<Document> sold() {
        return shop.books.documents().stream()
                .filter(document -> document.head().kind() == DocumentKind.SALE)
                .toList();
    }

    private CommandGate refusing() {
        return new CommandGate() {
            @Override
            public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
                return command instanceof PostSale
                        ? new Outcome.Refused<>(Refusal.of("cash.no-open-shift"))
                        : shop.gate.submit(command, actor, justification);
            }
        };
    }

    private CommandGate losingTheAnswer(AtomicBoolean broken) {
        return new CommandGate() {
            @Override
            public <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification) {
                var outcome = shop.gate.submit(command, actor, justification);
                if (broken.get() && (command instanceof PostSale || command instanceof RecallCart)) {
                    throw new IllegalStateException("The answer got lost");
                }
                return outcome;
            }
        };
    }
}
