package org.threeplug.tools.replay;

import com.google.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.Customers;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Ledger;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxClasses;

/// Posts another system's books through the gate: products and customers first, then day by day a shift with its
/// documents and a Z. What an earlier run has posted is left alone, so a run that was cut off is simply run again.
public final class Replay {

    private static final Currency STERLING = Currency.getInstance("GBP");
    private static final int PAGE = 10_000;
    private static final TaxClass UNTAXED = new TaxClass("none", "No tax", Percent.ZERO, "N");

    @FunctionalInterface
    public interface Progress {

        /// @param documents dealt with so far
        void at(LocalDate day, int documents, int of);
    }

    private final CommandGate gate;
    private final Settings settings;
    private final OwnHand hand;
    private final Catalog catalog;
    private final Customers customers;
    private final Shifts shifts;
    private final SalesHistory history;
    private final Ledger ledger;

    @Inject
    Replay(
            CommandGate gate,
            Settings settings,
            OwnHand hand,
            Catalog catalog,
            Customers customers,
            Shifts shifts,
            SalesHistory history,
            Ledger ledger) {
        this.gate = gate.forBulk();
        this.settings = settings;
        this.hand = hand;
        this.catalog = catalog;
        this.customers = customers;
        this.shifts = shifts;
        this.history = history;
        this.ledger = ledger;
    }

    /// @throws RefusedException when this store cannot take these books at all
    public ReplayResult run(TradeBooks books, Progress progress) {
        long started = System.nanoTime();
        var store = settings.store().orElseThrow(() -> new RefusedException("setup.missing"));
        requireSterling(store);
        var register = settings.here().orElseThrow();
        requireNoForeignShift(register, books);
        var tally = new ReplayTally();
        books.unreadable().forEach(document -> tally.refused(
                document, Refusal.of(document.problem().orElseThrow())));
        var hopeful = books.documents().stream()
                .filter(document -> document.hopeless().isEmpty())
                .toList();
        books.documents().forEach(document -> document.hopeless().ifPresent(why -> tally.refused(document, why)));
        var left = leftToPost(hopeful);
        tally.alreadyPosted(hopeful.size() - left.size());
        if (!left.isEmpty() || shifts.open(register.id()).isPresent()) {
            post(TradeBooks.of(left), store, register, tally, progress);
        }
        return tally.result((System.nanoTime() - started) / 1e9);
    }

    private void post(
            TradeBooks books, StoreSettings store, Register register, ReplayTally tally, Progress progress) {
        var actor = system(register);
        var stock = new ReplayStock(gate, catalog, actor, untaxed(actor), store.currency());
        stock.bringIn(books.documents());
        var buyers = new ReplayCustomers(gate, customers, actor);
        buyers.bringIn(books.documents());
        var accounts =
                new ReplayDocuments.Accounts(account(Account.Role.RECEIVABLES), account(Account.Role.BAD_DEBTS));
        var documents = new ReplayDocuments(register.id(), store.currency(), accounts, stock, buyers);
        var till = new ReplayTill(gate, shifts, history, actor, register.id(), store, documents, tally);
        int all = tally.seen() + books.documents().size();
        books.byDay().forEach((day, ofDay) -> {
            till.trade(day, ofDay);
            progress.at(day, tally.seen(), all);
        });
        till.closeLeftOpen(_ -> true);
    }

    /// The books are in pounds, to the penny.
    private static void requireSterling(StoreSettings store) {
        if (!store.currency().equals(STERLING) || store.cashRounding().isPositive()) {
            throw new RefusedException("replay.not-sterling", store.currency().getCurrencyCode());
        }
    }

    /// A shift that somebody else has opened is not ours to close; one that a cut-off run left is.
    private void requireNoForeignShift(Register register, TradeBooks books) {
        shifts.open(register.id())
                .filter(open -> !ReplayTill.opened(open, register.id()))
                .ifPresent(open -> {
                    throw new RefusedException(
                            "replay.shift-open", register.name(), open.businessDate().toString());
                });
    }

    private List<TradeDocument> leftToPost(List<TradeDocument> documents) {
        if (documents.isEmpty()) {
            return documents;
        }
        var posted = postedBetween(
                documents.getFirst().at().toLocalDate(), documents.getLast().at().toLocalDate());
        return documents.stream()
                .filter(document -> !posted.contains(ReplayKeys.document(document.number())))
                .toList();
    }

    private Set<UUID> postedBetween(LocalDate first, LocalDate last) {
        var filter = new SalesHistory.Filter(Optional.of(first), Optional.of(last), "", Set.of());
        var posted = new HashSet<UUID>();
        long from = 0;
        while (true) {
            var page = history.documents(filter, from, PAGE);
            page.forEach(head -> posted.add(head.id()));
            if (page.size() < PAGE) {
                return posted;
            }
            from += PAGE;
        }
    }

    private TaxClass untaxed(Actor actor) {
        return catalog.taxClasses().stream()
                .filter(tax -> tax.key().equals(UNTAXED.key()))
                .findFirst()
                .orElseGet(() -> {
                    gate.submit(TaxClasses.added(UNTAXED), actor).orThrow();
                    return UNTAXED;
                });
    }

    private String account(Account.Role role) {
        return ledger.accounts().stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no account for " + role))
                .code();
    }

    private Actor system(Register register) {
        return hand.at(new Origin(settings.node(), register.branch().id(), register.id(), "cli"));
    }
}
