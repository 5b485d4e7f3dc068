package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.FRONT;
import static org.threeplug.persistence.master.OpenStore.GBP;
import static org.threeplug.persistence.master.OpenStore.NOON;
import static org.threeplug.persistence.master.OpenStore.SETTINGS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.customers.StoredCustomers;
import org.threeplug.persistence.journal.StoredJournalView;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.settings.ChoosePrinter;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.PrinterChoice.Drawer;
import org.threeplug.settings.PrinterChoice.PaperWidth;
import org.threeplug.settings.PrinterChoice.Way;
import org.threeplug.settings.SaveSettings;
import org.threeplug.settings.StoreSettings;

final class DirectoriesTest {

    private static final Customer ANA =
            new Customer(new UUID(0, 41), "C-1", "Ana Țurcanu", "+44 20 7946 0001", "ana@example.org", "", true, 1);
    private static final Customer BEN = new Customer(new UUID(0, 42), "C-2", "Ben Ono", "", "", "GB2", true, 1);

    @TempDir
    Path folder;

    @Test
    void settingsAreEmptyBeforeSetUpAndWholeAfterIt() {
        try (var open = OpenStore.reopened(folder)) {
            assertThat(open.settings.store()).isEmpty();
            assertThat(open.settings.registers()).isEmpty();
            assertThat(open.settings.node()).isEqualTo(StoredSettings.NO_NODE);
        }
        UUID node;
        try (var open = OpenStore.fresh(folder)) {
            assertThat(open.settings.store()).contains(SETTINGS);
            assertThat(open.settings.registers()).containsExactly(FRONT);
            node = open.settings.node();
            assertThat(node).isNotEqualTo(StoredSettings.NO_NODE);
        }
        try (var open = OpenStore.reopened(folder)) {
            assertThat(open.settings.store()).contains(SETTINGS);
            assertThat(open.settings.node()).isEqualTo(node);
        }
    }

    @Test
    void aChangedSettingIsSeenByWhoeverAsksNextAndIsTheOnlyOneInTheJournal() {
        try (var open = OpenStore.fresh(folder)) {
            open.settings.store();
            var changed = new StoreSettings(
                    "Tea & Cup",
                    "GB1",
                    "1 Quay",
                    GBP,
                    ZoneId.of("Europe/London"),
                    Locale.UK,
                    StoreSettings.TaxRounding.PER_LINE,
                    Money.of("0.05", GBP),
                    Money.of("5.00", GBP),
                    "Welcome",
                    "Goodbye",
                    false);
            open.done(new SaveSettings(Ids.next(), changed));

            OpenStore.until(() -> open.settings.store().equals(Optional.of(changed)));
            var view = new StoredJournalView(
                    open.store::reads, open.store.journal(), open.store.personKeys(), open.settings);
            assertThat(view.entry(view.count(JournalView.Filter.ALL)).orElseThrow().changes())
                    .containsExactly(new JournalEntry.Change(
                            "setting",
                            "store.cash-rounding",
                            List.of(new JournalEntry.Value("content", "0", "5"))));
        }
    }

    @Test
    void thePrinterOfARegisterIsASettingThatOutlivesTheProgram() {
        var choice = new PrinterChoice(Way.NETWORK, "192.168.1.50", PaperWidth.MM_58, Drawer.PIN_5);
        UUID register;
        try (var open = OpenStore.fresh(folder)) {
            register = open.settings.registers().getFirst().id();
            assertThat(open.settings.printer(register)).isEmpty();
            open.done(new ChoosePrinter(Ids.next(), register, choice));
            OpenStore.until(() -> open.settings.printer(register).equals(Optional.of(choice)));
        }
        try (var open = OpenStore.reopened(folder)) {
            assertThat(open.settings.printer(register)).contains(choice);
            assertThat(open.settings.store()).contains(SETTINGS);
        }
    }

    @Test
    void customersAreFoundByTheBeginningOfNameNumberAndPhone() {
        try (var open = OpenStore.fresh(folder)) {
            var customers = new StoredCustomers(open.store::reads);
            open.done(new SaveCustomer(Ids.next(), ANA, true));
            open.done(new SaveCustomer(Ids.next(), BEN, true));

            assertThat(customers.customer(ANA.id())).contains(ANA);
            assertThat(customers.byNumber(" c-2 ")).contains(BEN);
            assertThat(customers.search("an", 10)).containsExactly(ANA);
            assertThat(customers.search("ono", 10)).containsExactly(BEN);
            assertThat(customers.search("c-", 10)).containsExactly(ANA, BEN);
            assertThat(customers.search("c-", 1)).containsExactly(ANA);
            assertThat(customers.search("+44", 10)).containsExactly(ANA);
            assertThat(customers.search("%", 10)).isEmpty();
        }
    }

    @Test
    void aChangedCustomerIsReadWithItsNextEditionAndAnInactiveOneNotFound() {
        try (var open = OpenStore.fresh(folder)) {
            var customers = new StoredCustomers(open.store::reads);
            open.done(new SaveCustomer(Ids.next(), ANA, true));
            var gone = new Customer(ANA.id(), "C-1", "Ana Popa", "", "", "RO1", false, 1);
            open.done(new SaveCustomer(Ids.next(), gone, false));

            assertThat(customers.customer(ANA.id())).contains(gone.withEdition(2));
            assertThat(customers.search("ana", 10)).isEmpty();
        }
    }

    @Test
    void theJournalShowsWhatACommandDidBeforeAndAfter() {
        try (var open = OpenStore.fresh(folder)) {
            var view = new StoredJournalView(
                    open.store::reads, open.store.journal(), open.store.personKeys(), open.settings);
            open.done(new SaveCustomer(Ids.next(), BEN, true));
            var key = Ids.next();
            open.done(new SaveCustomer(
                    key, new Customer(BEN.id(), "C-2", "Ben Ono", "", "", "GB3", true, 1), false));

            var entry = view.byKey(key.toString()).orElseThrow();
            assertThat(entry)
                    .isEqualTo(new JournalEntry(
                            entry.sequence(),
                            "command",
                            NOON,
                            NOON,
                            "SaveCustomer",
                            1,
                            "system",
                            "system",
                            "1",
                            key.toString(),
                            Optional.empty(),
                            Optional.empty(),
                            "done",
                            entry.hash(),
                            List.of(new JournalEntry.Change(
                                    "customer",
                                    BEN.id().toString(),
                                    List.of(
                                            new JournalEntry.Value("tax_number", "GB2", "GB3", true),
                                            new JournalEntry.Value("edition", "1", "2"))))));
            assertThat(view.entry(entry.sequence())).contains(entry);
            assertThat(view.byKey("no key")).isEmpty();
            assertThat(view.entry(entry.sequence() + 1)).isEmpty();
        }
    }

    @Test
    void theJournalIsListedNewestFirstByDayTextAndRefusal() {
        try (var open = OpenStore.fresh(folder)) {
            var view = new StoredJournalView(
                    open.store::reads, open.store.journal(), open.store.personKeys(), open.settings);
            open.done(new SaveCustomer(Ids.next(), ANA, true));
            open.now.set(NOON.plusSeconds(86_400));
            open.done(new SaveCustomer(Ids.next(), BEN, true));
            var nobody = SignedIn.person(new UUID(0, 9), "Zed", "guest", Set.of(), OpenStore.ORIGIN);
            open.store.gate().submit(new SaveCustomer(Ids.next(), BEN, true), nobody);

            var day = Optional.of(LocalDate.of(2026, 3, 3));
            var tomorrow = new JournalView.Filter(day, day, "savecust", false);
            assertThat(view.entries(tomorrow, 0, 10))
                    .extracting(JournalEntry::actor)
                    .containsExactly("Zed", "system");
            assertThat(view.count(tomorrow)).isEqualTo(2);
            assertThat(view.entries(tomorrow, 1, 10)).extracting(JournalEntry::actor).containsExactly("system");
            var refused = new JournalView.Filter(Optional.empty(), Optional.empty(), "", true);
            assertThat(view.entries(refused, 0, 10))
                    .extracting(JournalEntry::outcome)
                    .containsExactly("access.denied");
            assertThat(view.entries(new JournalView.Filter(Optional.empty(), Optional.empty(), "zed", false), 0, 10))
                    .hasSize(1);
        }
    }
}
