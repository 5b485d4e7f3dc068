package org.threeplug.persistence.trade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.trade.Trade.MIA;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.directories.SupplierContacts;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.records.StoredRecords;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.records.Entry;
import org.threeplug.records.EraseEntry;
import org.threeplug.records.RetireEntries;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;

/// People in the lines of records: sealed in the journal, and gone when they are erased. The names are such that nothing else can be taken for
/// them.
final class ErasedPeopleTest {

    private static final Entry GONE = contact("Quetzal Vrbnik", "+40-555-7731");
    private static final Entry BEFORE = contact("Zwirn Knurbel", "+40-555-8842");
    private static final Entry STAYS = contact("Xenia Wolfram", "+40-555-1111");

    @TempDir
    Path folder;

    private static Entry contact(String name, String phone) {
        return Entry.blank(Ids.next()).with(SupplierContacts.NAME, name).with(SupplierContacts.PHONE, phone);
    }

    private static Entry saved(Trade shop, Entry entry, boolean isNew) {
        return shop.done(new SaveEntry(Ids.next(), Suppliers.TYPE, entry, isNew));
    }

    /// A supplier with two contact persons, and one who was taken out before.
    private static Entry supplier(Trade shop) {
        var first = saved(
                shop,
                Entry.blank(Ids.next()).with(Suppliers.NAME, "Lipton").with(Suppliers.CONTACTS, List.of(BEFORE, GONE, STAYS)),
                true);
        return saved(shop, first.with(Suppliers.CONTACTS, List.of(GONE, STAYS)), false);
    }

    private static Outcome<Integer> erase(Trade shop, Entry supplier, Optional<UUID> line) {
        return shop.store
                .gate()
                .submit(new EraseEntry(Ids.next(), Suppliers.TYPE, supplier.id(), line, false), MIA, Justification.because("asked for it"));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why) ? why.all().stream().map(Refusal::code).toList() : List.of();
    }

    private static Entry read(Trade shop, Entry supplier) {
        return new StoredRecords(shop.store.readers(), () -> Trade.EUR).entry(Sight.whole(Suppliers.TYPE), supplier.id()).orElseThrow();
    }

    /// Where in a folder something can be read.
    private static List<String> traces(Path in, String... texts) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(in)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), Charset.forName("ISO-8859-1"));
                Stream.of(texts)
                        .filter(text -> bytes.contains(new String(text.getBytes(UTF_8), Charset.forName("ISO-8859-1"))))
                        .forEach(text -> found.add(in.relativize(file) + ": " + text));
            }
        }
        return found;
    }

    @Test
    void theJournalNeverHoldsAName() throws IOException {
        try (var shop = Trade.open(folder)) {
            supplier(shop);
        }
        assertThat(traces(folder.resolve("journal"), "Quetzal", "Zwirn", "Xenia", "+40-555")).isEmpty();
    }

    @Test
    void whoeverIsErasedIsInNoByteOfTheStoreAndTheOthersStay() throws IOException {
        Entry supplier;
        StoreOptions options;
        try (var shop = Trade.open(folder)) {
            options = shop.options();
            supplier = supplier(shop);
            assertThat(erase(shop, supplier, Optional.of(GONE.id())).orThrow()).isEqualTo(1);
            assertThat(read(shop, supplier))
                    .isEqualTo(supplier.with(Suppliers.CONTACTS, List.of(STAYS)).withEdition(supplier.edition() + 1));
            assertThat(Invariants.of(shop.store, Watch.NOBODY).findings()).isEmpty();
            assertThat(shop.store.verifyJournal().clean()).isTrue();
        }
        assertThat(traces(folder, "Quetzal", "7731")).isEmpty();
        assertThat(Store.compareWithJournal(folder, options).differences()).isEmpty();
        try (var shop = Trade.reopen(folder)) {
            assertThat(erase(shop, supplier, Optional.empty()).orThrow()).as("those who were taken out before too").isEqualTo(2);
            assertThat(read(shop, supplier).lines(Suppliers.CONTACTS)).isEmpty();
            assertThat(read(shop, supplier).get(Suppliers.NAME)).isEqualTo("Lipton");
        }
        assertThat(traces(folder, "Zwirn", "Xenia", "+40-555")).isEmpty();
    }

    @Test
    void aDatabaseMadeAnewHasNobodyBack() throws IOException {
        var shop = Trade.open(folder);
        var supplier = supplier(shop);
        erase(shop, supplier, Optional.of(GONE.id())).orThrow();
        shop.close();
        Files.delete(new StoreDirectory(folder).databaseFile());
        try (var again = Trade.reopen(folder)) {
            assertThat(read(again, supplier).lines(Suppliers.CONTACTS)).containsExactly(STAYS);
        }
        assertThat(traces(folder, "Quetzal", "7731")).isEmpty();
    }

    @Test
    void aKeyThatACrashLeftBehindIsDestroyedAtTheNextStart() throws IOException {
        var shop = Trade.open(folder);
        var supplier = supplier(shop);
        shop.close();
        var ring = new StoreDirectory(folder).keyring();
        var before = List.of(Files.readAllBytes(ring.resolve("persons.keys")), Files.readAllBytes(ring.resolve("persons.copy")));
        try (var again = Trade.reopen(folder)) {
            erase(again, supplier, Optional.of(GONE.id())).orThrow();
        }
        Files.write(ring.resolve("persons.keys"), before.get(0));
        Files.write(ring.resolve("persons.copy"), before.get(1));
        Trade.reopen(folder).close();
        var keys = new PersonKeys(new DiskFiles(), ring);
        keys.load();
        assertThat(keys.erased()).containsExactly(GONE.id());
    }

    @Test
    void anErasureNeedsAReasonHappensOnceAndIsSeenByWhoeverEdits() {
        try (var shop = Trade.open(folder)) {
            var supplier = supplier(shop);
            var command = new EraseEntry(Ids.next(), Suppliers.TYPE, supplier.id(), Optional.empty(), false);
            assertThat(codes(shop.store.gate().submit(command, MIA))).containsExactly("records.erasure-reason");
            assertThat(codes(erase(shop, supplier, Optional.of(Ids.next())))).containsExactly("records.nobody-to-erase");
            assertThat(erase(shop, supplier, Optional.empty()).orThrow()).isEqualTo(3);
            assertThat(codes(erase(shop, supplier, Optional.empty()))).containsExactly("records.nobody-to-erase");
            var late = new SaveEntry(Ids.next(), Suppliers.TYPE, supplier.with(Suppliers.PHONE, "1"), false);
            assertThat(codes(shop.store.gate().submit(late, MIA))).containsExactly("records.changed-meanwhile");
            var now = read(shop, supplier);
            var back = new SaveEntry(Ids.next(), Suppliers.TYPE, now.with(Suppliers.CONTACTS, List.of(GONE)), false);
            assertThat(codes(shop.store.gate().submit(back, MIA))).containsExactly("records.exists-already");
            shop.done(new RetireEntries(Ids.next(), Suppliers.TYPE, List.of(supplier.id()), false));
        }
    }
}
