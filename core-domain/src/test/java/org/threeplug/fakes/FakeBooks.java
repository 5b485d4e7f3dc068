package org.threeplug.fakes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.clock.ClockJump;
import org.threeplug.clock.ClockRules;
import org.threeplug.clock.Clocks;
import org.threeplug.customers.Customers;
import org.threeplug.documents.Document;
import org.threeplug.identity.Tries;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Sessions;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.CardIntents;
import org.threeplug.records.Records;
import org.threeplug.sales.Purchases;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.Settings;
import org.threeplug.stock.Movement;
import org.threeplug.stock.Stock;

/// The books in memory: every port that a command writes to and every port that a screen reads from. Commands reach them
/// through [FakeGate]; what the gate rolls back never was.
public final class FakeBooks {

    private final Sessions sessions = new Sessions();
    private Rows rows = new Rows();

    /// Whom the gate believes.
    Sessions sessions() {
        return sessions;
    }

    /// What a command works on until it is done or refused.
    Rows begin() {
        return rows.copy();
    }

    void commit(Rows work) {
        rows = work;
    }

    Rows rows() {
        return rows;
    }

    public Clocks clocks() {
        return new Clocks() {

            @Override
            public Optional<ClockJump> open() {
                return rows.jump;
            }

            @Override
            public ClockRules rules() {
                return rows.clockRules;
            }
        };
    }

    public Settings settings() {
        return new TradeReads(this).settings();
    }

    public Catalog catalog() {
        return new CatalogReads(this);
    }

    public Customers customers() {
        return new TradeReads(this).customers();
    }

    public Records records() {
        return new FakeRecords(this);
    }

    public Purchases purchases() {
        return new PurchaseReads(this);
    }

    public ParkedCarts parkedCarts() {
        return register -> new TradeBook(rows).parked(register);
    }

    public CardIntents cardIntents() {
        return register -> rows.intents.values().stream()
                .filter(intent -> intent.register().equals(register))
                .filter(intent -> intent.state() == CardIntent.State.OPEN
                        || intent.state() == CardIntent.State.APPROVED)
                .toList();
    }

    public SalesHistory salesHistory() {
        return new HistoryReads(this);
    }

    public Shifts shifts() {
        return new PostingReads(this).shifts();
    }

    public Stock stock() {
        return new PostingReads(this).stock();
    }

    public Ledger ledger() {
        return new LedgerReads(this);
    }

    public JournalView journal() {
        return new JournalReads(this);
    }

    /// Struck lines kept under a cart's id.
    public List<Cart.Voided> voided(UUID cart) {
        return rows.voided.getOrDefault(cart, List.of());
    }

    public Optional<CardIntent> cardIntent(UUID id) {
        return Optional.ofNullable(rows.intents.get(id));
    }

    /// Until when a person may not sign in with their PIN, or a register takes none without a name.
    public Optional<Instant> pinLockedUntil(UUID userOrRegister) {
        return rows.pinTries.getOrDefault(userOrRegister, Tries.NONE).lockedUntil();
    }

    /// Until when a person may not sign in with their password.
    public Optional<Instant> passwordLockedUntil(UUID user) {
        return rows.passwordTries.getOrDefault(user, Tries.NONE).lockedUntil();
    }

    /// Which line of an earlier sale a line of a return brings back.
    public Optional<Integer> broughtBack(UUID document, int line) {
        return rows.returned.stream()
                .filter(row -> row.document().equals(document) && row.line() == line)
                .map(Rows.Returned::originLine)
                .findFirst();
    }

    public List<Document> documents() {
        return List.copyOf(rows.documents.values());
    }

    public List<Movement> movements() {
        return List.copyOf(rows.movements);
    }

    /// The book value of everything in stock.
    public Money stockValue() {
        var sum = Money.zero(rows.currency());
        for (var balance : rows.balances.values()) {
            sum = sum.plus(balance.value());
        }
        return sum;
    }

    /// The balance of the account that plays a role: debits less credits.
    public Money balance(Account.Role role) {
        var code = new PostingBook(rows).account(role);
        var sum = Money.zero(rows.currency());
        for (var entry : rows.entries.values()) {
            for (var posting : entry.postings()) {
                sum = posting.account().equals(code) ? sum.plus(posting.amount()) : sum;
            }
        }
        return sum;
    }
}
