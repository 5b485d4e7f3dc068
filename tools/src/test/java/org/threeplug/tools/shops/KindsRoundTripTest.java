package org.threeplug.tools.shops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.contracts.Entries;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.office.Asks;
import org.threeplug.office.records.KindSheet;
import org.threeplug.office.records.KindWords;
import org.threeplug.questions.Desk;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter;
import org.threeplug.tools.Tools;
import org.threeplug.words.Formats;

/// A sheet that was written and is brought in again changes nothing, of whichever kind and in whichever language.
class KindsRoundTripTest {

    private static final int SOME = 12;

    private final Map<RecordType, UUID> refs = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    @TempDir
    Path folder;

    private final class Listening implements SheetImporter.Watch {

        @Override
        public void progress(ImportProgress progress) {
            // the report tells all
        }

        @Override
        public void problem(RowProblem problem) {
            problems.add(problem.toString());
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public String sentence(Refusal why) {
            return why.code();
        }
    }

    @Test
    void whatWasWrittenToAFileAndComesBackChangesNothing() {
        try (var store = OpenStore.atOrNew(folder.resolve("shop"))) {
            Tools.on(store, DemoShop.class).open(Locale.ENGLISH);
            Directories.ALL.forEach(type -> fill(store, type));
            var changed = new ArrayList<String>();
            for (var type : Directories.ALL) {
                for (var language : List.of(Locale.UK, Locale.forLanguageTag("ro"), Locale.forLanguageTag("ar"))) {
                    changed.addAll(again(store, type, language));
                }
            }
            assertThat(problems).isEmpty();
            assertThat(changed).isEmpty();
        }
    }

    private void fill(OpenStore store, RecordType type) {
        if (!refs.containsKey(type)) {
            type.refs().forEach(of -> fill(store, of));
            var currency = store.settings().store().orElseThrow().currency();
            var made = new Entries(41, currency);
            for (int i = 0; i < SOME; i++) {
                var entry = made.valid(type, refs);
                var saved = store.get(CommandGate.class)
                        .submit(new SaveEntry(Ids.next(), type, entry, true), store.system("cli"))
                        .orThrow();
                refs.putIfAbsent(type, saved.id());
            }
        }
    }

    private List<String> again(OpenStore store, RecordType type, Locale language) {
        var shop = store.settings().store().orElseThrow();
        var formats = new Formats(language, shop.zone(), Set.of(shop.currency()));
        var file = folder.resolve(type.key() + "-" + language + ".csv");
        new KindSheet(new Asks(store.get(Desk.class), () -> store.system("cli")), Sight.of(type, store.system("cli")), formats).write(file);
        var before = all(store, type);
        var order = new RecordSheets.Order(
                Sight.whole(type), KindWords.wording(type, formats), true, false, Reading.of(type.key(), language));
        var report = store.get(RecordSheets.class).run(file.toString(), order, store.system("cli"), new Listening()).report();
        return report.unchanged() == before.size() && all(store, type).equals(before)
                ? List.of()
                : List.of("%s in %s: %s".formatted(type, language, report));
    }

    private static List<Entry> all(OpenStore store, RecordType type) {
        return store.get(Records.class).page(Sight.whole(type), RecordQuery.ALL, Optional.empty(), 1_000);
    }
}
