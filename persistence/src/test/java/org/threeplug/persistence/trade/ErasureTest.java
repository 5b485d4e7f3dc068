package org.threeplug.persistence.trade;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.trade.Trade.CUP;
import static org.threeplug.persistence.trade.Trade.MIA;
import static org.threeplug.persistence.trade.Trade.REGISTER;
import static org.threeplug.persistence.trade.Trade.TEA;
import static org.threeplug.persistence.trade.Trade.cash;
import static org.threeplug.persistence.trade.Trade.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.backup.witness.JournalExport;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.journal.StoredJournalView;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.sales.ParkCart;
import org.threeplug.sales.RecallCart;
import org.threeplug.sales.VoidSale;
import org.threeplug.verifier.Main;

/// Two customers buy; one of them wants to be forgotten. The names are such that nothing else can be taken for them.
final class ErasureTest {

    static final Customer GONE =
            new Customer(new UUID(5, 0xAB_CDEF_0123L), "QZ-7731", "Quetzal Vrbnik", "+40-555-7731", "qv@vrbnik.example", "RO-Q7731",
                    "7 Zwirngasse\nKnurbel", "Knows the Blorbs", true, 0);
    static final Customer STAYS =
            new Customer(new UUID(6, 77), "WX-1", "Xenia Wolfram", "+40-1", "xw@wolfram.example", "RO-W1", true, 0);

    private static final List<String> TRACES =
            List.of("QZ-7731", "Quetzal", "Vrbnik", "+40-555-7731", "qv@vrbnik", "RO-Q7731", "Zwirngasse", "Knurbel", "Blorbs");

    @TempDir
    Path folder;

    private Trade busyShop() {
        return busyShop(folder);
    }

    private static Trade busyShop(Path folder) {
        var shop = Trade.open(folder);
        shop.openShift();
        shop.done(new SaveCustomer(Ids.next(), GONE, true));
        shop.done(new SaveCustomer(Ids.next(), STAYS, true));
        sell(shop, GONE);
        sell(shop, STAYS);
        shop.pay(shop.cart(line(TEA, 1)), cash("4.50"));
        var parked = shop.done(new ParkCart(Ids.next(), REGISTER, cart(shop, GONE), GONE.name(), shop.later()));
        var recalled = shop.done(new RecallCart(Ids.next(), parked.id()));
        assertThat(recalled.customer()).contains(new Cart.Buyer(GONE.id(), GONE.name()));
        return shop;
    }

    private static Cart cart(Trade shop, Customer customer) {
        return shop.cart(line(CUP, 1)).withCustomer(Optional.of(new Cart.Buyer(customer.id(), customer.name())));
    }

    private static UUID sell(Trade shop, Customer customer) {
        return shop.pay(cart(shop, customer), cash("12.00")).document();
    }

    private static Outcome<?> erase(Trade shop, boolean again) {
        return shop.store
                .gate()
                .submit(new EraseCustomer(Ids.next(), GONE.id(), again), MIA, Justification.because("asked for it"));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    /// Where in a folder something of the erased customer can be read.
    static List<String> traces(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), Charset.forName("ISO-8859-1"));
                for (var trace : TRACES) {
                    Stream.of(UTF_8, UTF_16BE)
                            .map(coding -> new String(trace.getBytes(coding), Charset.forName("ISO-8859-1")))
                            .filter(bytes::contains)
                            .forEach(_ -> found.add(folder.relativize(file) + ": " + trace));
                }
            }
        }
        return found;
    }

    private static List<String> totals(DSLContext sql) {
        return Stream.of(
                        "SELECT kind, series, number, net, tax, total, customer_id FROM document ORDER BY document_no",
                        "SELECT * FROM ledger_posting ORDER BY row_no",
                        "SELECT * FROM stock_balance ORDER BY product_id",
                        "SELECT * FROM tender ORDER BY row_no")
                .map(query -> sql.fetch(query).formatCSV())
                .toList();
    }

    @Test
    void theJournalNeverHoldsAName() throws IOException {
        busyShop().close();
        assertThat(traces(folder.resolve("journal"))).isEmpty();
        assertThat(traces(folder.resolve("database"))).isNotEmpty();
    }

    @Test
    void anErasedCustomerIsInNoByteOfTheStoreAndEverythingElseIsAsBefore() throws IOException {
        List<String> before;
        try (var shop = busyShop()) {
            before = totals(shop.store.reads());
            assertThat(erase(shop, false)).isInstanceOf(Outcome.Done.class);
            assertThat(totals(shop.store.reads())).isEqualTo(before);
            assertThat(Invariants.of(shop.store, Watch.NOBODY).findings()).isEmpty();
            assertThat(shop.store.verifyJournal().clean()).isTrue();
        }
        assertThat(traces(folder)).isEmpty();
        try (var shop = Trade.reopen(folder)) {
            assertThat(totals(shop.store.reads())).isEqualTo(before);
            assertThat(shop.store.reads().fetch("SELECT name, email FROM customer ORDER BY name").formatCSV())
                    .isEqualTo("NAME,EMAIL\n\"\",\"\"\n" + STAYS.name() + "," + STAYS.email() + "\n");
        }
    }

    @Test
    void theJournalAloneMakesTheSameRowsBeforeAndAfterAnErasure() {
        var shop = busyShop();
        shop.close();
        assertThat(Store.compareWithJournal(folder, shop.options()).differences()).isEmpty();
        try (var again = Trade.reopen(folder)) {
            erase(again, false).orThrow();
        }
        assertThat(Store.compareWithJournal(folder, shop.options()).differences()).isEmpty();
    }

    @Test
    void aKeyThatACrashLeftBehindIsDestroyedAtTheNextStart() throws IOException {
        var shop = busyShop();
        shop.close();
        var ring = new StoreDirectory(folder).keyring();
        var before = List.of(Files.readAllBytes(ring.resolve("persons.keys")), Files.readAllBytes(ring.resolve("persons.copy")));
        try (var again = Trade.reopen(folder)) {
            erase(again, false).orThrow();
        }
        Files.write(ring.resolve("persons.keys"), before.get(0));
        Files.write(ring.resolve("persons.copy"), before.get(1));
        assertThat(keys(ring).isErased(GONE.id())).isFalse();

        try (var again = Trade.reopen(folder)) {
            assertThat(again.store.personKeys().isErased(GONE.id())).isTrue();
            assertThat(again.store.personKeys().isErased(STAYS.id())).isFalse();
            assertThat(folder.resolve("database/rewrite-when-closed")).exists();
        }
        assertThat(folder.resolve("database/rewrite-when-closed")).doesNotExist();
        assertThat(keys(ring).erased()).containsExactly(GONE.id());
        assertThat(traces(folder)).isEmpty();
    }

    private static PersonKeys keys(Path ring) throws IOException {
        var keys = new PersonKeys(new DiskFiles(), ring);
        keys.load();
        return keys;
    }

    @Test
    void nobodyIsErasedWhileACartIsParkedForThem() {
        try (var shop = busyShop()) {
            var parked = shop.done(new ParkCart(Ids.next(), REGISTER, cart(shop, GONE), "x", shop.later()));
            assertThat(refusal(erase(shop, false))).isEqualTo(Refusal.of("customers.cart-parked", GONE.name(), "1"));
            assertThat(erase(shop, true)).isInstanceOf(Outcome.Done.class);
            assertThat(shop.store.reads().fetchCount(DSL.table("parked_cart"))).isZero();
            assertThat(parked.slot()).isEqualTo(1);
        }
    }

    @Test
    void anErasureNeedsAReasonAndHappensOnce() {
        try (var shop = busyShop()) {
            var silent = new EraseCustomer(Ids.next(), GONE.id(), false);
            assertThat(refusal(shop.store.gate().submit(silent, MIA, Justification.NONE)))
                    .isEqualTo(Refusal.of("approvals.reason-missing"));
            erase(shop, false).orThrow();
            assertThat(refusal(erase(shop, false))).isEqualTo(Refusal.of("customers.erased"));
        }
    }

    @Test
    void nothingIsWrittenAboutAnErasedCustomerAnyMore() {
        try (var shop = busyShop()) {
            erase(shop, false).orThrow();
            var documents = totals(shop.store.reads());
            var late = new SaveCustomer(Ids.next(), GONE.withEdition(2), false);
            assertThat(refusal(shop.store.gate().submit(late, MIA))).isEqualTo(Refusal.of("customers.erased"));
            assertThatThrownBy(() -> sell(shop, GONE)).hasMessageContaining("customers.erased");
            assertThat(totals(shop.store.reads())).isEqualTo(documents);
        }
    }

    @Test
    void theSaleOfAnErasedCustomerCanStillBeVoided() {
        var shop = busyShop();
        var sale = sell(shop, GONE);
        erase(shop, false).orThrow();
        shop.done(new VoidSale(Ids.next(), REGISTER, sale, shop.later(), "wrong cup"));
        shop.close();
        assertThat(Store.compareWithJournal(folder, shop.options()).differences()).isEmpty();
    }

    @Test
    void theJournalIsReadWithTheKeysAndSaysWhatWasErased() {
        try (var shop = busyShop()) {
            assertThat(names(shop)).contains(GONE.name(), STAYS.name());
            erase(shop, false).orThrow();
            assertThat(names(shop)).contains(JournalEntry.ERASED, STAYS.name()).doesNotContain(GONE.name());
        }
    }

    /// Every name that the journal shows, before and after.
    private static List<String> names(Trade shop) {
        var names = new ArrayList<String>();
        shop.store.journal().read(1, Long.MAX_VALUE, found -> {
            if (found instanceof JournalRecord.Given given) {
                for (var change : given.changes()) {
                    for (var value : StoredJournalView.change(change, shop.store.personKeys()).values()) {
                        if (value.personal()) {
                            names.add(value.before());
                            names.add(value.after());
                        }
                    }
                }
            }
        });
        return names;
    }

    @Test
    void aStoreDoesNotOpenWithoutItsKeys() throws IOException {
        var shop = busyShop();
        shop.close();
        var ring = new StoreDirectory(folder).keyring();
        Files.delete(ring.resolve("persons.keys"));
        try (var again = Trade.reopen(folder)) {
            assertThat(names(again)).contains(GONE.name());
        }
        assertThat(ring.resolve("persons.keys")).exists();
        Files.delete(ring.resolve("persons.keys"));
        Files.delete(ring.resolve("persons.copy"));
        assertThatThrownBy(() -> Trade.reopen(folder))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("store.keys-lost"));
    }

    @Test
    void theStandAloneVerifierBelievesAJournalWithAnErasure() throws IOException {
        var store = folder.resolve("shop");
        try (var shop = busyShop(store)) {
            erase(shop, false).orThrow();
        }
        var export = folder.resolve("export");
        new JournalExport(new DiskFiles(), new StoreDirectory(store).journal())
                .to(export, List.of(), Optional.empty());
        var said = new ByteArrayOutputStream();
        var code = Main.run(new String[] {export.toString()}, new PrintStream(said, true, UTF_8), System.err);
        assertThat(said.toString(UTF_8)).contains("SALE");
        assertThat(code).isZero();
        assertThat(traces(export)).isEmpty();
    }

    @Test
    void aSaleWithoutACustomerMakesNoKey() {
        try (var shop = Trade.open(folder)) {
            shop.openShift();
            var ofThoseWhoWorkHere = shop.store.personKeys().size();
            shop.pay(shop.cart(line(TEA, 1)), cash("4.50"));
            assertThat(shop.store.personKeys().size()).isEqualTo(ofThoseWhoWorkHere);
        }
    }
}
