package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.Subject;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Quantity;
import org.threeplug.persistence.engine.database.JournalIndex;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.journal.StoredJournalView;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.sales.NoteReprint;
import org.threeplug.sales.VoidSale;
import org.threeplug.stock.AdjustStock;

/// The journal is asked what was done to one thing, by whichever command, however long ago.
class JournalSubjectsTest {

    @TempDir
    Path folder;

    private Trade trade;

    @BeforeEach
    void open() {
        trade = Trade.open(folder);
        trade.openShift();
    }

    /// The index of a store that works and of one made from its journal are the same, row for row.
    @AfterEach
    void closeAndHoldAgainstTheJournal() {
        trade.close();
        assertThat(Store.compareWithJournal(folder, trade.options()).differences()).isEmpty();
    }

    private List<String> about(Subject subject) {
        return view().about(subject, Long.MAX_VALUE, 10).stream().map(JournalEntry::command).toList();
    }

    private StoredJournalView view() {
        var settings = new StoredSettings(trade.store::readPlainly, trade.store.generations());
        return new StoredJournalView(
                trade.store::reads, trade.store.journal(), trade.store.personKeys(), settings);
    }

    private long rows() {
        return trade.store.reads().fetchSingle("SELECT COUNT(*) FROM journal_subject").get(0, Long.class);
    }

    private void adjust() {
        trade.done(new AdjustStock(
                Ids.next(),
                Trade.REGISTER,
                Trade.MORNING,
                Trade.DAY,
                List.of(new AdjustStock.Line(Trade.CUP.id(), Quantity.of(-1), Optional.empty())),
                "broken",
                Optional.empty()));
    }

    @Test
    void aPlainCashSaleWritesNoRow() {
        var before = rows();
        var sold = trade.pay(trade.cart(line(Trade.TEA, 1), line(Trade.CUP, 2)), cash("28.50"));
        assertThat(rows()).isEqualTo(before);
        assertThat(about(Subject.document(sold.document()))).containsExactly("PostSale");
    }

    @Test
    void aProductTellsOfItsImportAndOfWhatWasAdjusted() {
        trade.pay(trade.cart(line(Trade.CUP, 1)), cash("12.00"));
        adjust();
        assertThat(about(Subject.product(Trade.CUP.id())))
                .containsExactly("AdjustStock", "AdjustStock", "ImportProducts");
        assertThat(about(Subject.product(Trade.TEA.id()))).containsExactly("AdjustStock", "ImportProducts");
    }

    @Test
    void aDocumentTellsOfItsCopiesAndOfWhatTookItBack() {
        var sold = trade.pay(trade.cart(line(Trade.TEA, 1)), cash("4.50"));
        trade.done(new NoteReprint(Ids.next(), sold.document()));
        trade.done(new VoidSale(Ids.next(), Trade.REGISTER, sold.document(), trade.later(), "mistyped"));
        assertThat(about(Subject.document(sold.document()))).containsExactly("VoidSale", "NoteReprint", "PostSale");
    }

    @Test
    void aCustomerTellsOfPurchasesAndOfTheErasureAlsoInADatabaseMadeAnew() throws Exception {
        var maria = new Customer(Ids.next(), "C1", "Maria", "", "", "", true, 1);
        trade.done(new SaveCustomer(Ids.next(), maria, true));
        trade.pay(
                trade.cart(line(Trade.TEA, 1)).withCustomer(Optional.of(new Cart.Buyer(maria.id(), "Maria"))),
                cash("4.50"));
        trade.store
                .gate()
                .submit(
                        new EraseCustomer(Ids.next(), maria.id(), false),
                        Trade.MIA,
                        Justification.because("asked for it"))
                .orThrow();
        var told = List.of("EraseCustomer", "PostSale", "SaveCustomer");
        assertThat(about(Subject.customer(maria.id()))).isEqualTo(told);
        trade.close();
        Files.delete(new StoreDirectory(folder).databaseFile());
        trade = Trade.reopen(folder);
        assertThat(about(Subject.customer(maria.id()))).isEqualTo(told);
    }

    @Test
    void aListGoesOnWhereItEnded() {
        adjust();
        var view = view();
        var subject = Subject.product(Trade.CUP.id());
        var first = view.about(subject, Long.MAX_VALUE, 1).getFirst();
        assertThat(view.about(subject, first.sequence(), 10)).hasSize(2);
        assertThat(JournalIndex.DONE).isEqualTo(first.outcome());
    }
}
