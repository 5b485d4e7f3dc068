package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.schema.Tables.LEDGER_SUM;
import static org.threeplug.persistence.trade.Trade.BRANCH;
import static org.threeplug.persistence.trade.Trade.BREAD;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.MIA;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;
import static org.threeplug.persistence.trade.Trade.line;
import static org.threeplug.persistence.trade.Trade.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cart.Discount;
import org.threeplug.cart.ParkedCart;
import org.threeplug.cash.CorrectFloat;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenDrawer;
import org.threeplug.cash.Shift;
import org.threeplug.cash.ShiftReport.Figure;
import org.threeplug.cash.ShiftReport.Section;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.ledger.Posting;
import org.threeplug.lists.Portion;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.ResolveCardIntent;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.cart.ParkedCartPersistence;
import org.threeplug.persistence.cash.ShiftPersistence;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.payments.CardIntentPersistence;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.persistence.stock.StockPersistence;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.sales.AbandonCart;
import org.threeplug.sales.NoteReprint;
import org.threeplug.sales.OpenCardIntent;
import org.threeplug.sales.ParkCart;
import org.threeplug.sales.RecallCart;
import org.threeplug.sales.Returns;
import org.threeplug.sales.SalesHistory;
import org.threeplug.sales.VoidSale;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Movement;

class TradeTest {

    @TempDir
    Path directory;

    private Trade trade;
    private Shift shift;

    @BeforeEach
    void open() {
        trade = Trade.open(directory);
        shift = trade.openShift();
    }

    @AfterEach
    void theBooksAgreeAndTheJournalTellsThemAll() {
        Invariants.Result result = trade.store.snapshot(sql -> new Invariants().check(sql, Watch.NOBODY));
        assertThat(result).isEqualTo(new Invariants.Result(true, List.of()));
        trade.close();
        assertThat(Store.compareWithJournal(directory, trade.options()).differences()).isEmpty();
    }

    private SalesHistory history() {
        return SalesPersistence.reads(trade.store::reads, () -> EUR);
    }

    @Test
    void aSaleIsReadBackAsItWasPosted() {
        var at = Instant.parse("2026-03-02T07:02:00Z");
        var cart = trade.cart(line(TEA, 2), line(BREAD, 1).withDiscount(new Discount.Off(eur("0.20"))));
        var posted = trade.pay(cart, Tender.cash(eur("20.00"), eur("8.00")));
        assertThat(posted).isEqualTo(new Posted(cart.id(), DocumentKind.SALE, "1-SALE-000001", eur("12.00"), eur("8.00")));
        var found = history().document(cart.id()).orElseThrow();
        assertThat(found.head())
                .isEqualTo(new Document.Head(
                        cart.id(),
                        DocumentKind.SALE,
                        "1-SALE",
                        1,
                        REGISTER,
                        BRANCH,
                        Optional.of(shift.id()),
                        DAY,
                        at,
                        MIA.user(),
                        "Mia",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("asked by the customer"),
                        eur("10.34"),
                        eur("1.66"),
                        eur("0.00"),
                        eur("12.00")));
        assertThat(found.document().lines())
                .containsExactly(
                        new Document.Line(
                                1,
                                Optional.of(TEA.id()),
                                "TEA",
                                "Green tea",
                                "pcs",
                                Quantity.ONE,
                                Quantity.of(2),
                                UnitPrice.of("4.50", EUR),
                                true,
                                eur("0.00"),
                                "A",
                                Percent.of("20"),
                                eur("7.50"),
                                eur("1.50")),
                        new Document.Line(
                                2,
                                Optional.of(BREAD.id()),
                                "BREAD",
                                "Rye bread",
                                "pcs",
                                Quantity.ONE,
                                Quantity.of(1),
                                UnitPrice.of("3.20", EUR),
                                true,
                                eur("0.20"),
                                "B",
                                Percent.of("5.5"),
                                eur("2.84"),
                                eur("0.16")));
        assertThat(found.document().taxes())
                .containsExactly(
                        new Document.Tax("A", Percent.of("20"), eur("7.50"), eur("1.50")),
                        new Document.Tax("B", Percent.of("5.5"), eur("2.84"), eur("0.16")));
        assertThat(found.document().tenders()).containsExactly(Tender.cash(eur("20.00"), eur("8.00")));
        assertThat(found.postings())
                .containsExactlyInAnyOrder(
                        posting(Account.Role.DRAWER, "12.00"),
                        posting(Account.Role.REVENUE, "-10.34"),
                        posting(Account.Role.TAX, "-1.66"),
                        posting(Account.Role.INVENTORY, "-5.10"),
                        posting(Account.Role.COST_OF_GOODS, "5.10"));
        assertThat(found.movements())
                .containsExactly(
                        new Movement(cart.id(), 1, TEA.id(), BRANCH, at, Quantity.of(-2), eur("-4.00")),
                        new Movement(cart.id(), 2, BREAD.id(), BRANCH, at, Quantity.of(-1), eur("-1.10")));
    }

    @Test
    void copiesOfAReceiptAreCounted() {
        var sale = trade.pay(trade.cart(line(TEA, 1)), cash("4.50")).document();
        assertThat(List.of(
                        trade.done(new NoteReprint(Ids.next(), sale)), trade.done(new NoteReprint(Ids.next(), sale))))
                .containsExactly(1, 2);
    }

    @Test
    void aReferenceIsFoundHoweverItIsTyped() {
        var sale = trade.pay(trade.cart(line(TEA, 1)), cash("4.50"));
        var other = trade.pay(trade.cart(line(CUP, 1)), cash("12.00"));
        for (var typed : List.of("1-SALE-000002", "1-sale-2", " 1-Sale-000002 ")) {
            assertThat(history().byReference(typed).orElseThrow().head().id()).isEqualTo(other.document());
        }
        assertThat(history().byReference("1-SALE-000003")).isEmpty();
        assertThat(history().byReference("tea")).isEmpty();
        assertThat(ids(filter("1-sale-000002"))).containsExactly(other.document());
        assertThat(ids(filter("1-SALE-00000"))).containsExactly(other.document(), sale.document());
        assertThat(ids(filter("1-sale"))).containsExactly(other.document(), sale.document());
        assertThat(ids(filter("nobody"))).isEmpty();
    }

    @Test
    void documentsAreListedNewestFirstAndCountedByKindAndDay() {
        var sale = trade.pay(trade.cart(line(CUP, 2)), cash("24.00"));
        var returned = trade.pay(
                trade.cart().withLines(Returns.everything(sale.document(), history().returnable(sale.document()))),
                cash("-24.00"));
        var again = trade.pay(trade.cart(line(TEA, 1)), cash("4.50"));
        var trades = new SalesHistory.Filter(
                Optional.of(DAY), Optional.of(DAY), "", Set.of(DocumentKind.SALE, DocumentKind.RETURN));
        assertThat(ids(trades)).containsExactly(again.document(), returned.document(), sale.document());
        assertThat(history().documents(trades, 1, 1))
                .extracting(Document.Head::id)
                .containsExactly(returned.document());
        assertThat(history().count(trades)).isEqualTo(3);
        assertThat(history().total(trades)).isEqualTo(eur("4.50"));
        assertThat(history().count(SalesHistory.Filter.ALL)).isEqualTo(5);
        var tomorrow = new SalesHistory.Filter(Optional.of(DAY.plusDays(1)), Optional.empty(), "", Set.of());
        assertThat(history().count(tomorrow)).isZero();
        assertThat(history().total(tomorrow)).isEqualTo(eur("0.00"));
        assertThat(ids(tomorrow)).isEmpty();
    }

    @Test
    void aReturnLeavesLessToReturnAndBringsTheGoodsBack() {
        var sale = trade.pay(trade.cart(line(CUP, 3), line(TEA, 1)), cash("40.50"));
        var first = history().returnable(sale.document()).getFirst();
        assertThat(first.left()).isEqualTo(Quantity.of(3));
        var back = trade.pay(trade.cart(Returns.line(sale.document(), first, Quantity.of(2))), cash("-24.00"));
        assertThat(back.kind()).isEqualTo(DocumentKind.RETURN);
        assertThat(back.reference()).isEqualTo("1-SALE-000002");
        assertThat(history().returnable(sale.document()))
                .extracting(line -> line.line().code() + " " + line.left().plain())
                .containsExactly("CUP 1", "TEA 1");
        assertThat(history().document(back.document()).orElseThrow().head().origin())
                .contains(sale.document());
        assertThat(stock().onHand(CUP.id(), BRANCH))
                .isEqualTo(new Balance(Quantity.of(99), eur("495.49"), UnitPrice.of("5.004949", EUR)));
        assertThat(stock().history(CUP.id(), Portion.FIRST).rows())
                .extracting(row -> row.reference() + " " + row.documentKind() + " "
                        + row.movement().quantity().plain() + " " + row.reason())
                .containsExactly(
                        "1-SALE-000002 RETURN 2 asked by the customer",
                        "1-SALE-000001 SALE -3 asked by the customer",
                        "1-STOCK-000001 STOCK_ADJUSTMENT 100 first stock");
        var newest = stock().history(CUP.id(), new Portion(Optional.empty(), 1));
        assertThat(stock().history(CUP.id(), new Portion(newest.next(), 1)).rows())
                .extracting(org.threeplug.stock.Stock.HistoryRow::reference)
                .containsExactly("1-SALE-000001");
    }

    @Test
    void anExchangeAndAVoidStandInTheSameSeries() {
        var sale = trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        var back = Returns.line(sale.document(), history().returnable(sale.document()).getFirst(), Quantity.of(1));
        var exchange = trade.pay(trade.cart(back, line(CUP, 1)), transfer("7.50"));
        assertThat(exchange.kind()).isEqualTo(DocumentKind.EXCHANGE);
        var wrong = trade.pay(trade.cart(line(BREAD, 1)), cash("3.20"));
        var undone = trade.done(new VoidSale(Ids.next(), REGISTER, wrong.document(), trade.later(), "wrong customer"));
        assertThat(undone.reference()).isEqualTo("1-SALE-000004");
        assertThat(undone.total()).isEqualTo(eur("-3.20"));
        assertThat(history().returnable(wrong.document()))
                .extracting(SalesHistory.Returnable::left)
                .containsExactly(Quantity.ZERO);
        assertThat(stock().onHand(BREAD.id(), BRANCH))
                .isEqualTo(new Balance(Quantity.of(100), eur("110.00"), UnitPrice.of("1.10", EUR)));
    }

    @Test
    void aClosedShiftKeepsItsFiguresForEver() {
        trade.pay(trade.cart(line(TEA, 2), line(CUP, 1)).strike(1), cash("9.00"));
        trade.pay(trade.cart(line(CUP, 1)), transfer("12.00"));
        trade.done(new MoveCash(Ids.next(), REGISTER, MoveCash.Direction.OUT, eur("30.00"), "stamps", trade.later()));
        trade.done(new MoveCash(Ids.next(), REGISTER, MoveCash.Direction.IN, eur("5.00"), "coins", trade.later()));
        trade.done(new OpenDrawer(Ids.next(), REGISTER, "change a note", trade.later()));
        var report = trade.close(shift, "83.00");
        var shifts = ShiftPersistence.reads(trade.store::reads, () -> EUR, () -> Trade.MORNING);
        assertThat(shifts.z(shift.id())).contains(report);
        assertThat(shifts.open(REGISTER)).isEmpty();
        assertThat(shifts.shifts(0, 5)).containsExactly(report.shift());
        assertThat(shifts.x(shift.id())).isEmpty();
        assertThat(report.figures())
                .containsExactly(
                        figure(Section.DOCUMENTS, "SALE", 2, "21.00"),
                        figure(Section.DOCUMENTS, "RETURN", 0, "0.00"),
                        figure(Section.DOCUMENTS, "EXCHANGE", 0, "0.00"),
                        figure(Section.DOCUMENTS, "VOID", 0, "0.00"),
                        figure(Section.TOTALS, "NET", 0, "17.50"),
                        figure(Section.TOTALS, "TAX", 0, "3.50"),
                        figure(Section.TOTALS, "ROUNDING", 0, "0.00"),
                        figure(Section.TOTALS, "DISCOUNT", 0, "0.00"),
                        figure(Section.TOTALS, "TOTAL", 2, "21.00"),
                        figure(Section.TAXES, "Standard (20 %)", 1750, "3.50"),
                        figure(Section.TENDERS, "CASH", 1, "9.00"),
                        figure(Section.TENDERS, "TRANSFER", 1, "12.00"),
                        figure(Section.DRAWER, "FLOAT", 1, "100.00"),
                        figure(Section.DRAWER, "CASH_SALES", 1, "9.00"),
                        figure(Section.DRAWER, "CASH_IN", 1, "5.00"),
                        figure(Section.DRAWER, "CASH_OUT", 1, "-30.00"),
                        figure(Section.DRAWER, "NO_SALE", 1, "0.00"),
                        figure(Section.DRAWER, "EXPECTED", 0, "84.00"),
                        figure(Section.VOIDED_LINES, "VOIDED_LINES", 1, "12.00"),
                        figure(Section.DRAWER, "COUNTED", 0, "83.00"),
                        figure(Section.DRAWER, "DIFFERENCE", 0, "-1.00"));
        var next = trade.openShift();
        trade.pay(trade.cart(line(BREAD, 1)), cash("3.20"));
        var second = trade.close(next, "103.20").z().orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.grandTotal()).isEqualTo(eur("24.20"));
    }

    @Test
    void aCorrectedFloatIsWhatTheDrawerIsHeldAgainst() {
        var posted = trade.done(new CorrectFloat(Ids.next(), REGISTER, eur("40.00"), "typed wrong", trade.later()));
        assertThat(posted.reference()).isEqualTo("1-REFLOAT-000001");
        assertThat(posted.total()).isEqualTo(eur("-60.00"));
        trade.done(new CorrectFloat(Ids.next(), REGISTER, eur("130.00"), "counted again", trade.later()));
        trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        trade.done(new MoveCash(Ids.next(), REGISTER, MoveCash.Direction.OUT, eur("30.00"), "stamps", trade.later()));
        var shifts = ShiftPersistence.reads(trade.store::reads, () -> EUR, () -> Trade.MORNING);
        assertThat(shifts.floatOf(shift)).isEqualTo(eur("130.00"));
        assertThat(shifts.expected(shift.id(), Trade.MIA)).contains(eur("109.00"));
        assertThat(shifts.x(shift.id()).orElseThrow().figures())
                .filteredOn(figure -> figure.section() == Section.DRAWER)
                .containsExactly(figure(Section.DRAWER, "FLOAT_CORRECTION", 2, "30.00"));
        var z = trade.close(shift, "109.00");
        assertThat(z.figures())
                .filteredOn(figure -> figure.section() == Section.DRAWER)
                .containsExactly(
                        figure(Section.DRAWER, "FLOAT", 1, "100.00"),
                        figure(Section.DRAWER, "FLOAT_CORRECTION", 2, "30.00"),
                        figure(Section.DRAWER, "CASH_SALES", 1, "9.00"),
                        figure(Section.DRAWER, "CASH_IN", 0, "0.00"),
                        figure(Section.DRAWER, "CASH_OUT", 1, "-30.00"),
                        figure(Section.DRAWER, "NO_SALE", 0, "0.00"),
                        figure(Section.DRAWER, "EXPECTED", 0, "109.00"),
                        figure(Section.DRAWER, "COUNTED", 0, "109.00"),
                        figure(Section.DRAWER, "DIFFERENCE", 0, "0.00"));
        assertThat(shifts.z(shift.id())).contains(z);
        assertThat(shifts.floatOf(z.shift())).isEqualTo(eur("130.00"));
    }

    @Test
    void theOpenShiftShowsTheTurnoverAndNothingOfTheCash() {
        trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        trade.pay(trade.cart(line(CUP, 1)), transfer("12.00"));
        var shifts = ShiftPersistence.reads(trade.store::reads, () -> EUR, () -> Trade.MORNING);
        var x = shifts.x(shift.id()).orElseThrow();
        assertThat(shifts.open(REGISTER)).contains(shift);
        assertThat(x.shift()).isEqualTo(shift);
        assertThat(x.z()).isEmpty();
        assertThat(x.figures())
                .containsExactly(
                        figure(Section.DOCUMENTS, "SALE", 2, "21.00"),
                        figure(Section.DOCUMENTS, "RETURN", 0, "0.00"),
                        figure(Section.DOCUMENTS, "EXCHANGE", 0, "0.00"),
                        figure(Section.DOCUMENTS, "VOID", 0, "0.00"),
                        figure(Section.TOTALS, "NET", 0, "17.50"),
                        figure(Section.TOTALS, "TAX", 0, "3.50"),
                        figure(Section.TOTALS, "ROUNDING", 0, "0.00"),
                        figure(Section.TOTALS, "DISCOUNT", 0, "0.00"),
                        figure(Section.TOTALS, "TOTAL", 2, "21.00"),
                        figure(Section.TAXES, "Standard (20 %)", 1750, "3.50"),
                        figure(Section.TENDERS, "TRANSFER", 1, "12.00"),
                        figure(Section.VOIDED_LINES, "VOIDED_LINES", 0, "0.00"));
    }

    @Test
    void theTrialBalanceAddsUpEachAccountOverTheDays() {
        var sale = trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        var ledger = LedgerPersistence.reads(trade.store::reads, () -> EUR);
        var trial = ledger.trialBalance(Optional.of(DAY), Optional.of(DAY));
        assertThat(row(trial, Account.Role.DRAWER)).isEqualTo("109.00 0.00");
        assertThat(row(trial, Account.Role.SAFE)).isEqualTo("0.00 100.00");
        assertThat(row(trial, Account.Role.REVENUE)).isEqualTo("0.00 7.50");
        assertThat(row(trial, Account.Role.INVENTORY)).isEqualTo("810.50 4.00");
        assertThat(trial).hasSize(Account.Role.values().length);
        assertThat(ledger.trialBalance(Optional.of(DAY.plusDays(1)), Optional.empty()))
                .allMatch(row -> row.debit().isZero() && row.credit().isZero());
        assertThat(ledger.postings(account(Account.Role.REVENUE), Optional.empty(), Optional.empty(), Portion.FIRST).rows())
                .containsExactly(new Ledger.AccountRow(sale.document(), "1-SALE-000001", DAY, eur("-7.50")));
    }

    @Test
    void theTrialBalanceAddsWhatAClosedShiftSummedUpToWhatWasPostedSince() {
        trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        trade.close(shift, "109.00");
        trade.openShift();
        trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        assertThat(trade.store.reads().fetchCount(LEDGER_SUM)).isPositive();
        var ledger = LedgerPersistence.reads(trade.store::reads, () -> EUR);
        var trial = ledger.trialBalance(Optional.of(DAY), Optional.of(DAY));
        assertThat(row(trial, Account.Role.DRAWER)).isEqualTo("218.00 109.00");
        assertThat(row(trial, Account.Role.SAFE)).isEqualTo("109.00 200.00");
        assertThat(row(trial, Account.Role.REVENUE)).isEqualTo("0.00 15.00");
        assertThat(ledger.trialBalance(Optional.empty(), Optional.empty())).isEqualTo(trial);
        assertThat(ledger.trialBalance(Optional.of(DAY.plusDays(1)), Optional.empty()))
                .allMatch(row -> row.debit().isZero() && row.credit().isZero());
    }

    @Test
    void aParkedCartComesBackWithEverythingInIt() {
        var cart = trade.cart(line(TEA, 2), line(CUP, 1).withDiscount(new Discount.Share(Percent.of("5"))))
                .strike(0)
                .withTicketDiscount(new Discount.Off(eur("1.00")));
        var at = trade.later();
        var parked = trade.done(new ParkCart(Ids.next(), REGISTER, cart, "Mrs \"Green\" of no. 5", at));
        assertThat(parked.cart()).isEqualTo(cart);
        var reads = ParkedCartPersistence.reads(trade.store::reads);
        assertThat(reads.parked(REGISTER))
                .containsExactly(new ParkedCart(
                        parked.id(), 1, "Mrs \"Green\" of no. 5", "Mia", at, eur("10.40"), cart));
        var recall = new RecallCart(Ids.next(), parked.id());
        assertThat(trade.done(recall)).isEqualTo(cart);
        assertThat(reads.parked(REGISTER)).isEmpty();
        assertThat(trade.done(recall)).as("asked again because the answer got lost").isEqualTo(cart);
    }

    @Test
    void aSaleThatIsGivenUpIsADocumentOfItsShiftWithItsStruckLines() {
        var cart = trade.cart(line(TEA, 2), line(CUP, 1)).strike(0);
        trade.done(new AbandonCart(cart.id(), REGISTER, cart, trade.later()));

        var document = history().document(cart.id()).orElseThrow();
        assertThat(document.head().reference()).isEqualTo("1-GIVENUP-000001");
        assertThat(document.head().kind()).isEqualTo(DocumentKind.GIVEN_UP);
        assertThat(document.struck()).extracting(Cart.Voided::quantity).containsExactly(Quantity.of(2), Quantity.of(1));
        assertThat(document.postings()).isEmpty();
        assertThat(document.movements()).isEmpty();
    }

    @Test
    void aCardIntentIsUnresolvedUntilItsSaleIsPosted() {
        var cart = trade.cart(line(CUP, 1));
        var at = trade.later();
        var intent = trade.done(new OpenCardIntent(Ids.next(), REGISTER, cart, List.of(), eur("12.00"), at));
        var intents = CardIntentPersistence.reads(trade.store::reads, () -> EUR);
        assertThat(intents.unresolved(REGISTER))
                .containsExactly(new CardIntent(
                        intent.id(), REGISTER, cart.id(), eur("12.00"), CardIntent.State.OPEN, at));
        assertThatThrownBy(() -> trade.close(shift, "100.00")).hasMessageContaining("cash.cards-in-flight");
        trade.done(new ResolveCardIntent(Ids.next(), intent.id(), true));
        assertThat(intents.unresolved(REGISTER))
                .extracting(CardIntent::state)
                .containsExactly(CardIntent.State.APPROVED);
        trade.pay(cart, Tender.card(eur("12.00"), intent.id().toString()));
        assertThat(intents.unresolved(REGISTER)).isEmpty();
    }

    private org.threeplug.stock.Stock stock() {
        return StockPersistence.reads(trade.store::reads, () -> EUR);
    }

    private List<java.util.UUID> ids(SalesHistory.Filter filter) {
        var found = history().documents(filter, 0, 50);
        assertThat(history().count(filter)).isEqualTo(found.size());
        assertThat(history().total(filter))
                .isEqualTo(found.stream().map(Document.Head::total).reduce(eur("0.00"), (sum, each) -> sum.plus(each)));
        return found.stream().map(Document.Head::id).toList();
    }

    private static SalesHistory.Filter filter(String text) {
        return new SalesHistory.Filter(Optional.empty(), Optional.empty(), text, Set.of());
    }

    private static Figure figure(Section section, String label, long pieces, String amount) {
        return new Figure(section, label, pieces, eur(amount));
    }

    private static String account(Account.Role role) {
        return String.valueOf(100 + role.ordinal());
    }

    private static Posting posting(Account.Role role, String amount) {
        return new Posting(account(role), eur(amount));
    }

    private static String row(List<Ledger.TrialRow> trial, Account.Role role) {
        return trial.stream()
                .filter(row -> row.account().role() == role)
                .map(row -> row.debit().plain() + " " + row.credit().plain())
                .findFirst()
                .orElseThrow();
    }

}
