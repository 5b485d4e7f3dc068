package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.eur;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenDrawer;
import org.threeplug.cash.OpenShift;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.AdjustLedger;
import org.threeplug.documents.Document;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.About;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.HowMuch;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Posting;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.sales.AbandonCart;
import org.threeplug.sales.OpenCardIntent;
import org.threeplug.sales.ParkCart;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.VoidSale;
import org.threeplug.stock.AdjustStock;
import org.threeplug.tax.TaxClass;

/// What a client says of time, place, buyer, price and money is held against the books, whoever the client is.
class FactsAreReadTest {

    private static final Instant LONG_AGO = Instant.parse("2019-05-06T07:08:09Z");
    private static final LocalDate LONG_AGO_DAY = LocalDate.of(2019, 5, 6);
    private static final String DATED_BACK = "documents.dated-back";

    @TempDir
    Path folder;

    private Trade trade;

    @BeforeEach
    void open() {
        trade = Trade.open(folder);
    }

    @AfterEach
    void closeAndHoldAgainstTheJournal() {
        trade.close();
        assertThat(Store.compareWithJournal(folder, trade.options()).differences()).isEmpty();
    }

    private Outcome<?> give(Command<?> command, Actor who) {
        return trade.store.gate().submit(command, who, Justification.because("because"));
    }

    private Refusal refused(Command<?> command, Actor who) {
        var before = records();
        var refusal = ((Outcome.Refused<?>) give(command, who)).refusal();
        assertThat(documentsAfter(before)).isZero();
        return refusal;
    }

    private String code(Command<?> command) {
        return refused(command, Trade.MIA).code();
    }

    private long records() {
        return trade.store.reads().fetchSingle("SELECT COUNT(*) FROM document").get(0, Long.class);
    }

    private long documentsAfter(long before) {
        return records() - before;
    }

    private static PostSale sale(Cart cart, Instant at, Tender... tenders) {
        return new PostSale(cart.id(), Trade.REGISTER, at, cart, List.of(tenders), Optional.empty());
    }

    private PostSale tea(Instant at) {
        return sale(trade.cart(Trade.line(Trade.TEA, 1)), at, Trade.cash("4.50"));
    }

    private static AdjustStock stock(Instant at, LocalDate day, UUID register) {
        return new AdjustStock(
                Ids.next(),
                register,
                at,
                day,
                List.of(new AdjustStock.Line(Trade.TEA.id(), Quantity.ONE, Optional.empty())),
                "found",
                Optional.empty());
    }

    private static AdjustLedger entry(Instant at, LocalDate day, UUID register) {
        return new AdjustLedger(
                Ids.next(),
                register,
                at,
                day,
                "rent",
                List.of(new Posting("100", eur("10.00")), new Posting("101", eur("-10.00"))),
                Optional.empty());
    }

    private static CartLine openItem(String price, Currency currency) {
        return new CartLine(
                Optional.empty(), "?", "TV set", "pcs", Quantity.ONE, Quantity.ONE, UnitPrice.of(price, currency), true,
                new TaxClass("A", "Free", Percent.ZERO, "Z"), false, Discount.NONE, Optional.empty());
    }

    /// A day up to which the books are closed, as a later command will set it.
    record CloseBooks(UUID key, LocalDate through) implements Command<Boolean> {

        @Override
        public Permission permission() {
            return new Permission("stock.adjust");
        }

        @Override
        public Boolean run(Tx tx) {
            tx.port(Rows.class)
                    .prepared("INSERT INTO setting (name, content) VALUES ('books.closed-through', ?)")
                    .execute(through.toString());
            return true;
        }

        @Override
        public Boolean repeated(Tx tx) {
            return true;
        }
    }

    @Test
    void nobodyDatesADocumentBackWithoutTheRight() {
        var shift = trade.openShift();
        var sold = trade.pay(trade.cart(Trade.line(Trade.TEA, 1)), Trade.cash("4.50"));
        assertThat(Stream.<Command<?>>of(
                                tea(LONG_AGO),
                                stock(LONG_AGO, Trade.DAY, Trade.REGISTER),
                                entry(LONG_AGO, Trade.DAY, Trade.REGISTER),
                                new MoveCash(
                                        Ids.next(), Trade.REGISTER, MoveCash.Direction.IN, eur("5.00"), "change", LONG_AGO),
                                new OpenDrawer(Ids.next(), Trade.REGISTER, "change", LONG_AGO),
                                new VoidSale(Ids.next(), Trade.REGISTER, sold.document(), LONG_AGO, "mistyped"),
                                new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(50L, 209L)), LONG_AGO),
                                new OpenCardIntent(
                                        Ids.next(),
                                        Trade.REGISTER,
                                        trade.cart(Trade.line(Trade.TEA, 1)),
                                        List.of(),
                                        eur("4.50"),
                                        LONG_AGO),
                                struck(LONG_AGO))
                        .map(this::code))
                .containsOnly(DATED_BACK);
        var need = new ApprovalNeed(
                new Permission("documents.backdate"), false, false, Refusal.of(DATED_BACK, "2019-05-06 09:08"));
        assertThat(refused(tea(LONG_AGO), Trade.ANN))
                .isEqualTo(new Refusal(
                        DATED_BACK, List.of("2019-05-06 09:08", "2026-03-02 08:02"), "at", Optional.of(need)));
    }

    @Test
    void aShopWhoseClockWasAheadSellsOnByTheClockOnceItIsRight() {
        trade.openShift();
        trade.pay(trade.cart(Trade.line(Trade.TEA, 1)), Trade.cash("4.50"));
        var right = trade.earlier(300);
        var sold = (Posted) give(tea(right), Trade.ANN).orThrow();
        assertThat(trade.store.reads().fetchSingle("SELECT occurred_at FROM document WHERE id = ?", sold.document())
                        .get(0, LocalDateTime.class)
                        .toInstant(ZoneOffset.UTC))
                .isEqualTo(right);
    }

    private AbandonCart struck(Instant at) {
        var cart = trade.cart(Trade.line(Trade.TEA, 1));
        return new AbandonCart(cart.id(), Trade.REGISTER, cart, at);
    }

    @Test
    void aDayThatIsNotTodayTakesTheRightToo() {
        assertThat(Stream.<Command<?>>of(
                                stock(Trade.MORNING, LONG_AGO_DAY, Trade.REGISTER),
                                entry(Trade.MORNING, LONG_AGO_DAY, Trade.REGISTER),
                                entry(Trade.MORNING, Trade.DAY.plusDays(1), Trade.REGISTER),
                                new OpenShift(
                                        Ids.next(), Trade.REGISTER, LONG_AGO_DAY, Trade.MORNING, eur("100.00")))
                        .map(this::code))
                .containsOnly("documents.other-day");
    }

    @Test
    void whoMayDateBackOrHasSomebodyBehindWhoMayDoesAndTheTimeIsKept() {
        var accountant = SignedIn.also(Trade.MIA, "documents.backdate");
        var head = (Document.Head) give(entry(LONG_AGO, LONG_AGO_DAY, Trade.REGISTER), accountant).orThrow();
        assertThat(List.of(head.occurredAt(), head.businessDate())).isEqualTo(List.of(LONG_AGO, LONG_AGO_DAY));
        trade.openShift();
        var sale = tea(LONG_AGO);
        assertThat(approved(sale, Trade.ANN, Trade.MIA)).isInstanceOf(Outcome.Refused.class);
        assertThat(approved(sale, Trade.ANN, accountant)).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<?> approved(Command<?> command, Actor who, Actor approver) {
        return SignedIn.approved(trade.store.gate(), command, who, "because", approver);
    }

    @Test
    void aClockThatIsAheadOrAnAnswerThatWaitedDoNotMakeTheTime() {
        trade.openShift();
        assertThat(Stream.of(Trade.MORNING.plusSeconds(86_400), Trade.MORNING.minusSeconds(600), Trade.MORNING)
                        .map(at -> {
                            var sale = tea(at);
                            give(sale, Trade.ANN).orThrow();
                            return trade.store.reads()
                                    .fetchSingle("SELECT occurred_at FROM document WHERE id = ?", sale.key())
                                    .get(0, String.class);
                        }))
                .containsOnly("2026-03-02 07:01:00.0");
    }

    @Test
    void aClosedPeriodIsClosedForEverybody() {
        trade.openShift();
        trade.done(new CloseBooks(Ids.next(), Trade.DAY.minusDays(1)));
        var accountant = SignedIn.also(Trade.MIA, "documents.backdate");
        assertThat(Stream.<Command<?>>of(
                                stock(LONG_AGO, Trade.DAY.minusDays(1), Trade.REGISTER),
                                entry(LONG_AGO, LONG_AGO_DAY, Trade.REGISTER))
                        .map(command -> refused(command, accountant).code()))
                .containsOnly("documents.period-closed");
        assertThat(give(entry(Trade.MORNING, Trade.DAY, Trade.REGISTER), accountant)).isInstanceOf(Outcome.Done.class);
        assertThat(give(tea(Trade.MORNING), Trade.ANN)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aShiftOfAClosedPeriodTakesNothingMore() {
        trade.openShift();
        trade.done(new CloseBooks(Ids.next(), Trade.DAY));
        assertThat(refused(tea(Trade.MORNING), Trade.ANN))
                .isEqualTo(Refusal.of("documents.period-closed", "2026-03-02", "2026-03-02"));
    }

    @Test
    void whoWorksAtOneRegisterPostsAtNoOther() {
        trade.openShift();
        var elsewhere = SignedIn.without(SignedIn.at(Trade.MIA, new UUID(0, 99)), "documents.other-register");
        var cart = trade.cart(Trade.line(Trade.TEA, 1));
        assertThat(Stream.<Command<?>>of(
                                tea(Trade.MORNING),
                                stock(Trade.MORNING, Trade.DAY, Trade.REGISTER),
                                entry(Trade.MORNING, Trade.DAY, Trade.REGISTER),
                                struck(Trade.MORNING),
                                new ParkCart(Ids.next(), Trade.REGISTER, cart, "tea", Trade.MORNING),
                                new OpenCardIntent(
                                        Ids.next(), Trade.REGISTER, cart, List.of(), eur("4.50"), Trade.MORNING))
                        .map(command -> refused(command, elsewhere)))
                .containsOnly(Refusal.of("documents.other-register", "1").below("register"));
        assertThat(give(tea(Trade.MORNING), SignedIn.also(elsewhere, "documents.other-register")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRegisterThatIsNotInTheBooksIsRefusedWithASentence() {
        var nowhere = new UUID(0, 98);
        assertThat(Stream.<Command<?>>of(
                                stock(Trade.MORNING, Trade.DAY, nowhere), entry(Trade.MORNING, Trade.DAY, nowhere))
                        .map(command -> refused(command, SignedIn.at(Trade.MIA, nowhere))))
                .containsOnly(Refusal.of("settings.register-unknown"));
    }

    @Test
    void aBuyerIsInTheBooksAndBearsTheNameThatStandsThere() {
        trade.openShift();
        var maria = new Customer(Ids.next(), "C1", "Maria", "", "", "", true, 1);
        trade.done(new SaveCustomer(Ids.next(), maria, true));
        var ghost = trade.cart(Trade.line(Trade.TEA, 1))
                .withCustomer(Optional.of(new Cart.Buyer(Ids.next(), "Ghost")));
        assertThat(refused(sale(ghost, Trade.MORNING, Trade.cash("4.50")), Trade.MIA))
                .isEqualTo(Refusal.of("sales.buyer-unknown", "Ghost"));
        var misnamed = trade.cart(Trade.line(Trade.TEA, 1))
                .withCustomer(Optional.of(new Cart.Buyer(maria.id(), "The President")));
        give(sale(misnamed, Trade.MORNING, Trade.cash("4.50")), Trade.MIA).orThrow();
        assertThat(trade.store.reads()
                        .fetchSingle("SELECT customer_name FROM document WHERE id = ?", misnamed.id())
                        .get(0, String.class))
                .isEqualTo("Maria");
        give(new EraseCustomer(Ids.next(), maria.id(), false), Trade.MIA).orThrow();
        var erased = trade.cart(Trade.line(Trade.TEA, 1))
                .withCustomer(Optional.of(new Cart.Buyer(maria.id(), "Maria")));
        assertThat(refused(sale(erased, Trade.MORNING, Trade.cash("4.50")), Trade.MIA))
                .isEqualTo(Refusal.of("customers.erased"));
    }

    @Test
    void whatIsNotInTheCatalogueTakesARight() {
        trade.openShift();
        var cart = trade.cart(openItem("0.05", Trade.EUR));
        var sold = sale(cart, Trade.MORNING, Trade.cash("0.05"));
        var refusal = refused(sold, Trade.ANN);
        assertThat(refusal)
                .isEqualTo(new Refusal(
                        "sales.open-item-needs-approval",
                        List.of("TV set", "0.05", "1"),
                        "",
                        Optional.of(new ApprovalNeed(
                                new Permission("sales.open-item"),
                                false,
                                false,
                                Refusal.of("sales.open-item-needs-approval", "TV set", "0.05", "1"),
                                List.of(new About("sale", cart.id())),
                                Optional.of(HowMuch.of(eur("0.05")))))));
        assertThat(refused(
                        new OpenCardIntent(
                                Ids.next(), Trade.REGISTER, cart, List.of(), eur("0.05"), Trade.MORNING),
                        Trade.ANN))
                .isEqualTo(refusal);
        assertThat(give(sold, SignedIn.also(Trade.ANN, "sales.open-item"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void moneyOfAnotherCurrencyIsRefusedWithASentenceWhereverItStands() {
        trade.openShift();
        var lei = Currency.getInstance("RON");
        var cart = trade.cart(Trade.line(Trade.TEA, 1));
        var foreign = new Money(450, lei);
        var counted = trade.cart(openItem("4.50", lei));
        var struck = cart.with(openItem("4.50", lei)).strike(1);
        assertThat(Stream.<Command<?>>of(
                                new OpenCardIntent(
                                        Ids.next(), Trade.REGISTER, cart, List.of(), foreign, Trade.MORNING),
                                new OpenCardIntent(
                                        Ids.next(),
                                        Trade.REGISTER,
                                        cart,
                                        List.of(Tender.exact(Tender.Kind.CASH, foreign)),
                                        eur("4.50"),
                                        Trade.MORNING),
                                sale(cart, Trade.MORNING, Tender.exact(Tender.Kind.CASH, foreign)),
                                sale(
                                        trade.cart(openItem("4.50", lei)),
                                        Trade.MORNING,
                                        Tender.exact(Tender.Kind.CASH, foreign)),
                                sale(struck, Trade.MORNING, Trade.cash("4.50")),
                                new ParkCart(Ids.next(), Trade.REGISTER, counted, "tv", Trade.MORNING),
                                new AbandonCart(counted.id(), Trade.REGISTER, counted, Trade.MORNING),
                                new AbandonCart(struck.id(), Trade.REGISTER, struck, Trade.MORNING),
                                new MoveCash(
                                        Ids.next(), Trade.REGISTER, MoveCash.Direction.IN, foreign, "x", Trade.MORNING))
                        .map(command -> refused(command, SignedIn.also(Trade.MIA, "sales.open-item")))
                        .map(refusal -> Refusal.of(refusal.code(), refusal.arguments().toArray(String[]::new))))
                .containsOnly(Refusal.of("settings.other-currency", "RON", "EUR"));
    }
}
