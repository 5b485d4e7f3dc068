package org.threeplug.persistence.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.directories.SupplierContacts;
import org.threeplug.directories.Suppliers;
import org.threeplug.journal.JournalColumn;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalList;
import org.threeplug.journal.JournalOne;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.Subject;
import org.threeplug.journal.WhatWasDone;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.lists.Order;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.journal.StoredJournalView;
import org.threeplug.persistence.master.OpenStore;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;

/// The journal shows of declared kinds what the pages of the kind show to the same person.
final class HiddenInTheJournalTest {

    @TempDir
    Path folder;

    private OpenStore open;
    private JournalView journal;
    private Entry supplier;

    @BeforeEach
    void open() {
        open = OpenStore.fresh(folder);
        journal = new StoredJournalView(
                open.store::reads,
                open.store.journal(),
                open.store.personKeys(),
                new StoredSettings(open.store::readPlainly, open.store.generations()));
        var typed = Entry.blank(Ids.next()).with(Suppliers.NAME, "Lipton").with(Suppliers.REBATE, Percent.of("7.5"));
        var first = saved(typed, true);
        supplier = saved(first.with(Suppliers.REBATE, Percent.of("9")).with(Suppliers.NAME, "Lipton Ltd"), false);
    }

    private Entry saved(Entry entry, boolean isNew) {
        return open.store.gate().submit(new SaveEntry(Ids.next(), Suppliers.TYPE, entry, isNew), open.system).orThrow();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Actor somebody(String... rights) {
        var system = open.system;
        return new Actor(
                system.user(), "Somebody", "clerk", Stream.of(rights).map(Permission::new).collect(Collectors.toSet()),
                system.origin(), system.session());
    }

    private record JournalReads(JournalView journal, Actor asker) implements Reads {

        @Override
        public <P> P port(Class<P> port) {
            return port.cast(journal);
        }

        @Override
        public void at(long done, long whole) {
            // nobody waits
        }
    }

    private <R> R asked(Question<R> question, Actor by) {
        return question.ask(new JournalReads(journal, by));
    }

    /// The three ways to look into the journal: its list, one record, and what was done to one thing.
    private List<List<JournalEntry>> everyWay(Actor by) {
        var about = asked(new WhatWasDone(Subject.record(supplier.id()), Set.of(), 10), by);
        var list = asked(new JournalList(JournalView.Filter.ALL, Order.falling(JournalColumn.SEQUENCE), Portion.FIRST), by)
                .rows().stream()
                .filter(entry -> entry.command().equals("suppliers.save"))
                .toList();
        var single = about.stream().map(entry -> asked(new JournalOne(entry.sequence()), by).orElseThrow()).toList();
        return List.of(about, list, single);
    }

    private static List<String> told(List<JournalEntry> entries, String... columns) {
        return entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.table().equalsIgnoreCase("suppliers"))
                .flatMap(change -> change.values().stream())
                .filter(value -> List.of(columns).contains(value.column().toLowerCase(Locale.ROOT)))
                .map(value -> value.before() + ">" + value.after())
                .toList();
    }

    @Test
    void whoeverHasTheRightSeesTheFieldAndOthersThatItChanged() {
        var owner = somebody("journal.view", "suppliers.view", "suppliers.terms");
        var clerk = somebody("journal.view", "suppliers.view");
        for (var way : everyWay(owner)) {
            assertThat(told(way, "rebate")).containsExactly("75000>90000", ">75000");
            assertThat(told(way, "name")).containsExactly("Lipton>Lipton Ltd", ">Lipton");
        }
        for (var way : everyWay(clerk)) {
            assertThat(told(way, "rebate")).containsExactly("•>••", ">•");
            assertThat(told(way, "name")).containsExactly("Lipton>Lipton Ltd", ">Lipton");
        }
    }

    @Test
    void whoeverMayNotLookAtTheKindSeesNoFieldOfItNorWhatSortsByIt() {
        for (var way : everyWay(somebody("journal.view", "journal.personal"))) {
            assertThat(way).hasSize(2);
            assertThat(told(way, "rebate", "name", "name_order")).containsOnly("•>••", ">•");
            assertThat(way.toString()).doesNotContain("ipton", "75000", "90000");
        }
    }

    private List<String> toldOfContacts(Actor by) {
        return asked(new WhatWasDone(Subject.record(supplier.id()), Set.of(), 10), by).stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.table().equalsIgnoreCase("supplier_contacts"))
                .flatMap(change -> change.values().stream()
                        .filter(value -> value.column().equalsIgnoreCase("name") || value.column().equalsIgnoreCase("active"))
                        .map(value -> value.column().toLowerCase(Locale.ROOT) + " " + value.before() + ">" + value.after()))
                .toList();
    }

    @Test
    void theLinesOfARecordAreFoundWithItAndHiddenWithItsKind() {
        var ann = Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Ann");
        supplier = saved(supplier.with(Suppliers.CONTACTS, List.of(ann)), false);
        supplier = saved(supplier.with(Suppliers.CONTACTS, List.of(ann.with(SupplierContacts.NAME, "Anna"))), false);
        supplier = saved(supplier.with(Suppliers.CONTACTS, List.of()), false);
        assertThat(toldOfContacts(somebody("journal.view", "journal.personal", "suppliers.view")))
                .containsExactly("active true>false", "name Ann>Anna", "active >true", "name >Ann");
        assertThat(toldOfContacts(somebody("journal.view", "journal.personal")))
                .containsExactly("active true>false", "name •>••", "active >true", "name >•");
    }
}
