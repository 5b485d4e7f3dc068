package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.ANN;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.MIA;
import static org.threeplug.persistence.trade.Trade.TEA;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cart.Discount;
import org.threeplug.cash.MoveCash;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Session;
import org.threeplug.kernel.Sessions;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.VoidSale;

/// Who acts and who stands behind it is proven to the gate. What somebody says of themselves or of others is nobody's word.
final class ProofOfWhoTest {

    private static final Refusal NOBODY = Refusal.of("access.not-signed-in");
    private static final String NEEDED = "sales.line-discount-needs-approval";

    @TempDir
    Path folder;

    private Trade trade;
    private CommandGate gate;
    private Sessions sessions;

    @BeforeEach
    void open() {
        trade = Trade.open(folder);
        trade.openShift();
        gate = trade.store.gate();
        sessions = trade.store.sessions();
    }

    @AfterEach
    void closeAndHoldAgainstTheJournal() {
        trade.close();
        assertThat(Store.compareWithJournal(folder, trade.options()).differences()).isEmpty();
    }

    private static Actor handMade(Actor who, Session session) {
        return new Actor(who.user(), who.name(), who.role(), who.permissions(), who.origin(), session);
    }

    private MoveCash move() {
        return new MoveCash(
                Ids.next(), Trade.REGISTER, MoveCash.Direction.IN, Trade.eur("5.00"), "change", trade.later());
    }

    private Optional<Refusal> refused(Command<?> command, Actor who, Justification why) {
        return gate.submit(command, who, why) instanceof Outcome.Refused<?>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private Optional<Refusal> refused(Command<?> command, Actor who) {
        return refused(command, who, Justification.NONE);
    }

    private Optional<String> code(Command<?> command, Actor who, Justification why) {
        return refused(command, who, why).map(Refusal::code);
    }

    /// More than a cashier gives alone.
    private Cart generous() {
        return trade.cart(Trade.line(TEA, 1).withDiscount(new Discount.Share(Percent.of("20"))));
    }

    private PostSale sale(Cart cart) {
        return new PostSale(
                cart.id(), Trade.REGISTER, trade.later(), cart, List.of(Trade.cash("3.60")), Optional.empty());
    }

    private ApprovalNeed need(Command<?> command, Actor who) {
        return refused(command, who).orElseThrow().wanted().orElseThrow();
    }

    private static Justification words(Approval... words) {
        return Justification.of(List.of(words));
    }

    private long lastRecord() {
        return trade.store.verifyJournal().last();
    }

    @Test
    void anActorThatSomebodyMadeByHandCanDoNothingAndFillsNoJournal() {
        long before = lastRecord();
        assertThat(refused(move(), handMade(MIA, new Session()))).contains(NOBODY);
        assertThat(refused(move(), handMade(MIA, ANN.session()))).contains(NOBODY);
        assertThat(lastRecord()).isEqualTo(before);
    }

    @Test
    void whoIsNotSignedInLearnsNoAnswerEither() {
        var move = move();
        assertThat(refused(move, MIA)).isEmpty();
        assertThat(gate.answer(move, handMade(MIA, new Session()))).contains(new Outcome.Refused<>(NOBODY));
    }

    @Test
    void theSystemCannotBePlayed() {
        var system = new Actor(
                new UUID(0, 1), "system", "system", MIA.permissions(), MIA.origin(), MIA.session());
        assertThat(refused(move(), system)).contains(NOBODY);
    }

    @Test
    void whoSignedOutIsOutWhereverTheyAreStillHeld() {
        var mia = SignedIn.again(MIA);
        assertThat(refused(move(), mia)).isEmpty();
        sessions.end(mia.session());
        assertThat(refused(move(), mia)).contains(NOBODY);
        assertThat(refused(move(), MIA)).isEmpty();
    }

    @Test
    void theRegisterIsWhereSomebodySignedInWhateverTheySay() {
        var elsewhere = new Origin(MIA.origin().node(), MIA.origin().branch(), new UUID(7, 7), "till");
        var claiming = new Actor(MIA.user(), "Mia", MIA.role(), MIA.permissions(), elsewhere, MIA.session());
        assertThat(refused(move(), claiming)).isEmpty();
    }

    @Test
    void aWordThatSomebodyMadeByHandIsNone() {
        var sale = sale(generous());
        var need = need(sale, ANN);
        assertThat(code(sale, ANN, words(new Approval(MIA, need)))).contains(NEEDED);
        assertThat(code(sale, ANN, words(new Approval(handMade(MIA, new Session()), need)))).contains(NEEDED);
        assertThat(code(sale, ANN, words(new Approval(handMade(MIA, ANN.session()), need)))).contains(NEEDED);
    }

    @Test
    void aWordIsGoodOnceAndStaysGoodForTheSameCommandWhoseAnswerGotLost() {
        var cart = generous();
        var sale = sale(cart);
        var word = words(sessions.word(MIA, need(sale, ANN), ANN));
        var first = gate.submit(sale, ANN, word);
        assertThat(first).isInstanceOf(Outcome.Done.class);
        assertThat(gate.submit(sale, ANN, word)).isEqualTo(first);

        var undo = undo(cart.id());
        var once = words(sessions.word(MIA, need(undo, ANN), ANN));
        assertThat(code(undo, ANN, once)).isEmpty();
        assertThat(code(undo(cart.id()), ANN, once)).contains("sales.void-needs-approval");
    }

    private VoidSale undo(UUID sale) {
        return new VoidSale(Ids.next(), Trade.REGISTER, sale, trade.later(), "a mistake");
    }

    @Test
    void aWordIsForOneCartAndForWhoeverAsked() {
        var sale = sale(generous());
        var other = sale(generous());
        var word = words(sessions.word(MIA, need(sale, ANN), ANN));
        assertThat(code(other, ANN, word)).contains(NEEDED);
        var elsewhere = SignedIn.again(ANN);
        assertThat(code(sale, elsewhere, word)).contains(NEEDED);
        assertThat(code(sale, ANN, word)).isEmpty();
    }

    @Test
    void aWordForOneNeedLetsNobodyIn() {
        var word = sessions.word(MIA, need(sale(generous()), ANN), ANN);
        assertThat(refused(move(), word.approver())).contains(NOBODY);
    }

    @Test
    void aWordOfSomebodyWithoutTheRightIsNoneWhateverTheyClaim() {
        var sale = sale(generous());
        var boasting = ANN.with(MIA.permissions());
        assertThat(code(sale, ANN, words(sessions.word(boasting, need(sale, ANN), ANN)))).contains(NEEDED);
    }

    @Test
    void onlyTheProgramNamesSomebodyInTheJournalWhoGaveNoWord() {
        var claimed = new Justification(Optional.of("because"), Optional.of(MIA));
        var cart = trade.cart(Trade.line(CUP, 1));
        var sale = new PostSale(
                cart.id(), Trade.REGISTER, trade.later(), cart, List.of(Trade.cash("12.00")), Optional.empty());
        assertThat(refused(sale, ANN, claimed)).isEmpty();
        assertThat(trade.store.reads()
                        .fetchSingle("SELECT approver_name FROM journal_index ORDER BY seq DESC LIMIT 1")
                        .get(0))
                .isNull();
    }
}
