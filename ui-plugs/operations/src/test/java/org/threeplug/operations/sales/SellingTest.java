package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.CartLine;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.LosingGate;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.payments.Tender;
import org.threeplug.settings.SaveSettings;
import org.threeplug.settings.StoreSettings;

class SellingTest {

    private static final String TEA = "5012345678900";
    private static final String BREAD = "4011200296908";
    private static final String LAMP = "9780141036144";

    private final Counter counter = new Counter().stocked().open();
    private final Shop shop = counter.shop;
    private final TillModel till = counter.till();
    private final Hand hand = new Hand(till, counter.time);

    @Test
    void takesExactCashAndThenOpensTheDrawerAndPrints() {
        hand.scan(TEA).scan(BREAD).scan(LAMP).key(TillKeys::cash);

        assertThat(shop.books.documents()).last().satisfies(sale -> {
            assertThat(sale.head().kind()).isEqualTo(DocumentKind.SALE);
            assertThat(sale.head().total()).isEqualTo(shop.money("33.70"));
            assertThat(sale.tenders()).containsExactly(shop.cash("33.70"));
        });
        assertThat(counter.paper.log).containsExactly("drawer", "issue");
    }

    @Test
    void keepsTheChangeDueUntilTheNextScan() {
        hand.scan(TEA).pause().keyed("20").key(TillKeys::cash);

        assertThat(till.lastProperty().get().orElseThrow().posted().change()).isEqualTo(shop.money("17.50"));
        assertThat(till.ticket().cart().isEmpty()).isTrue();
        assertThat(sold().tenders()).containsExactly(Tender.cash(shop.money("20"), shop.money("17.50")));
    }

    @Test
    void neverPaysByEnter() {
        hand.scan(TEA).pause().enter().keyed("20").enter();

        assertThat(sales()).isEmpty();
    }

    @Test
    void paysOnlyWhenItIsMeant() {
        hand.key(TillKeys::cash);
        assertThat(till.sayingProperty().get().key()).isEqualTo("till.pay.cart-empty");

        hand.scan(TEA);
        till.keys().cash();
        assertThat(sales()).as("right after a scan").isEmpty();

        hand.pause().keyed("2000").key(TillKeys::cash);
        assertThat(sales()).as("a hundred times the total").isEmpty();
        assertThat(till.textProperty().get()).isEqualTo("2000.00");

        hand.key(TillKeys::cash);
        assertThat(sales()).hasSize(1);
    }

    @Test
    void ringsSixOfTheNextItem() {
        hand.keyed("6").key(keys -> keys.type("*")).scan(TEA);

        assertThat(till.ticket().cart().lines()).extracting(CartLine::quantity).containsExactly(Quantity.of(6));
        assertThat(till.timesProperty().get()).isEqualTo(Quantity.ONE);
    }

    @Test
    void readsSignsInsideAScanAsPartOfTheCode() {
        counter.add("A*6%B+C", "Odd code", "1.00");

        hand.scan("A*6%B+C");

        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Odd code");
    }

    @Test
    void takesAScanOutOfWhatAHandIsTyping() {
        hand.keyed("1");
        hand.scan(TEA);

        assertThat(till.ticket().cart().lines()).hasSize(1);
        assertThat(till.textProperty().get()).isEqualTo("1");
    }

    @Test
    void putsAScanTogetherAgainThatTheProgramWasHeldUpIn() {
        for (int held = 1; held < TEA.length(); held++) {
            hand.pause().burst(TEA.substring(0, held));
            counter.time.pass(Duration.ofSeconds(2));
            hand.burst(TEA.substring(held)).enterAtOnce();

            assertThat(till.ticket().cart().lines()).as("held up after %d", held).hasSize(1);
            assertThat(till.textProperty().get()).isEmpty();
            hand.key(TillKeys::delete);
        }
    }

    @Test
    void letsUnknownCodesWaitAndTheSaleGoOn() {
        hand.scan(TEA).scan("9999999999994").scan(BREAD).key(TillKeys::cash);

        assertThat(till.ticket().cart().lines()).hasSize(2);
        assertThat(till.tray().problems())
                .containsExactly(new Problem.UnknownCode("9999999999994", Quantity.ONE));
        assertThat(sales()).isEmpty();

        hand.keyed("4.50").key(TillKeys::insert).enter().key(TillKeys::cash);

        assertThat(sold().head().total()).isEqualTo(shop.money("8.20"));
    }

    @Test
    void readsAScanWholeThoughTheProgramStoodStillInTheMiddleOfIt() {
        for (int i = 0; i < TEA.length(); i++) {
            till.keys().type(TEA.substring(i, i + 1));
            counter.time.pass(Duration.ofMillis(i == 4 ? 200 : 2));
        }
        till.keys().enter();

        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags");
    }

    @Test
    void callsForALookWhenACodeIsUnknownAndOnlyThen() {
        hand.scan(TEA).scan("9999999999994").scan(BREAD);

        assertThat(counter.cautions).isEqualTo(1);
    }

    @Test
    void asksWhatAnOpenItemIsAndHowItIsTaxed() {
        hand.scan("9999999999994").keyed("4.50").key(TillKeys::insert);
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.OPEN_ITEM);

        hand.keyed("Plant pot").key(keys -> keys.move(1)).enter();

        assertThat(till.ticket().cart().lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Plant pot");
            assertThat(line.code()).isEqualTo("9999999999994");
            assertThat(line.tax()).isEqualTo(Shop.REDUCED);
        });
        assertThat(till.tray().problems()).isEmpty();
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.ITEM);
    }

    @Test
    void anOpenItemBearsTheTaxThatTheSettingsCallUsual() {
        var old = shop.books.settings().store().orElseThrow();
        shop.gate.submit(new SaveSettings(Ids.next(), old.withUsualTax("B")), shop.manager).orThrow();
        till.refresh();

        hand.scan("9999999999994").keyed("4.50").key(TillKeys::insert).enter();

        assertThat(till.ticket().cart().lines()).singleElement().satisfies(line -> assertThat(line.tax())
                .isEqualTo(Shop.REDUCED));
    }

    @Test
    void keepsAnUnknownCodeInTheTrayWhenItsQuestionIsLeft() {
        hand.scan("9999999999994").keyed("4.50").key(TillKeys::insert).key(TillKeys::escape);

        assertThat(till.tray().problems()).hasSize(1);
        assertThat(till.ticket().cart().isEmpty()).isTrue();
    }

    @Test
    void dropsAnUnknownCodeBeforeItStrikesALine() {
        hand.scan(TEA).scan("9999999999994").key(TillKeys::delete);
        assertThat(till.tray().problems()).isEmpty();
        assertThat(till.ticket().cart().lines()).hasSize(1);

        hand.key(TillKeys::delete);
        assertThat(till.ticket().cart().lines()).isEmpty();
        assertThat(till.ticket().cart().voided()).hasSize(1);
    }

    @Test
    void findsByNameWhileTypingAndRingsTheHighlightedHit() {
        hand.keyed("lam");
        assertThat(till.choices().shown()).hasSize(1);

        hand.key(keys -> keys.move(1)).enter();

        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Lamp");
        assertThat(till.choices().shown()).isEmpty();
    }

    @Test
    void showsAPriceWithoutRingingIt() {
        hand.key(TillKeys::priceCheck).scan(LAMP);

        assertThat(till.ticket().cart().lines()).isEmpty();
        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.info("till.price.is", "Lamp", UnitPrice.of("30.00", shop.currency), "pc"));
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.ITEM);
    }

    @Test
    void saysWithThePriceWhatIsOnHand() {
        var price = UnitPrice.of("4.00", shop.currency);
        shop.stock(shop.product("MUG", "4.00", Shop.STANDARD), "12.5", "1.00");

        hand.key(TillKeys::priceCheck).scan("MUG");

        assertThat(till.sayingProperty().get())
                .isEqualTo(Saying.info("till.price.is-of", "Name of MUG", price, "pc", Quantity.of("12.5")));
        assertThat(till.ticket().cart().lines()).isEmpty();
    }

    @Test
    void roundsCashToTheCoinsThereAre() {
        var swiss = new Counter(new Shop(Currency.getInstance("CHF"), StoreSettings.TaxRounding.PER_LINE, 5)).open();
        swiss.add("1234567", "Soap", "1.02");
        var desk = swiss.till();
        new Hand(desk, swiss.time).scan("1234567").key(TillKeys::cash);

        assertThat(swiss.shop.books.documents().getLast().head().total()).isEqualTo(swiss.shop.money("1.00"));
    }

    @Test
    void strikesTheLineTheArrowsChose() {
        hand.scan(TEA).scan(BREAD).scan(LAMP).key(keys -> keys.move(-1)).key(TillKeys::delete);

        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags", "Lamp");
    }

    @Test
    void parksSeveralCartsAndRecallsOneByItsDigit() {
        hand.scan(TEA).key(TillKeys::park).scan(BREAD).key(TillKeys::park);
        assertThat(till.parking().parked()).hasSize(2);

        hand.key(TillKeys::park).keyed("1");

        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags");
        assertThat(till.parking().parked()).hasSize(1);
        assertThat(till.promptProperty().get()).isEqualTo(Prompt.ITEM);
    }

    @Test
    void undoesTheLastSaleWithinFiveSecondsWithTheRight() {
        var chief = counter.till(shop.supervisor);
        var chiefs = new Hand(chief, counter.time);
        chiefs.scan(TEA).key(TillKeys::cash).key(TillKeys::undo);

        assertThat(shop.books.documents().getLast().head().kind()).isEqualTo(DocumentKind.VOID);
        assertThat(chief.ticket().cart().lines()).hasSize(1);

        chiefs.key(TillKeys::cash);
        counter.time.pass(Duration.ofSeconds(6));
        chiefs.key(TillKeys::undo);
        assertThat(shop.books.documents().getLast().head().kind()).isEqualTo(DocumentKind.SALE);
    }

    @Test
    void anUndoWhoseAnswerGotLostIsAskedForAgainAndOpensTheDrawerOnce() {
        var gate = new LosingGate(shop.gate);
        var chief = counter.gate(gate).till(shop.supervisor);
        var chiefs = new Hand(chief, counter.time);
        chiefs.scan(TEA).key(TillKeys::cash);
        counter.paper.log.clear();
        gate.loseAnswer();
        chiefs.key(TillKeys::undo);
        assertThat(counter.paper.log).isEmpty();
        counter.time.pass(Duration.ofSeconds(30));
        chiefs.key(TillKeys::undo);

        assertThat(shop.books.documents()).extracting(document -> document.head().kind())
                .endsWith(DocumentKind.SALE, DocumentKind.VOID);
        assertThat(counter.paper.log).containsExactly("drawer", "issue");
        assertThat(chief.ticket().cart().lines()).hasSize(1);
    }

    @Test
    void letsACashierUndoOnlyWithTheWordOfSomebodyWhoMay() {
        hand.scan(TEA).key(TillKeys::cash).key(TillKeys::undo);
        assertThat(till.stageProperty().get()).isInstanceOf(Stage.AskingApproval.class);
        assertThat(shop.books.documents().getLast().head().kind()).isEqualTo(DocumentKind.SALE);

        hand.keyed("sam").enter().keyed("1234").enter();

        assertThat(shop.books.documents().getLast().head().kind()).isEqualTo(DocumentKind.VOID);
        assertThat(till.ticket().cart().lines()).hasSize(1);
    }

    @Test
    void takesMoneyOffTheLineWithinTheLimitOfTheCashier() {
        hand.scan(LAMP).keyed("1.50").key(TillKeys::moneyOffLine);

        assertThat(till.ticket().total()).isEqualTo(shop.money("28.50"));
        assertThat(till.stageProperty().get()).isInstanceOf(Stage.Ringing.class);
    }

    @Test
    void asksForApprovalWhenTheMoneyOffIsBeyondTheLimit() {
        hand.scan(LAMP).keyed("29").key(TillKeys::moneyOffLine);
        assertThat(till.stageProperty().get()).isInstanceOf(Stage.AskingApproval.class);

        hand.keyed("sam").enter().keyed("1234").enter();
        assertThat(till.ticket().total()).isEqualTo(shop.money("1.00"));

        hand.key(TillKeys::cash);
        assertThat(sold().head().total()).isEqualTo(shop.money("1.00"));
    }

    @Test
    void takesMoneyOffTheWholeSaleButNeverMoreThanThereIs() {
        hand.scan(TEA).scan(LAMP).keyed("100").key(TillKeys::moneyOffTicket);
        assertThat(till.sayingProperty().get().key()).isEqualTo("till.discount.too-much");

        hand.key(TillKeys::escape).keyed("0.50").key(TillKeys::moneyOffTicket);
        assertThat(till.ticket().total()).isEqualTo(shop.money("32.00"));

        hand.keyed("0").key(TillKeys::moneyOffTicket);
        assertThat(till.ticket().total()).isEqualTo(shop.money("32.50"));
    }

    @Test
    void printsTheLastReceiptAgain() {
        hand.scan(TEA).key(TillKeys::cash).key(TillKeys::reprint);

        assertThat(counter.paper.log).containsExactly("drawer", "issue", "copy 1");
    }

    @Test
    void opensTheDrawerOnlyForAReasonAndOnRecord() {
        hand.key(TillKeys::noSale).key(keys -> keys.move(1)).enter();

        assertThat(shop.books.documents().getLast().head().kind()).isEqualTo(DocumentKind.NO_SALE);
        assertThat(counter.paper.log).containsExactly("drawer");
    }

    @Test
    void givesASaleUpOnlyWhenAskedTwice() {
        hand.scan(TEA).key(TillKeys::giveUp);
        var cart = till.ticket().cart();
        assertThat(cart.lines()).hasSize(1);

        hand.key(TillKeys::giveUp);

        assertThat(till.ticket().cart().isEmpty()).isTrue();
        assertThat(shop.books.voided(cart.id())).hasSize(1);
    }

    @Test
    void asksForTheFloatWhenNoShiftIsOpen() {
        var morning = new Counter().stocked();
        var desk = morning.till();
        assertThat(desk.stageProperty().get()).isEqualTo(new Stage.Closed());

        new Hand(desk, morning.time).keyed("150").enter().scan(TEA);

        assertThat(morning.shop.books.shifts().open(morning.shop.register).orElseThrow().openingFloat())
                .isEqualTo(morning.shop.money("150"));
        assertThat(desk.ticket().cart().lines()).hasSize(1);
    }

    @Test
    void aPinTypedTwiceIsNoFloatAndEnterAloneSaysThatItIsRight() {
        var morning = new Counter().stocked();
        var desk = morning.till();
        var early = new Hand(desk, morning.time).keyed("7319").enter();
        var question = Saying.caution("till.shift.float-large", morning.shop.money("7319"));
        assertThat(desk.sayingProperty().get()).isEqualTo(question);
        early.keyed("7319").enter();
        assertThat(desk.sayingProperty().get()).isEqualTo(question);
        assertThat(morning.shop.books.shifts().open(morning.shop.register)).isEmpty();

        early.enter();
        assertThat(morning.shop.books.shifts().open(morning.shop.register).orElseThrow().openingFloat())
                .isEqualTo(morning.shop.money("7319"));
    }

    @Test
    void takesADiscountOffTheWholeSale() {
        hand.scan(LAMP).scan(TEA).keyed("5").key(TillKeys::discountTicket);

        assertThat(till.ticket().total()).isEqualTo(shop.money("30.87"));
    }

    @Test
    void changesAPriceOnlyWithSomebodysWord() {
        hand.scan(LAMP).keyed("25").key(TillKeys::price);
        assertThat(till.ticket().total()).isEqualTo(shop.money("30.00"));

        hand.keyed("sam").enter().keyed("1234").enter().key(TillKeys::cash);

        assertThat(sold().head().total()).isEqualTo(shop.money("25.00"));
    }

    @Test
    void findsTheCustomerByNameAndPutsThemOnTheSale() {
        var customer = new Customer(Ids.next(), "C7", "Maria Ionescu", "0722", "", "", true, 0);
        shop.gate.submit(new SaveCustomer(Ids.next(), customer, true), shop.manager).orThrow();

        hand.scan(TEA).key(TillKeys::customer).keyed("mar").enter().key(TillKeys::cash);

        assertThat(sold().head().customerName()).contains("Maria Ionescu");
    }

    @Test
    void sellsWhatHasNoFixedPriceAtTheKeyedOne() {
        Goods.add(shop, "FLOWERS", "Flowers", "0.00", true, Optional.empty());

        hand.scan("FLOWERS").keyed("7.90").key(TillKeys::insert).key(TillKeys::cash);

        assertThat(sold().head().total()).isEqualTo(shop.money("7.90"));
    }

    @Test
    void keepsTheStruckLinesWhenAnotherCartTakesThePlace() {
        hand.scan(TEA).key(TillKeys::park).scan(LAMP).key(TillKeys::delete);
        var struck = till.ticket().cart().id();
        hand.key(TillKeys::park).keyed("1");

        assertThat(shop.books.voided(struck)).hasSize(1);
        assertThat(till.ticket().cart().lines()).extracting(CartLine::name).containsExactly("Tea, 80 bags");
    }

    @Test
    void doesNotPayTheNextSaleWhenTheKeyIsHitTwice() {
        hand.scan(TEA).key(TillKeys::park).scan(LAMP).pause();
        till.keys().cash();
        till.keys().touch(counter.books().catalog().scan(TEA).orElseThrow());
        till.keys().cash();

        assertThat(sales()).hasSize(1);
    }

    private Document sold() {
        return sales().getLast();
    }

    private List<Document> sales() {
        return shop.books.documents().stream()
                .filter(document -> document.head().kind() == DocumentKind.SALE)
                .toList();
    }
}
