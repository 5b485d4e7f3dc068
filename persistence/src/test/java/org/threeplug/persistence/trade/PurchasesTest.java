package org.threeplug.persistence.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.EUR;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.eur;
import static org.threeplug.persistence.trade.Trade.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.customers.SwitchCustomers;
import org.threeplug.documents.Document;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.Subject;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Several;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.customers.StoredCustomers;
import org.threeplug.persistence.journal.StoredJournalView;
import org.threeplug.persistence.sales.SalesPersistence;
import org.threeplug.records.Entry;
import org.threeplug.sales.Purchases;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// What the page about a customer reads from the store.
final class PurchasesTest {

    /// Nobody asks for days here.
    private static final Settings NO_DAYS = new Settings() {
        @Override
        public Optional<StoreSettings> store() {
            return Optional.empty();
        }

        @Override
        public List<Register> registers() {
            return List.of();
        }

        @Override
        public Optional<Register> here() {
            return Optional.empty();
        }

        @Override
        public Optional<PrinterChoice> printer(UUID register) {
            return Optional.empty();
        }

        @Override
        public Entry group(SettingGroup group) {
            return group.initial();
        }

        @Override
        public UUID node() {
            return new UUID(0, 1);
        }
    };

    @TempDir
    Path folder;

    @Test
    void aCustomersDocumentsAreFoundNewestFirstWithWhatTheyComeTo() {
        try (var shop = Trade.open(folder)) {
            shop.openShift();
            var buyer = ErasureTest.STAYS;
            shop.done(new SaveCustomer(Ids.next(), buyer, true));
            var who = Optional.of(new Cart.Buyer(buyer.id(), buyer.name()));
            var first = shop.pay(shop.cart(line(CUP, 1)).withCustomer(who), cash("12.00"));
            shop.pay(shop.cart(line(TEA, 1)), cash("4.50"));
            var second = shop.pay(shop.cart(line(TEA, 1)).withCustomer(who), cash("4.50"));

            var purchases = SalesPersistence.purchases(shop.store::reads, () -> EUR);
            assertThat(purchases.sum(buyer.id()).documents()).isEqualTo(2);
            assertThat(purchases.sum(buyer.id()).total()).isEqualTo(eur("16.50"));
            assertThat(purchases.sum(buyer.id()).last()).isPresent();
            assertThat(purchases.of(buyer.id(), Portion.FIRST).rows())
                    .extracting(Document.Head::reference)
                    .containsExactly(second.reference(), first.reference());
            var newest = purchases.of(buyer.id(), new Portion(Optional.empty(), 1));
            assertThat(purchases.of(buyer.id(), new Portion(newest.next(), 10)).rows()).extracting(Document.Head::id).containsExactly(first.document());
            assertThat(purchases.sum(new UUID(8, 8))).isEqualTo(new Purchases.Sum(0, eur("0.00"), Optional.empty()));
        }
    }

    @Test
    void theJournalTellsWhatHappenedToOneCustomerBackToTheirBeginning() {
        try (var shop = Trade.open(folder)) {
            var buyer = ErasureTest.STAYS;
            var other = ErasureTest.GONE;
            shop.done(new SaveCustomer(Ids.next(), buyer, true));
            shop.done(new SaveCustomer(Ids.next(), other, true));
            var switched = shop.done(
                    new SwitchCustomers(Ids.next(), List.of(buyer.id(), other.id(), new UUID(8, 8)), false));
            assertThat(switched.done()).isEqualTo(2);
            assertThat(switched.left()).extracting(Several.Left::name).containsExactly("");

            var view = new StoredJournalView(
                    shop.store::reads, shop.store.journal(), shop.store.personKeys(), NO_DAYS);
            var told = view.about(Subject.customer(buyer.id()), Long.MAX_VALUE, 10);
            assertThat(told).extracting(JournalEntry::command).containsExactly("SwitchCustomers", "SaveCustomer");
            assertThat(told.getFirst().changes())
                    .contains(new JournalEntry.Change(
                            "customer",
                            buyer.id().toString(),
                            List.of(
                                    new JournalEntry.Value("active", "true", "false"),
                                    new JournalEntry.Value("edition", "1", "2"))));
            assertThat(view.by(Trade.MIA.user(), "SwitchCustomers", 10)).hasSize(1);
            assertThat(view.by(new UUID(8, 8), "SwitchCustomers", 10)).isEmpty();
        }
    }

    @Test
    void addressAndNoteAreKept() {
        try (var shop = Trade.open(folder)) {
            var buyer = ErasureTest.GONE;
            var saved = shop.done(new SaveCustomer(Ids.next(), buyer, true));
            assertThat(saved.address()).isEqualTo("7 Zwirngasse\nKnurbel");
            assertThat(new StoredCustomers(shop.store::reads).customer(buyer.id())).contains(saved);
        }
    }
}
