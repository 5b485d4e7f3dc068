package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.trade.Trade.BRANCH;
import static org.threeplug.persistence.trade.Trade.DAY;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Heading;
import org.threeplug.documents.Sides;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Entry;
import org.threeplug.ledger.Ledger;
import org.threeplug.ledger.LedgerBook;
import org.threeplug.ledger.Posting;
import org.threeplug.ledger.PostingSide;
import org.threeplug.payments.Tender;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;

/// Parties, foreign amounts and branches, which stand beside the rows of those few documents that have them.
class SidesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final UUID OTHER_BRANCH = new UUID(0, 77);

    @TempDir
    Path directory;

    private Trade trade;

    @BeforeEach
    void open() {
        trade = Trade.open(directory);
        trade.openShift();
    }

    @AfterEach
    void theBooksAgreeAndTheJournalTellsThemAll() {
        assertThat(Invariants.of(trade.store, Watch.NOBODY)).isEqualTo(new Invariants.Result(true, List.of()));
        trade.close();
        assertThat(Store.compareWithJournal(directory, trade.options()).differences()).isEmpty();
    }

    /// Posts what no screen posts yet.
    record PostForeign(UUID key, Sides sides, Map<Integer, PostingSide> postings) implements Command<Document> {
        @Override
        public Permission permission() {
            return new Permission("ledger.adjust");
        }

        @Override
        public Document run(Tx tx) {
            var head = Heading.plain(
                            key, DocumentKind.LEDGER_ADJUSTMENT, REGISTER, Optional.empty(), DAY, tx.clock())
                    .because("bought in dollars")
                    .numbered(tx, eur("0.00"));
            var paid = new Document(head, List.of(), List.of(), List.of(Tender.exact(Tender.Kind.TRANSFER, eur("9.00"))), sides);
            tx.port(DocumentBook.class).add(paid);
            var ledger = tx.port(LedgerBook.class);
            ledger.post(new Entry(
                    key,
                    head.businessDate(),
                    List.of(
                            new Posting(ledger.account(Account.Role.COST_OF_GOODS), eur("9.00")),
                            new Posting(ledger.account(Account.Role.DRAWER), eur("-9.00"))),
                    postings));
            return paid;
        }

        @Override
        public Document repeated(Tx tx) {
            return tx.port(DocumentBook.class).document(key).orElseThrow();
        }
    }

    private Ledger ledger() {
        return LedgerPersistence.reads(trade.store::reads, () -> EUR);
    }

    private Map<String, Integer> written() {
        var tables = new TreeMap<String, Integer>();
        long last = trade.store.reads().resultQuery("SELECT MAX(seq) FROM journal_index").fetchSingle(0, Long.class);
        ((Given) trade.store.journal().record(last).orElseThrow())
                .changes()
                .forEach(change -> tables.merge(change.operation() + " " + change.table().name(), 1, Integer::sum));
        return tables;
    }

    private UUID customer() {
        var id = Ids.next();
        trade.done(new SaveCustomer(
                Ids.next(), new Customer(id, "K-1", "Ada", "", "", "", true, 1), true));
        return id;
    }

    @Test
    void aPlainSaleForCashWritesNoRowMoreThanItDid() {
        trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        assertThat(written())
                .isEqualTo(new TreeMap<>(Map.of(
                        "INSERT DOCUMENT", 1,
                        "INSERT DOCUMENT_LINE", 1,
                        "INSERT DOCUMENT_TAX", 1,
                        "INSERT TENDER", 1,
                        "INSERT STOCK_MOVEMENT", 1,
                        "UPDATE STOCK_BALANCE", 1,
                        "INSERT LEDGER_POSTING", 5)));
    }

    @Test
    void theCustomerOfASaleIsItsPartyAndThatOfItsPostings() {
        var ada = customer();
        var sale = trade.pay(trade.cart(line(TEA, 2)).withCustomer(Optional.of(new org.threeplug.cart.Cart.Buyer(ada, "Ada"))), cash("9.00"));
        trade.pay(trade.cart(line(TEA, 1)), cash("4.50"));
        assertThat(written()).doesNotContainKey("INSERT DOCUMENT_PARTY");
        assertThat(ledger().postingsOf(ada, 0, 100))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.row().document()).isEqualTo(sale.document()));
        assertThat(ledger().postingsOf(ada, 0, 2)).isEqualTo(ledger().postingsOf(ada, 0, 100).subList(0, 2));
        assertThat(ledger().postingsOf(Ids.next(), 0, 100)).isEmpty();
    }

    @Test
    void whatWasBoughtInAnotherCurrencyIsReadBackAsItWas() {
        var supplier = Ids.next();
        var sides = new Sides(Optional.of(supplier), Optional.of(dollars("9.72")), Map.of(1, dollars("9.72")));
        var paid = trade.done(new PostForeign(
                Ids.next(), sides, Map.of(1, new PostingSide(Optional.empty(), Optional.empty(), Optional.of(dollars("9.72"))))));
        assertThat(written())
                .containsEntry("INSERT DOCUMENT_PARTY", 1)
                .containsEntry("INSERT DOCUMENT_CURRENCY", 1)
                .containsEntry("INSERT TENDER_CURRENCY", 1)
                .containsEntry("INSERT POSTING_SIDE", 1);
        var found = SalesPersistence.reads(trade.store::reads, () -> EUR).document(paid.head().id()).orElseThrow();
        assertThat(found.document().sides()).isEqualTo(sides);
        assertThat(found.document().party()).contains(supplier);
    }

    @Test
    void aPostingThatSaysAnotherPartyIsNotOfItsDocuments() {
        var supplier = Ids.next();
        var carrier = Ids.next();
        trade.done(new PostForeign(
                Ids.next(),
                new Sides(Optional.of(supplier), Optional.empty(), Map.of()),
                Map.of(2, new PostingSide(Optional.empty(), Optional.of(carrier), Optional.empty()))));
        assertThat(ledger().postingsOf(supplier, 0, 10)).extracting(one -> one.row().amount()).containsExactly(eur("9.00"));
        assertThat(ledger().postingsOf(carrier, 0, 10)).extracting(one -> one.row().amount()).containsExactly(eur("-9.00"));
    }

    @Test
    void theLedgerOfABranchHasWhatIsPostedThereAndNothingElse() {
        trade.pay(trade.cart(line(TEA, 2)), cash("9.00"));
        trade.done(new PostForeign(
                Ids.next(),
                Sides.NONE,
                Map.of(1, new PostingSide(Optional.of(OTHER_BRANCH), Optional.empty(), Optional.empty()))));
        var all = ledger().trialBalance(Optional.empty(), Optional.empty());
        var here = ledger().trialBalanceOf(BRANCH, DAY, DAY);
        var there = ledger().trialBalanceOf(OTHER_BRANCH, DAY, DAY);
        assertThat(there).extracting(Ledger.TrialRow::debit).containsExactly(eur("9.00"));
        for (var row : all) {
            assertThat(sum(here, row.account()).plus(sum(there, row.account()))).as(row.account().code()).isEqualTo(row.debit());
        }
        assertThat(ledger().trialBalanceOf(BRANCH, DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
    }

    private static Money sum(List<Ledger.TrialRow> rows, Account account) {
        return rows.stream()
                .filter(row -> row.account().equals(account))
                .map(Ledger.TrialRow::debit)
                .reduce(eur("0.00"), Money::plus);
    }

    @Test
    void anAmountInTheStoresOwnCurrencyIsNotForeign() {
        var own = new Sides(Optional.empty(), Optional.of(eur("9.00")), Map.of());
        assertThatThrownBy(() -> trade.done(new PostForeign(Ids.next(), own, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostingSide(Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Money dollars(String amount) {
        return Money.of(amount, USD);
    }
}
