package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cash.OpenDrawer;
import org.threeplug.directories.Suppliers;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.lists.Portion;
import org.threeplug.nodes.ChooseRegister;
import org.threeplug.nodes.MakeNode;
import org.threeplug.nodes.Node;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.settings.RegisterFile;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;
import org.threeplug.settings.Branches;
import org.threeplug.settings.Register;
import org.threeplug.settings.Registers;

/// The books of a PC that was made a node of its own.
class NodesTest {

    private static final UUID SECOND = new UUID(0, 91);
    private static final UUID BACK = new UUID(0, 92);

    @TempDir
    Path directory;

    private Trade trade;

    @BeforeEach
    void open() {
        trade = Trade.open(directory);
    }

    @AfterEach
    void theBooksAgreeAndTheJournalTellsThemAll() {
        Invariants.Result result = trade.store.snapshot(sql -> new Invariants().check(sql, Watch.NOBODY));
        assertThat(result).isEqualTo(new Invariants.Result(true, List.of()));
        trade.close();
        assertThat(Store.compareWithJournal(directory, trade.options()).differences()).isEmpty();
    }

    private Node made(int number) {
        return trade.made(number, SECOND, BACK, "2");
    }

    private List<Long> numbers() {
        return trade.store.reads().resultQuery("SELECT document_no FROM document ORDER BY document_no")
                .fetch(row -> row.get(0, Long.class));
    }

    @Test
    void theFirstPcGoesOnNumberingAsBefore() {
        trade.openShift();
        trade.pay(trade.cart(line(TEA, 1)), cash("4.50"));
        assertThat(numbers()).containsExactly(100_000L, 200_000L, 300_000L);
    }

    @Test
    void aNodeNumbersFromARangeOfItsOwnAndNothingOfBeforeIsNumberedAnew() {
        assertThat(made(3)).isEqualTo(new Node(3, SECOND, "2", BACK));
        var shift = trade.openShift(BACK);
        trade.pay(BACK, trade.cart(line(TEA, 2)), cash("9.00"));
        trade.close(shift, "109.00");
        assertThat(numbers())
                .containsExactly(100_000L, 3_000_000_000_100_000L, 3_000_000_000_200_000L, 3_000_000_000_300_000L);
    }

    private List<Object> whence(Actor actor) {
        trade.store.gate().submit(new OpenDrawer(Ids.next(), REGISTER, "change", trade.later()), actor).orThrow();
        return newest();
    }

    private List<Object> newest() {
        var order = trade.store.journal().record(trade.store.verifyJournal().last())
                .map(JournalRecord.Given.class::cast)
                .orElseThrow()
                .order();
        return List.of(order.node(), order.branch(), order.register(), order.device());
    }

    @Test
    void whatIsRecordedBearsTheNodeOfTheBooksAndTheBranchOfTheRegisterWhateverTheCallerSays() {
        trade.openShift();
        var settings = new StoredSettings(trade.store::readPlainly, trade.store.generations());
        var first = settings.node();
        var mia = Trade.manager();
        var lying = SignedIn.person(
                mia.user(), mia.name(), mia.role(), mia.permissions(),
                new Origin(new UUID(6, 6), new UUID(6, 7), REGISTER, "plug"));
        assertThat(whence(lying)).containsExactly(first, Trade.BRANCH, REGISTER, "plug");
        made(3);
        assertThat(newest()).containsExactly(first, Trade.BRANCH, REGISTER, "till");
        assertThat(whence(lying)).containsExactly(SECOND, Trade.BRANCH, REGISTER, "plug");
        trade.close();
        trade = Trade.reopen(directory);
        assertThat(whence(lying)).containsExactly(SECOND, Trade.BRANCH, REGISTER, "plug");
    }

    @Test
    void aNodeGoesOnNumberingAfterItWasClosedAndOpened() {
        made(3);
        trade.openShift(BACK);
        trade.close();
        trade = Trade.reopen(directory);
        trade.pay(BACK, trade.cart(line(TEA, 2)), cash("9.00"));
        assertThat(numbers()).containsExactly(100_000L, 3_000_000_000_100_000L, 3_000_000_000_200_000L);
    }

    @Test
    void aNodeKeepsAChainAndABalanceOfItsOwnBesideTheOnesItBeganWith() {
        made(3);
        trade.openShift(BACK);
        trade.pay(BACK, trade.cart(line(TEA, 2)), cash("9.00"));
        trade.pay(BACK, trade.cart(line(TEA, 1)), cash("4.50"));
        assertThat(trade.store.reads().resultQuery(
                                "SELECT node_no, quantity, book_value, newest_row FROM stock_balance WHERE product_id = ?"
                                        + " ORDER BY node_no",
                                TEA.id())
                        .fetch(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(3))))
                .containsExactly(
                        List.of(0, 1_000_000L, 20_000L, 100_001L),
                        List.of(3, -30_000L, -600L, 3_000_000_000_300_001L));
        var stock = org.threeplug.persistence.stock.StockPersistence.reads(trade.store::reads, () -> Trade.EUR);
        assertThat(stock.onHand(TEA.id(), Trade.BRANCH))
                .isEqualTo(new org.threeplug.stock.Balance(
                        org.threeplug.kernel.Quantity.of(97),
                        Trade.eur("194.00"),
                        org.threeplug.kernel.UnitPrice.of("2.00", Trade.EUR)));
        assertThat(stock.history(TEA.id(), Portion.FIRST).rows()).extracting(row -> row.movement().quantity().plain())
                .containsExactly("-1", "-2", "100");
    }

    @Test
    void theRegisterOfTheNodeIsThisPcsAndTheOthersFollow() {
        made(3);
        var settings = new StoredSettings(trade.store::readPlainly, trade.store.generations());
        assertThat(settings.registers()).extracting(Register::id).containsExactly(BACK, REGISTER);
        assertThat(settings.node()).isEqualTo(SECOND);
    }

    /// The same person with all that their role gives them.
    private static Actor owner() {
        var mia = Trade.manager();
        var rights = Roles.templates(key -> key).stream()
                .filter(role -> role.key().equals(Roles.ADMINISTRATOR))
                .findFirst()
                .orElseThrow()
                .rights();
        return SignedIn.person(mia.user(), mia.name(), mia.role(), rights, mia.origin());
    }

    private String nextSupplier() {
        var entry = Entry.blank(Ids.next()).with(Suppliers.NAME, "Lipton");
        return trade.store.gate().submit(new SaveEntry(Ids.next(), Suppliers.TYPE, entry, true), owner()).orThrow()
                .get(Suppliers.NUMBER);
    }

    @Test
    void aNumberGivenOnTwoPcsCarriesTheNode() {
        assertThat(List.of(nextSupplier(), nextSupplier())).containsExactly("S-0001", "S-0002");
        made(3);
        assertThat(List.of(nextSupplier(), nextSupplier())).containsExactly("S-3-0001", "S-3-0002");
    }

    @Test
    void aComputerIsTheRegisterThatWasChosenForItUnlessItIsANodeOfItsOwnOrSellsJustNow() {
        var branch = trade.store.gate()
                .submit(new SaveEntry(Ids.next(), Branches.TYPE, Entry.blank(Ids.next())
                        .with(Branches.CODE, "QUAY").with(Branches.NAME, "Quay"), true), owner())
                .orThrow();
        var second = trade.store.gate()
                .submit(new SaveEntry(Ids.next(), Registers.TYPE, Entry.blank(Ids.next())
                        .with(Registers.CODE, "Q1").with(Registers.NAME, "Quay 1").with(Registers.BRANCH, branch.id()), true), owner())
                .orThrow();
        var pc = new RegisterFile(directory);
        var settings = new StoredSettings(trade.store::readPlainly, trade.store.generations(), pc::register);
        assertThat(settings.here()).map(Register::id).contains(REGISTER);
        trade.openShift();
        assertThat(trade.store.gate().submit(new ChooseRegister(Ids.next(), second.id()), owner()))
                .isEqualTo(new Outcome.Refused<>(Refusal.of("nodes.register-shift-open", "1")));
        assertThat(trade.store.gate().submit(new ChooseRegister(Ids.next(), REGISTER), owner()).orThrow().id())
                .isEqualTo(REGISTER);
        pc.be(second.id());
        assertThat(settings.here()).contains(new Register(
                second.id(), "Q1", "Quay 1", new Register.Branch(branch.id(), "QUAY", "Quay", "")));
        assertThat(new RegisterFile(directory).register()).contains(second.id());
        pc.be(new UUID(4, 4));
        assertThat(settings.here()).as("one that is not in the books").map(Register::id).contains(REGISTER);
        made(3);
        assertThat(trade.store.gate().submit(new ChooseRegister(Ids.next(), second.id()), owner()))
                .isEqualTo(new Outcome.Refused<>(Refusal.of("nodes.register-fixed")));
    }

    @Test
    void aNumberIsGivenOnce() {
        made(3);
        assertThatThrownBy(() -> trade.made(4, new UUID(0, 93), new UUID(0, 94), "3"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal().toString())
                        .contains("nodes.number-given", "3"));
    }

    @Test
    void aRegistersCodeIsGivenOnce() {
        assertThatThrownBy(() -> trade.made(3, SECOND, BACK, "1"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal().code())
                        .isEqualTo("nodes.register-taken"));
    }

    @Test
    void aNumberOutOfTheRangeIsRefused() {
        assertThatThrownBy(() -> trade.made(9_223, SECOND, BACK, "2")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> trade.made(0, SECOND, BACK, "2")).isInstanceOf(RefusedException.class);
    }

    @Test
    void whoMayNotMakeANodeIsRefused() {
        var outcome = trade.store.gate()
                .submit(new MakeNode(Ids.next(), 3, SECOND, "2", BACK, "2"), Trade.ANN);
        assertThatThrownBy(outcome::orThrow).isInstanceOfSatisfying(
                RefusedException.class, refused -> assertThat(refused.refusal().code()).isEqualTo("access.denied"));
    }
}
