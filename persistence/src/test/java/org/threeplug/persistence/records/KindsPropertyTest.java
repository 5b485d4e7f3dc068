package org.threeplug.persistence.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.threeplug.contracts.Entries;
import org.threeplug.directories.Directories;
import org.threeplug.directories.RecordsFound;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.master.OpenStore;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.OneRecord;
import org.threeplug.records.RecordChoices;
import org.threeplug.records.RecordFigures;
import org.threeplug.records.RecordList;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;

/// What holds for every declared kind and whatever stands in its records: the records are made from the declarations.
final class KindsPropertyTest {

    private static final Map<RecordType, UUID> REFS = new HashMap<>();
    private static final List<OpenStore> OPEN = new ArrayList<>();

    @BeforeContainer
    static void openStore() throws IOException {
        OPEN.add(OpenStore.fresh(Files.createTempDirectory("kinds")));
        Directories.ALL.forEach(KindsPropertyTest::pointed);
    }

    @AfterContainer
    static void closeStore() {
        OPEN.forEach(OpenStore::close);
        OPEN.clear();
        REFS.clear();
    }

    private static void pointed(RecordType type) {
        if (!REFS.containsKey(type)) {
            type.refs().forEach(KindsPropertyTest::pointed);
            REFS.put(type, added(type, 99).id());
        }
    }

    private static OpenStore open() {
        return OPEN.getFirst();
    }

    private static Records records() {
        return new StoredRecords(open().store.readers(), () -> OpenStore.GBP);
    }

    private static Outcome<Entry> submit(RecordType type, Entry entry, boolean isNew) {
        return open().store.gate().submit(new SaveEntry(Ids.next(), type, entry, isNew), open().system);
    }

    @Provide
    Arbitrary<RecordType> kinds() {
        return Arbitraries.of(Directories.ALL);
    }

    private static Entry made(RecordType type, long seed) {
        return new Entries(seed, OpenStore.GBP).valid(type, REFS);
    }

    /// Another one where something bears the same number by chance.
    private static Entry added(RecordType type, long seed) {
        for (long more = seed; ; more += 7_919) {
            if (submit(type, made(type, more), true) instanceof Outcome.Done<Entry>(var saved, _)) {
                return saved;
            }
        }
    }

    @Property(tries = 150)
    void whatIsSavedIsReadAsItWasAndFoundByItsName(@ForAll("kinds") RecordType type, @ForAll long seed) {
        var saved = added(type, seed);
        var sight = Sight.whole(type);
        assertThat(records().entry(sight, saved.id())).contains(saved);
        assertThat(records().titles(type, List.of(saved.id()))).containsEntry(saved.id(), type.title(saved));
        assertThat(EntryRules.cleaned(type, saved)).isEqualTo(saved);
        assertThat(EntryRules.wrong(type, saved)).isEmpty();
        assertThat(records().page(sight, RecordQuery.ALL.search(type.title(saved)), Optional.empty(), 1_000)).contains(saved);
    }

    @Property(tries = 60)
    void ofTwoPeopleWhoSaveAtOnceTheSecondIsToldAndNothingIsMixed(
            @ForAll("kinds") RecordType type, @ForAll long seed, @ForAll long one, @ForAll long other) throws Exception {
        var before = added(type, seed);
        var wanted = List.of(changed(type, before, one), changed(type, before, other));
        List<Outcome<Entry>> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var each : threads.invokeAll(wanted.stream()
                    .map(entry -> (Callable<Outcome<Entry>>) () -> submit(type, entry, false))
                    .toList())) {
                outcomes.add(each.get());
            }
        }
        var done = outcomes.stream().filter(Outcome.Done.class::isInstance).toList();
        assertThat(done).hasSize(1);
        assertThat(records().entry(Sight.whole(type), before.id())).contains(done.getFirst().orThrow());
        assertThat(outcomes.toString()).contains("records.changed-meanwhile");
    }

    /// What a form would send: what is given once stays.
    private static Entry changed(RecordType type, Entry before, long seed) {
        var wanted = made(type, seed).withId(before.id()).withEdition(before.edition());
        for (var field : type.fields()) {
            boolean stays = field.is(Field.Trait.ONCE) || field.is(Field.Trait.UNIQUE) || !type.isWritten(field);
            wanted = stays ? wanted.taking(field, before) : wanted;
        }
        return EntryRules.wrong(type, wanted).isEmpty() ? wanted : before;
    }

    private record Asking(Actor asker) implements Reads {

        @Override
        public <P> P port(Class<P> port) {
            return port.cast(records());
        }

        @Override
        public void at(long done, long whole) {
            // nobody waits
        }
    }

    private static <R> R asked(Question<R> question, Actor by) {
        return question.ask(new Asking(by));
    }

    private static Actor without(Set<Permission> rights) {
        var system = open().system;
        var left = Directories.rights().keySet().stream()
                .map(Permission::new)
                .filter(right -> !rights.contains(right))
                .collect(Collectors.toSet());
        return new Actor(system.user(), "Somebody", "clerk", left, system.origin(), system.session());
    }

    /// By whichever question: the answers of somebody without the right are those of a shop in which the field is empty.
    @Property(tries = 80)
    void aFieldThatIsNotSeenChangesNoAnswer(@ForAll("kinds") RecordType type, @ForAll long seed) {
        var saved = added(type, seed);
        for (var field : type.fields()) {
            var right = field.seenBy().map(Permission::new);
            if (right.isPresent()) {
                var blind = without(Set.of(right.get()));
                assertThat(asked(new OneRecord(type, saved.id()), blind).orElseThrow().entry().values())
                        .doesNotContainKey(field.key());
                var plain = asked(new RecordList(type, RecordQuery.ALL, Portion.FIRST), blind).rows();
                assertThat(plain).noneMatch(row -> row.entry().values().containsKey(field.key()));
                assertThat(asked(new RecordList(type, RecordQuery.ALL.by(field.key(), true), Portion.FIRST), blind).rows())
                        .isEqualTo(asked(new RecordList(type, RecordQuery.ALL.by("none", true), Portion.FIRST), blind).rows());
                Optional.ofNullable(saved.values().get(field.key())).ifPresent(value -> assertThat(
                                asked(new RecordList(type, RecordQuery.ALL.only(field.key(), value), Portion.FIRST), blind).rows())
                        .isEmpty());
                assertThat(asked(new RecordFigures(type, RecordQuery.ALL), blind).totals()).doesNotContainKey(field.key());
                assertThat(asked(new RecordChoices(type, field.key(), "", 10), blind)).isEmpty();
                assertThat(asked(new RecordsFound(type.title(saved), 100), blind).stream()
                                .flatMap(found -> found.entries().stream())
                                .filter(entry -> entry.id().equals(saved.id())))
                        .noneMatch(entry -> entry.values().containsKey(field.key()));
            }
        }
        var nobody = without(Set.of(new Permission(type.key() + ".view")));
        assertThat(asked(new OneRecord(type, saved.id()), nobody).map(row -> row.entry().values()).orElse(Map.of())).isEmpty();
    }
}
