package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.Directories;
import org.threeplug.directories.SupplierContacts;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.lists.Words;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Field.Trait;
import org.threeplug.records.Holds;
import org.threeplug.records.ImportEntries;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.RetireEntries;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;

/// What every declared kind does, on whatever keeps it. A kind that is declared tomorrow is tried by these tests as it is.
public abstract class RecordsContract {

    private static final int SOME = 40;

    private final Map<RecordType, UUID> refs = new HashMap<>();

    protected abstract Records records();

    protected abstract <R> Outcome<R> submit(Command<R> command);

    /// Somebody with all rights.
    protected abstract Actor actor();

    protected abstract Currency currency();

    @BeforeEach
    void thingsToPointTo() {
        for (var type : Directories.ALL) {
            type.refs().forEach(this::pointed);
            if (type.fields().stream().anyMatch(field -> field.holds() instanceof Holds.Ref ref && type.isSame(ref.of()))) {
                pointed(type);
            }
        }
    }

    private void pointed(RecordType type) {
        if (!refs.containsKey(type)) {
            type.refs().forEach(this::pointed);
            refs.put(type, saved(type, new Entries(99, currency()).valid(type, refs)).id());
        }
    }

    private Entry saved(RecordType type, Entry entry) {
        return submit(new SaveEntry(Ids.next(), type, entry, true)).orThrow();
    }

    private List<Entry> some(RecordType type, int number, long seed) {
        var made = new Entries(seed, currency());
        return Stream.generate(() -> made.valid(type, refs)).limit(number).toList();
    }

    private Sight sight(RecordType type) {
        return Sight.of(type, actor());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> List.of();
            case Outcome.Refused<?>(var why) -> why.all().stream().map(Refusal::code).toList();
        };
    }

    @Test
    void whatIsSavedIsReadAsItWas() {
        Directories.ALL.forEach(this::whatIsSavedIsReadAsItWas);
    }

    private void whatIsSavedIsReadAsItWas(RecordType type) {
        for (var entry : some(type, SOME, 1)) {
            var saved = saved(type, entry);
            assertThat(records().entry(sight(type), saved.id())).contains(saved);
            assertThat(saved.edition()).isEqualTo(1);
            entry.values().forEach((key, value) -> assertThat(saved.values()).containsEntry(key, value));
        }
    }

    @Test
    void aChangeTakesThePlaceOfWhatWasThereAndAnOlderEditionIsRefused() {
        Directories.ALL.forEach(this::aChangeTakesThePlaceOfWhatWasThereAndAnOlderEditionIsRefused);
    }

    private void aChangeTakesThePlaceOfWhatWasThereAndAnOlderEditionIsRefused(RecordType type) {
        var entries = some(type, 2, 2);
        var first = saved(type, entries.getFirst());
        var wanted = entries.getLast().withId(first.id()).withEdition(1);
        for (var field : type.fields()) {
            if (field.is(Trait.ONCE)
                    && !first.values().get(field.key()).equals(wanted.values().get(field.key()))) {
                assertThat(codes(submit(new SaveEntry(Ids.next(), type, wanted, false)))).contains("records.once");
                wanted = taking(field, wanted, first);
            }
        }
        var changed = submit(new SaveEntry(Ids.next(), type, wanted, false)).orThrow();
        assertThat(records().entry(sight(type), first.id())).contains(changed);
        assertThat(changed.edition()).isEqualTo(2);
        assertThat(codes(submit(new SaveEntry(Ids.next(), type, wanted, false))))
                .containsExactly("records.changed-meanwhile");
        assertThat(records().entry(sight(type), first.id())).contains(changed);
        assertThat(codes(submit(new SaveEntry(Ids.next(), type, wanted, true))))
                .containsExactly(type.knownBy().isPresent() ? "records.taken" : "records.exists-already");
        assertThat(codes(submit(new SaveEntry(Ids.next(), type, wanted.withId(Ids.next()), false))))
                .containsExactly("records.unknown");
    }

    @Test
    void theSameKeyDoesItOnce() {
        Directories.ALL.forEach(this::theSameKeyDoesItOnce);
    }

    private void theSameKeyDoesItOnce(RecordType type) {
        var command = new SaveEntry(Ids.next(), type, some(type, 1, 3).getFirst(), true);
        var saved = submit(command).orThrow();
        assertThat(submit(command).orThrow()).isEqualTo(saved);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        Directories.ALL.forEach(this::everythingThatIsMissingIsSaidAtOnce);
    }

    private void everythingThatIsMissingIsSaidAtOnce(RecordType type) {
        var outcome = submit(new SaveEntry(Ids.next(), type, Entry.blank(Ids.next()), true));
        var missing = type.fields().stream()
                .filter(field -> field.is(Trait.REQUIRED) && field.series().isEmpty())
                .map(field -> "entry." + field.key())
                .toList();
        assertThat(((Outcome.Refused<Entry>) outcome).refusal().all())
                .extracting(Refusal::field, Refusal::code)
                .containsExactlyElementsOf(
                        missing.stream().map(path -> Tuple.tuple(path, "records.needed")).toList());
    }

    @Test
    void whatIsUniqueIsBorneOnceAlsoWithinOnePortion() {
        Directories.ALL.forEach(this::whatIsUniqueIsBorneOnceAlsoWithinOnePortion);
    }

    private void whatIsUniqueIsBorneOnceAlsoWithinOnePortion(RecordType type) {
        var entries = some(type, 2, 4);
        var first = saved(type, entries.getFirst());
        for (var field : type.fields()) {
            if (field.is(Trait.UNIQUE)) {
                var second = taking(field, entries.getLast(), first);
                assertThat(codes(submit(new SaveEntry(Ids.next(), type, second, true)))).containsExactly("records.taken");
                var fresh = some(type, 2, 5);
                assertThat(codes(submit(new ImportEntries(
                                Ids.next(),
                                type,
                                List.of(fresh.getFirst(), taking(field, fresh.getLast(), fresh.getFirst())),
                                List.of()))))
                        .containsExactly("records.taken");
                assertThat(records().by(sight(type), field, first.values().get(field.key()))).contains(first);
            }
        }
    }

    private static <T> Entry taking(Field<T> field, Entry entry, Entry other) {
        return entry.taking(field, other);
    }

    @Test
    void eachHeadSortsBothWaysInPages() {
        Directories.ALL.forEach(this::eachHeadSortsBothWaysInPages);
    }

    private void eachHeadSortsBothWaysInPages(RecordType type) {
        var all = some(type, SOME, 6);
        long before = records().count(sight(type), RecordQuery.ALL).orElseThrow();
        submit(new ImportEntries(Ids.next(), type, all, List.of())).orThrow();
        for (var field : sight(type).with(Trait.LISTED)) {
            var rising = pages(type, RecordQuery.ALL.by(field.key(), false), 7);
            assertThat(rising).as(field.key()).hasSameElementsAs(records().page(sight(type), RecordQuery.ALL, Optional.empty(), 100));
            assertThat(rising).as(field.key()).doesNotHaveDuplicates();
            assertThat(pages(type, RecordQuery.ALL.by(field.key(), true), 7)).as(field.key()).isEqualTo(rising.reversed());
            assertThat(rising).as(field.key()).isEqualTo(expected(type, rising, field));
        }
        assertThat(records().count(sight(type), RecordQuery.ALL)).hasValue(SOME + before);
    }

    /// As the values compare; what is empty goes first, what is equal goes by the key.
    private static List<Entry> expected(RecordType type, List<Entry> rising, Field<?> field) {
        var order = order(field);
        if (field.is(Trait.FILTERED)) {
            order = order.thenComparing(order(type.title()));
        }
        return rising.stream().sorted(order.thenComparing(each -> each.id().toString())).toList();
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Entry> order(Field<?> field) {
        if (field.isText()) {
            return Comparator.comparing(each -> Words.order((String) each.values().getOrDefault(field.key(), "")));
        }
        return Comparator.comparing(
                each -> Optional.ofNullable(each.values().get(field.key()))
                        .map(value -> value instanceof Enum<?> || value instanceof UUID ? value.toString() : value)
                        .map(value -> (Comparable<Object>) value)
                        .orElse(null),
                Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private List<Entry> pages(RecordType type, RecordQuery query, int each) {
        var all = new ArrayList<Entry>();
        Optional<UUID> after = Optional.empty();
        while (true) {
            var page = records().page(sight(type), query, after, each);
            all.addAll(page);
            if (page.size() < each) {
                return all;
            }
            after = Optional.of(page.getLast().id());
        }
    }

    @Test
    void whatWasRetiredIsFoundByWhoeverAsksForItAndIsNoLongerChosen() {
        Directories.ALL.forEach(this::whatWasRetiredIsFoundByWhoeverAsksForItAndIsNoLongerChosen);
    }

    private void whatWasRetiredIsFoundByWhoeverAsksForItAndIsNoLongerChosen(RecordType type) {
        if (type.isLasting()) {
            return;
        }
        var entries = some(type, 3, 7).stream().map(entry -> saved(type, entry)).toList();
        var gone = entries.getFirst();
        submit(new RetireEntries(Ids.next(), type, List.of(gone.id()), false)).orThrow();
        assertThat(records().page(sight(type), RecordQuery.ACTIVE, Optional.empty(), 100))
                .contains(entries.get(1), entries.get(2))
                .noneMatch(each -> each.id().equals(gone.id()));
        assertThat(records().entry(sight(type), gone.id())).contains(gone.withActive(false).withEdition(2));
        submit(new RetireEntries(Ids.next(), type, List.of(gone.id()), true)).orThrow();
        assertThat(records().entry(sight(type), gone.id())).contains(gone.withEdition(3));
    }

    @Test
    void aListIsNarrowedToOneValueAndFoundByTheBeginningOfItsTexts() {
        Directories.ALL.forEach(this::aListIsNarrowedToOneValueAndFoundByTheBeginningOfItsTexts);
    }

    private void aListIsNarrowedToOneValueAndFoundByTheBeginningOfItsTexts(RecordType type) {
        submit(new ImportEntries(Ids.next(), type, some(type, SOME, 8), List.of())).orThrow();
        var all = records().page(sight(type), RecordQuery.ALL, Optional.empty(), 100);
        for (var field : sight(type).with(Trait.FILTERED)) {
            var value = all.stream().flatMap(each -> Stream.ofNullable(each.values().get(field.key()))).findFirst().orElseThrow();
            assertThat(pages(type, RecordQuery.ALL.only(field.key(), value), 3))
                    .as(field.key())
                    .hasSameElementsAs(all.stream().filter(each -> value.equals(each.values().get(field.key()))).toList());
        }
        var wanted = type.title(all.get(SOME / 2));
        assertThat(records().page(sight(type), RecordQuery.ALL.search(wanted), Optional.empty(), 100))
                .contains(all.get(SOME / 2));
        assertThat(records().page(sight(type), RecordQuery.ALL.search("no such words anywhere"), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void whoDoesNotSeeAFieldLearnsItOnNoWayAndKeepsItWhenSaving() {
        Directories.ALL.forEach(this::whoDoesNotSeeAFieldLearnsItOnNoWayAndKeepsItWhenSaving);
    }

    private void whoDoesNotSeeAFieldLearnsItOnNoWayAndKeepsItWhenSaving(RecordType type) {
        var entry = saved(type, some(type, SOME, 9).stream()
                .filter(each -> type.fields().stream()
                        .filter(field -> field.seenBy().isPresent())
                        .allMatch(field -> each.values().containsKey(field.key())))
                .findFirst()
                .orElseThrow());
        var blind = Sight.of(type, right -> type.fields().stream()
                .noneMatch(field -> field.seenBy().filter(right.key()::equals).isPresent()));
        var seen = records().entry(blind, entry.id()).orElseThrow();
        for (var field : type.fields()) {
            if (field.seenBy().isPresent()) {
                assertThat(seen.values()).doesNotContainKey(field.key());
                assertThat(records().page(blind, RecordQuery.ALL.by(field.key(), false), Optional.empty(), 100))
                        .isEqualTo(records().page(blind, RecordQuery.ALL, Optional.empty(), 100));
                assertThat(records().totals(blind, RecordQuery.ALL)).doesNotContainKey(field.key());
            }
        }
        assertThat(blind.typedOver(entry, seen)).isEqualTo(entry);
        assertThat(Sight.of(type, _ -> false).shown(entry).values()).isEmpty();
    }

    private static Entry contact(String name) {
        return Entry.blank(Ids.next()).with(SupplierContacts.NAME, name);
    }

    private Entry supplier(List<Entry> contacts) {
        return saved(Suppliers.TYPE, Entry.blank(Ids.next()).with(Suppliers.NAME, "Lipton").with(Suppliers.CONTACTS, contacts));
    }

    private Outcome<Entry> changed(Entry supplier, List<Entry> contacts) {
        return submit(new SaveEntry(Ids.next(), Suppliers.TYPE, supplier.with(Suppliers.CONTACTS, contacts), false));
    }

    @Test
    void linesAreKeptInTheirOrderChangedAddedAndTakenOutWithTheirRecord() {
        var ann = contact("Ann").with(SupplierContacts.PHONE, "0722");
        var bob = contact("Bob");
        var cem = contact("Cem");
        var first = supplier(List.of(ann, bob));
        assertThat(records().entry(sight(Suppliers.TYPE), first.id())).contains(first);
        var wanted = List.of(cem, bob.with(SupplierContacts.ROLE, "Purchasing"));
        var second = changed(first, wanted).orThrow();
        assertThat(second.lines(Suppliers.CONTACTS)).isEqualTo(wanted);
        assertThat(records().entry(sight(Suppliers.TYPE), first.id())).contains(second);
        assertThat(records().page(sight(Suppliers.TYPE), RecordQuery.ALL, Optional.empty(), 9)).contains(second);
        assertThat(records().lengths(sight(Suppliers.TYPE))).isEqualTo(Map.of("contacts", 2));
        var none = changed(second, List.of()).orThrow();
        assertThat(none.find(Suppliers.CONTACTS)).isEmpty();
        assertThat(records().entry(sight(Suppliers.TYPE), first.id())).contains(none);
    }

    @Test
    void aLineOfAnotherRecordOrOneThatWasTakenOutIsNotGivenAgain() {
        var ann = contact("Ann");
        var one = supplier(List.of(ann));
        assertThat(codes(changed(supplier(List.of()), List.of(ann)))).containsExactly("records.exists-already");
        assertThat(codes(changed(one, List.of(ann, ann.with(SupplierContacts.NAME, "Twin"))))).containsExactly("records.exists-already");
        var without = changed(one, List.of()).orThrow();
        assertThat(codes(changed(without, List.of(ann)))).containsExactly("records.exists-already");
        assertThat(records().entry(sight(Suppliers.TYPE), one.id())).contains(without);
    }

    @Test
    void whatIsWrongInALineIsSaidWithItsPlace() {
        var wrong = changed(
                supplier(List.of()),
                List.of(contact("Ann"), Entry.blank(Ids.next()).with(SupplierContacts.PHONE, "07"), contact("Ann")));
        assertThat(((Outcome.Refused<Entry>) wrong).refusal().all())
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(
                        Tuple.tuple("entry.contacts[1].name", "records.needed"),
                        Tuple.tuple("entry.contacts[2].name", "records.line-twice"));
        var many = changed(
                supplier(List.of()),
                Stream.iterate(1, i -> i + 1).limit(Holds.Lines.MOST + 1L).map(i -> contact("C" + i)).toList());
        assertThat(((Outcome.Refused<Entry>) many).refusal().all())
                .containsExactly(new Refusal("records.too-many-lines", List.of("30"), "entry.contacts"));
    }

    @Test
    void linesInWhichNothingStandsAreNotKept() {
        var ann = contact("Ann");
        var saved = supplier(List.of(Entry.blank(Ids.next()), ann, contact("  ")));
        assertThat(saved.lines(Suppliers.CONTACTS)).containsExactly(ann);
    }
}
