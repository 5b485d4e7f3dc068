package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.fakes.Shop;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.ledger.Ledger;
import org.threeplug.persistence.journal.StoredJournalView;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.questions.Reads;
import org.threeplug.sales.DocumentFacts;
import org.threeplug.sales.SalesHistory;

/// The record that a document's page shows hides what the journal's own pages hide.
class JournalOfADocumentTest {

    @TempDir
    Path directory;

    private Trade trade;
    private UUID sale;

    @BeforeEach
    void aSaleToSomebody() {
        trade = Trade.open(directory);
        trade.openShift();
        var ada = new Customer(Ids.next(), "K-1", "Ada Lovelace", "", "", "", true, 1);
        trade.done(new SaveCustomer(Ids.next(), ada, true));
        var cart = trade.cart(line(TEA, 1)).withCustomer(Optional.of(new Cart.Buyer(ada.id(), ada.name())));
        sale = trade.pay(cart, cash("4.50")).document();
    }

    @AfterEach
    void close() {
        trade.close();
    }

    private record Books(Map<Class<?>, Object> sides, Actor asker) implements Reads {

        @Override
        public <P> P port(Class<P> port) {
            return port.cast(sides.get(port));
        }

        @Override
        public void at(long done, long whole) {
            // nobody waits
        }
    }

    private String record(String... rights) {
        var settings = new StoredSettings(trade.store::readPlainly, trade.store.generations());
        Map<Class<?>, Object> sides = Map.of(
                SalesHistory.class, SalesPersistence.reads(trade.store::reads, () -> EUR),
                Ledger.class, LedgerPersistence.reads(trade.store::reads, () -> EUR),
                Catalog.class, new Shop("EUR").books.catalog(),
                JournalView.class,
                new StoredJournalView(trade.store::reads, trade.store.journal(), trade.store.personKeys(), settings));
        var mia = Trade.manager();
        var asker = new Actor(
                mia.user(), "Mia", "clerk", Stream.of(rights).map(Permission::new).collect(Collectors.toSet()), mia.origin(),
                mia.session());
        return new DocumentFacts(sale).ask(new Books(sides, asker)).orElseThrow().record().orElseThrow().changes().toString();
    }

    @Test
    void whoMayNotSeePersonalDataInTheJournalSeesNoneBesideADocument() {
        assertThat(record("sales.view", "journal.view", "journal.personal")).contains("Ada Lovelace");
        assertThat(record("sales.view", "journal.view")).doesNotContain("Lovelace").contains("•");
    }
}
