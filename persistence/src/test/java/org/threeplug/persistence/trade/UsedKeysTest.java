package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cash.MoveCash;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.AdjustLedger;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Fingerprint;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.ledger.Posting;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.sales.PostSale;
import org.threeplug.stock.AdjustStock;

/// A key that was used answers the same person with the same content, and nobody else, with nothing else.
class UsedKeysTest {

    private static final Refusal USED = Refusal.of("gate.key-used");

    private static final UUID KEY = Ids.next();

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

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private Outcome<?> give(Command<?> command, Actor who) {
        return trade.store.gate().submit(command, who, Justification.because("asked by the customer"));
    }

    private long records() {
        return trade.store.reads().fetchSingle("SELECT MAX(seq) FROM journal_index").get(0, Long.class);
    }

    private AdjustStock adjust(String reason, String pieces) {
        return new AdjustStock(
                KEY,
                Trade.REGISTER,
                Trade.MORNING,
                Trade.DAY,
                List.of(new AdjustStock.Line(Trade.TEA.id(), Quantity.of(pieces), Optional.empty())),
                reason,
                Optional.empty());
    }

    private static AdjustLedger entry(String text, String amount) {
        return new AdjustLedger(
                KEY,
                Trade.REGISTER,
                Trade.MORNING,
                Trade.DAY,
                text,
                List.of(new Posting("100", Trade.eur(amount)), new Posting("101", Trade.eur("-" + amount))),
                Optional.empty());
    }

    private PostSale sale(Cart cart, Instant at, Tender... tenders) {
        return new PostSale(cart.id(), Trade.REGISTER, at, cart, List.of(tenders), Optional.empty());
    }

    @Test
    void theSameContentIsAnsweredAgainAndAnotherIsRefusedWithNothingLost() {
        var first = give(adjust("broken", "-1"), Trade.MIA);
        var before = records();
        assertThat(give(adjust("broken", "-1"), Trade.MIA)).isEqualTo(first);
        assertThat(Stream.of(adjust("stolen", "-1"), adjust("broken", "-2"), adjust("broken", "1"))
                        .map(other -> refusal(give(other, Trade.MIA))))
                .containsOnly(USED);
        assertThat(records()).isEqualTo(before);
        trade.done(new AdjustStock(
                Ids.next(),
                Trade.REGISTER,
                Trade.MORNING,
                Trade.DAY,
                adjust("stolen", "-2").lines(),
                "stolen",
                Optional.empty()));
        assertThat(records()).isEqualTo(before + 1);
    }

    @Test
    void anEntryOfTheLedgerThatWasEditedIsNotTakenForTheOneBefore() {
        give(entry("rent", "10.00"), Trade.MIA);
        assertThat(Stream.of(entry("rent", "20.00"), entry("Rent", "10.00"))
                        .map(other -> refusal(give(other, Trade.MIA))))
                .containsOnly(USED);
    }

    @Test
    void somebodyElseLearnsNothingNotEvenWhatItWas() {
        trade.openShift();
        var command = sale(trade.cart(Trade.line(Trade.TEA, 1)), Trade.MORNING, Trade.cash("4.50"));
        give(command, Trade.MIA);
        var ghost = SignedIn.person(
                Ids.next(), "Ghost", "manager", Trade.MIA.permissions(), Trade.MIA.origin());
        assertThat(Stream.of(Trade.ANN, ghost).map(who -> refusal(give(command, who)))).containsOnly(USED);
        assertThat(trade.store.gate().answer(command, ghost).map(UsedKeysTest::refusal)).contains(USED);
    }

    @Test
    void whoMayNotAnyMoreHasNoAnswerEither() {
        trade.openShift();
        var move = new MoveCash(
                Ids.next(), Trade.REGISTER, MoveCash.Direction.IN, Trade.eur("5.00"), "change", Trade.MORNING);
        give(move, Trade.MIA);
        var less = Trade.MIA.with(Trade.ANN.permissions());
        assertThat(refusal(give(move, less))).isEqualTo(Refusal.of("access.denied", "cash.move"));
    }

    @Test
    void aCartThatIsPaidAgainLaterIsTheSameSaleAndOneOfOtherGoodsIsNot() {
        trade.openShift();
        var cart = trade.cart(Trade.line(Trade.TEA, 1));
        var first = give(sale(cart, Trade.MORNING, Trade.cash("4.50")), Trade.MIA);
        assertThat(give(sale(cart, Trade.MORNING.plusSeconds(90), Trade.cash("4.50")), Trade.MIA))
                .isEqualTo(first);
        assertThat(Stream.of(
                                sale(cart.with(Trade.line(Trade.CUP, 1)), Trade.MORNING, Trade.cash("16.50")),
                                sale(cart, Trade.MORNING, Trade.transfer("4.50")),
                                sale(cart.withReturnReason("broken"), Trade.MORNING, Trade.cash("4.50")))
                        .map(other -> refusal(give(other, Trade.MIA))))
                .containsOnly(Refusal.of("sales.posted-otherwise", "1-SALE-000001"));
    }

    @Test
    void whatSomebodyIsCalledMeanwhileDoesNotMakeAnotherSaleOfIt() {
        trade.openShift();
        var bought = Trade.line(Trade.TEA, 1);
        var cart = trade.cart(bought);
        var first = give(sale(cart, Trade.MORNING, Trade.cash("4.50")), Trade.MIA);
        var renamed = new CartLine(
                bought.product(), "TEA-2", "Tea, green", bought.unit(), bought.factor(), bought.quantity(),
                bought.unitPrice(), true, bought.tax(), true, bought.discount(), bought.origin());
        assertThat(give(sale(cart.withLines(List.of(renamed)), Trade.MORNING, Trade.cash("4.50")), Trade.MIA))
                .isEqualTo(first);
    }

    @Test
    void aDatabaseMadeAnewFromItsJournalKnowsItToo() throws Exception {
        var first = give(adjust("broken", "-1"), Trade.MIA);
        trade.close();
        Files.delete(new StoreDirectory(folder).databaseFile());
        trade = Trade.reopen(folder);
        assertThat(give(adjust("broken", "-1"), Trade.MIA)).isEqualTo(first);
        assertThat(refusal(give(adjust("stolen", "-1"), Trade.MIA))).isEqualTo(USED);
    }

    @Test
    void theFingerprintOfAPersonIsKeyedWithThePersonsKeyAndCannotBeTriedOutAfterTheErasure() {
        var maria = new Customer(Ids.next(), "C1", "Maria", "0712", "", "", true, 1);
        var save = new SaveCustomer(KEY, maria, true);
        var first = give(save, Trade.MIA);
        var other = new SaveCustomer(
                KEY, new Customer(maria.id(), "C1", "Marie", "0712", "", "", true, 1), true);
        assertThat(give(save, Trade.MIA)).isEqualTo(first);
        assertThat(refusal(give(other, Trade.MIA))).isEqualTo(USED);
        var kept = ((JournalRecord.Given) trade.store.journal().record(records()).orElseThrow())
                .order()
                .fingerprint()
                .orElseThrow();
        assertThat(kept).hasSize(43 + 1 + 36).endsWith(" " + maria.id());
        var plain = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Fingerprint.of(save));
        assertThat(kept).doesNotContain(plain);

        var erase = new EraseCustomer(Ids.next(), maria.id(), false);
        var erased = trade.store.gate().submit(erase, Trade.MIA, Justification.because("asked for it"));
        assertThat(trade.store.gate().submit(erase, Trade.MIA, Justification.because("asked for it")))
                .isEqualTo(erased);
    }
}
