package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.Tender;

/// Whatever keys are pressed in whatever order: what lies in the drawer is what the books say and what is still being
/// taken, no card money is without a sale, and a way out is always left.
class RandomHandsTest {

    private static final String TEA = "5012345678900";
    private static final String LAMP = "9780141036144";

    /// Presses, with names that make a failure readable.
    enum Press {
        TEA_SCANNED(hand -> hand.scan(TEA)),
        LAMP_SCANNED(hand -> hand.scan(LAMP)),
        TWO(hand -> hand.keyed("2*")),
        HALF(hand -> hand.keyed("0.5*")),
        FIVE_IN_CASH(hand -> hand.pause().keyed("5").key(TillKeys::cash)),
        TWENTY_IN_CASH(hand -> hand.pause().keyed("20").key(TillKeys::cash)),
        CASH(hand -> hand.key(TillKeys::cash)),
        TEN_BY_CARD(hand -> hand.pause().keyed("10").key(TillKeys::card)),
        CARD(hand -> hand.key(TillKeys::card)),
        ESCAPE(hand -> hand.key(TillKeys::escape)),
        DELETE(hand -> hand.key(TillKeys::delete)),
        HALF_OFF(hand -> hand.pause().keyed("50%")),
        TWO_OFF_ALL(hand -> hand.pause().keyed("2").key(TillKeys::moneyOffTicket)),
        PRICE(hand -> hand.pause().keyed("7").key(TillKeys::price)),
        APPROVED(hand -> hand.keyed("mo").enter().keyed("1234").enter()),
        PARK(hand -> hand.key(TillKeys::park)),
        RECALL(hand -> hand.pause().keyed("1").key(TillKeys::park)),
        GIVE_UP(hand -> hand.key(TillKeys::giveUp)),
        UNDO(hand -> hand.key(TillKeys::undo)),
        RETURN(hand -> hand.key(TillKeys::returns)),
        RECEIPT(hand -> hand.key(TillKeys::returns).scan("1-SALE-000001")),
        WITHOUT_RECEIPT(hand -> hand.key(TillKeys::returns).key(TillKeys::returns).keyed("broken").enter()),
        SELL(hand -> hand.key(TillKeys::sellAgain)),
        UP(hand -> hand.key(keys -> keys.move(-1))),
        LAMP_AT_25(_ -> {}),
        LAMP_AT_30(_ -> {}),
        SHOWN_AGAIN(_ -> {}),
        KILLED(_ -> {});

        private final Consumer<Hand> does;

        Press(Consumer<Hand> does) {
            this.does = does;
        }
    }

    /// A shop, its till and what is known of the drawer.
    private static final class Table {

        private final Counter counter = new Counter().stocked().open();
        private final Shop shop = counter.shop;
        private final Actor who;
        private TillModel till;
        private Hand hand;

        private Table(boolean manager) {
            who = manager ? shop.manager : shop.cashier;
            if (!manager) {
                counter.askingForTheTerminalsWord();
            }
            sitDown();
        }

        private void sitDown() {
            till = counter.till(who);
            hand = new Hand(till, counter.time);
        }

        private void press(Press press) {
            switch (press) {
                case LAMP_AT_25 -> lampCosts("25.00");
                case LAMP_AT_30 -> lampCosts("30.00");
                case SHOWN_AGAIN -> till.refresh();
                case KILLED -> sitDown();
                default -> press.does.accept(hand);
            }
        }

        private void lampCosts(String price) {
            var old = shop.books.catalog()
                    .product(shop.books.catalog().scan(LAMP).orElseThrow().product())
                    .orElseThrow();
            var now = new Product(
                    old.id(), old.code(), old.name(), old.brand(), old.category(), old.taxKey(),
                    UnitPrice.of(price, shop.currency), old.priceIncludesTax(), old.unit(), old.quantityDecimals(),
                    old.stocked(), old.openPrice(), old.active(), old.units(), old.barcodes(), old.edition());
            shop.gate.submit(new SaveProduct(Ids.next(), now, false), shop.manager).orThrow();
        }

        private Money zero() {
            return shop.money("0.00");
        }

        private Money posted(Tender.Kind kind) {
            return shop.books.documents().stream()
                    .flatMap(document -> document.tenders().stream())
                    .filter(tender -> tender.kind() == kind)
                    .map(Tender::amount)
                    .reduce(zero(), Money::plus);
        }

        private void isRight() {
            assertThat(shop.books.balance(Account.Role.DRAWER))
                    .isEqualTo(posted(Tender.Kind.CASH).plus(shop.money("100.00")));
            assertThat(shop.books.balance(Account.Role.CARD)).isEqualTo(posted(Tender.Kind.CARD));
            for (var document : shop.books.documents()) {
                if (!document.tenders().isEmpty()) {
                    assertThat(document.tenders().stream().map(Tender::amount).reduce(zero(), Money::plus))
                            .isEqualTo(document.head().total());
                }
            }
            if (till.ticket().cart().isEmpty()) {
                assertThat(till.tendering().tenders()).isEmpty();
            }
            assertThat(counter.draft
                            .counter(shop.register)
                            .map(lying -> lying.cash())
                            .orElse(zero()))
                    .isEqualTo(till.tendering().inCash());
            cardMoneyIsKnown();
        }

        /// Taken for this sale, asked of the terminal at this moment, or in the tray.
        private void cardMoneyIsKnown() {
            var known = new HashSet<UUID>();
            till.tendering().tenders().stream()
                    .flatMap(tender -> tender.reference().stream())
                    .map(UUID::fromString)
                    .forEach(known::add);
            if (till.stageProperty().get() instanceof Stage.AskingCard(var intent)) {
                known.add(intent.id());
            }
            till.tray().problems().forEach(problem -> {
                if (problem instanceof Problem.CardMoney(var intent)) {
                    known.add(intent.id());
                }
            });
            assertThat(shop.books.cardIntents().unresolved(shop.register))
                    .extracting(CardIntent::id)
                    .isSubsetOf(known);
        }

        /// Esc leads back to the sale without a tender; then it can be given up. What was scanned meanwhile is rung then, and
        /// goes the same way.
        private void leadsOut() {
            for (int round = 0; round < 8; round++) {
                for (int i = 0; i < 14; i++) {
                    hand.key(TillKeys::escape);
                }
                List.copyOf(till.tray().problems()).forEach(problem -> hand.key(keys -> keys.drop(problem)));
                assertThat(till.stageProperty().get()).isEqualTo(new Stage.Ringing());
                assertThat(till.tendering().tenders()).isEmpty();
                hand.key(TillKeys::giveUp).key(TillKeys::giveUp);
            }
            assertThat(till.ticket().cart().isEmpty()).isTrue();
            assertThat(till.tray().problems()).isEmpty();
            assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
            hand.scan(TEA).key(TillKeys::cash);
            assertThat(shop.books.documents().getLast().head().total()).isEqualTo(shop.money("2.50"));
        }
    }

    @Provide
    Arbitrary<List<Press>> presses() {
        return Arbitraries.of(Press.class).list().ofMinSize(5).ofMaxSize(40);
    }

    @Property(tries = 400)
    void theDrawerIsWhatTheBooksSay(@ForAll("presses") List<Press> presses, @ForAll boolean manager) {
        var table = new Table(manager);
        for (var press : presses) {
            table.press(press);
            table.isRight();
        }
        table.leadsOut();
        table.isRight();
    }
}
