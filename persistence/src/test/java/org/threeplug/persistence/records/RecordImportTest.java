package org.threeplug.persistence.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.directories.PaymentTerms;
import org.threeplug.directories.SupplierContacts;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.master.OpenStore;
import org.threeplug.persistence.records.importing.RecordFiles;
import org.threeplug.persistence.records.importing.RecordImport;
import org.threeplug.persistence.sheets.ColumnMemory;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter;
import org.threeplug.sheets.SheetPlan;
import org.threeplug.sheets.SheetPlan.Reason;

/// Sheets of declared kinds.
final class RecordImportTest {

    private static final RecordSheets.Wording WORDING = new RecordSheets.Wording(
            Map.ofEntries(
                    Map.entry("number", "number"),
                    Map.entry("name", "name"),
                    Map.entry("nume", "name"),
                    Map.entry("rebate", "rebate"),
                    Map.entry("terms", "terms"),
                    Map.entry("c1", "contacts.1.name"),
                    Map.entry("p1", "contacts.1.phone"),
                    Map.entry("c2", "contacts.2.name"),
                    Map.entry("p2", "contacts.2.phone")),
            Map.of());

    private final Path folder;
    private final OpenStore open;
    private final StoredRecords records;
    private final RecordSheets sheets;
    private Map<String, String> said = Map.of();
    private final List<String> problems = new ArrayList<>();
    private boolean stopsWhenSomeAreIn;

    RecordImportTest(@TempDir Path folder) {
        this.folder = folder;
        open = OpenStore.fresh(folder.resolve("store"));
        records = new StoredRecords(open.store.readers(), () -> OpenStore.GBP);
        sheets = new RecordFiles(
                new RecordImport(records, open.store.gate(), () -> OpenStore.GBP), new ColumnMemory(folder.resolve("store")));
        open.done(new SaveEntry(
                Ids.next(),
                PaymentTerms.TYPE,
                Entry.blank(Ids.next())
                        .with(PaymentTerms.CODE, "N30")
                        .with(PaymentTerms.NAME, "30 days")
                        .with(PaymentTerms.DAYS, Quantity.of(30)),
                true));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private RecordSheets.Result run(String text, boolean update, boolean dryRun) throws IOException {
        var file = folder.resolve("suppliers.csv");
        Files.writeString(file, text);
        return sheets.run(
                file.toString(),
                new RecordSheets.Order(
                        Sight.whole(Suppliers.TYPE), WORDING, update, dryRun, Reading.of("suppliers", Locale.UK).withColumns(said)),
                open.system,
                new Looking());
    }

    private final class Looking implements SheetImporter.Watch {

        @Override
        public void progress(ImportProgress progress) {
            // the report tells all
        }

        @Override
        public void problem(RowProblem problem) {
            problems.add(problem.line() + " " + problem.refusal().field() + " " + problem.refusal().code());
        }

        @Override
        public boolean cancelled() {
            return stopsWhenSomeAreIn && !all(1).isEmpty();
        }

        @Override
        public String sentence(Refusal why) {
            return why.code();
        }
    }

    private List<Entry> all() {
        return all(100);
    }

    private List<Entry> all(int atMost) {
        return records.page(Sight.whole(Suppliers.TYPE), RecordQuery.ALL, Optional.empty(), atMost);
    }

    @Test
    void goodRowsComeInAndTheOthersSayWhyNot() throws IOException {
        var text = """
                Number;Nume;Rebate;Terms;Fax
                s-9;Tea House;7,5 %;n30;x
                ;Café Ă;;;
                S-9;Twice;;;
                S-10;;;;
                S-11;Bad Rebate;lots;;
                S-12;Too Much;101;;
                S-13;No Terms;;N60;
                """;
        var tried = run(text, false, true);
        assertThat(tried.report()).extracting(r -> r.rows(), r -> r.added(), r -> r.rejected()).containsExactly(7L, 2L, 5L);
        assertThat(all()).as("nothing is written by a check").isEmpty();
        problems.clear();
        var done = run(text, false, false);
        assertThat(done.report()).extracting(r -> r.rows(), r -> r.added(), r -> r.rejected()).containsExactly(7L, 2L, 5L);
        assertThat(problems)
                .containsExactly(
                        "4 Number records.import-twice",
                        "5 Nume records.needed",
                        "6 Rebate records.unreadable",
                        "7 Rebate records.too-large",
                        "8 Terms records.ref-not-found");
        assertThat(all()).extracting(each -> each.get(Suppliers.NAME), each -> each.get(Suppliers.NUMBER))
                .containsExactly(
                        Tuple.tuple("Café Ă", "S-0001"),
                        Tuple.tuple("Tea House", "S-9"));
        assertThat(all().getLast().get(Suppliers.REBATE)).isEqualTo(Percent.of("7.5"));
        assertThat(all().getLast().find(Suppliers.TERMS)).isPresent();
        assertThat(done.plan().columns()).last()
                .isEqualTo(new SheetPlan.Use("Fax", Optional.empty(), SheetPlan.Reason.UNKNOWN, List.of("x")));
        assertThat(Files.readString(Path.of(done.problemFile().orElseThrow()))).contains("S-11;Bad Rebate".replace(';', ','));
    }

    @Test
    void manyRowsGoInByTheirNamesAndAreAllAccountedForWhenSomebodyStopsThem() throws IOException {
        var sheet = new StringBuilder("number,name\n");
        for (int i = 0; i < 1_200; i++) {
            sheet.append("N-%04d,Supplier %04d%n".formatted(i, i * 7 % 1_200));
        }
        stopsWhenSomeAreIn = true;

        var stopped = run(sheet.toString(), false, false).report();

        assertThat(List.of(stopped.rows(), stopped.added(), stopped.rejected())).isEqualTo(List.of(500L, 500L, 0L));
        assertThat(stopped.stopped()).contains(Refusal.of("catalog.import-cancelled"));
        assertThat(all(1_000)).hasSize(500).allMatch(entry -> entry.get(Suppliers.NAME).compareTo("Supplier 0500") < 0);

        stopsWhenSomeAreIn = false;
        var whole = run(sheet.toString(), false, false).report();

        assertThat(List.of(whole.rows(), whole.added(), whole.unchanged(), whole.rejected()))
                .isEqualTo(List.of(1_200L, 700L, 500L, 0L));
    }

    @Test
    void numbersThatTheProgramGivesFollowTheSheet() throws IOException {
        run("name\nZoe\nAdam\nMia\n", false, false);

        assertThat(all()).extracting(entry -> entry.get(Suppliers.NUMBER) + " " + entry.get(Suppliers.NAME))
                .containsExactly("S-0002 Adam", "S-0003 Mia", "S-0001 Zoe");
    }

    @Test
    void aSecondImportChangesOnlyWhatItIsToldTo() throws IOException {
        run("number,name,rebate\nS-1,Tea,5\nS-2,Coffee,5\n", false, false);
        assertThat(run("number,name\nS-1,Tea\nS-2,Espresso\n", false, false).report().unchanged()).isEqualTo(2);
        var report = run("number,name\nS-1,Tea\nS-2,Espresso\n", true, false).report();
        assertThat(report).extracting(r -> r.updated(), r -> r.unchanged()).containsExactly(1L, 1L);
        assertThat(all()).extracting(each -> each.get(Suppliers.NAME)).containsExactly("Espresso", "Tea");
        assertThat(all()).as("what has no column stays").allMatch(each -> each.get(Suppliers.REBATE).equals(Percent.of("5")));
    }

    @Test
    void aSheetWithoutAColumnThatIsNeededIsRefused() {
        assertThatThrownBy(() -> run("number,phone\nS-1,07\n", false, false))
                .isInstanceOfSatisfying(RefusedException.class, refused ->
                        assertThat(refused.refusal()).isEqualTo(Refusal.of("records.import-no-column", "name")));
    }

    private List<String> contacts(String name) {
        return all().stream()
                .filter(each -> each.get(Suppliers.NAME).equals(name))
                .flatMap(each -> each.lines(Suppliers.CONTACTS).stream())
                .map(line -> line.get(SupplierContacts.NAME) + line.find(SupplierContacts.PHONE).map(" "::concat).orElse(""))
                .toList();
    }

    @Test
    void linesComeInByTheirColumnsAndWhatIsWrongIsSaidByTheHeadOfItsColumn() throws IOException {
        var done = run("number,name,c1,p1,c2,p2\nS-1,Tea,,,Bob,2\nS-2,Oil,Ann,1,Bob,\nS-3,Salt,Ann,,,3\nS-4,Rice,Ann,,Ann,\n", false, false);
        assertThat(done.report()).extracting(r -> r.added(), r -> r.rejected()).containsExactly(2L, 2L);
        assertThat(contacts("Tea")).containsExactly("Bob 2");
        assertThat(contacts("Oil")).containsExactly("Ann 1", "Bob");
        assertThat(problems).containsExactly("4 c2 records.needed", "5 c2 records.line-twice");
    }

    @Test
    void aSecondImportChangesLinesByWhatTheyAreCalledAndLeavesThoseWithoutColumns() throws IOException {
        run("number,name,c1,p1,c2,p2\nS-1,Tea,Ann,1,Bob,2\n", false, false);
        var before = all().getFirst().lines(Suppliers.CONTACTS);
        assertThat(run("number,name,c1,p1,c2,p2\nS-1,Tea,Ann,1,Bob,2\n", true, false).report().unchanged()).isEqualTo(1);
        run("number,name,c1,c2\nS-1,Tea,Bob,Cem\n", true, false);
        assertThat(contacts("Tea")).as("what has no column stays with whom it was").containsExactly("Bob 2", "Cem");
        assertThat(all().getFirst().lines(Suppliers.CONTACTS).getFirst()).isEqualTo(before.getLast());
        run("number,name,p1\nS-1,Tea,9\n", true, false);
        assertThat(contacts("Tea")).containsExactly("Bob 9", "Cem");
        run("number,name,c1,p1\nS-1,Tea,,\n", true, false);
        assertThat(contacts("Tea")).as("an empty group takes its line out").containsExactly("Cem");
    }

    @Test
    void aPersonByAnotherNameIsSomebodyElseAndNotTheOneOfBefore() throws IOException {
        run("number,name,c1,p1\nS-1,Tea,Ann,1\n", false, false);
        var ann = all().getFirst().lines(Suppliers.CONTACTS).getFirst();
        run("number,name,c1\nS-1,Tea,Bob\n", true, false);
        assertThat(contacts("Tea")).containsExactly("Bob");
        assertThat(all().getFirst().lines(Suppliers.CONTACTS).getFirst().id()).isNotEqualTo(ann.id());
    }

    @Test
    void aHeadingThatNobodyKnowsIsTakenForWhatSomebodySaysAndRemembered() throws IOException {
        var text = "No.,Who,Name,Disc\nS-1,Tea House,Ann,5\nS-2,Oil Mill,Bob,7\n";
        said = Map.of("No.", "number", "who", "Nume", "Name", "", "Disc", "rebate");
        var tried = run(text, false, true);
        assertThat(tried.plan().columns()).containsExactly(
                new SheetPlan.Use("No.", Optional.of("number"), Reason.CHOSEN, List.of("S-1", "S-2")),
                new SheetPlan.Use("Who", Optional.of("name"), Reason.CHOSEN, List.of("Tea House", "Oil Mill")),
                new SheetPlan.Use("Name", Optional.empty(), Reason.CHOSEN, List.of("Ann", "Bob")),
                new SheetPlan.Use("Disc", Optional.of("rebate"), Reason.CHOSEN, List.of("5", "7")));
        said = Map.of();
        assertThat(run(text, false, true).plan().columns()).extracting(SheetPlan.Use::reason)
                .as("a check remembers nothing").containsExactly(Reason.UNKNOWN, Reason.UNKNOWN, Reason.WORD, Reason.UNKNOWN);
        said = Map.of("No.", "number", "who", "Nume", "Name", "", "Disc", "rebate");
        assertThat(run(text, false, false).report().added()).isEqualTo(2);
        said = Map.of();
        var again = run(text.replace("Oil Mill", "Olive Mill"), true, false);
        assertThat(again.report()).extracting(r -> r.updated(), r -> r.unchanged()).containsExactly(1L, 1L);
        assertThat(all()).extracting(each -> each.get(Suppliers.NAME), each -> each.get(Suppliers.REBATE))
                .containsExactly(Tuple.tuple("Olive Mill", Percent.of("7")), Tuple.tuple("Tea House", Percent.of("5")));
    }

    @Test
    void theHeadingsMayStandBelowOthersAndWhatIsSaidTakesAFieldFromItsOwnWord() throws IOException {
        said = Map.of("Firm", "name");
        var done = run("Our suppliers\n\nnumber;firm;name\nS-1;Tea;Ann\n", false, false);
        assertThat(done.plan().headingLine()).isEqualTo(3);
        assertThat(done.plan().columns()).extracting(SheetPlan.Use::column, SheetPlan.Use::reason).containsExactly(
                Tuple.tuple(Optional.of("number"), Reason.WORD),
                Tuple.tuple(Optional.of("name"), Reason.CHOSEN),
                Tuple.tuple(Optional.empty(), Reason.SECOND));
        assertThat(all()).extracting(each -> each.get(Suppliers.NAME)).containsExactly("Tea");
    }

    @Test
    void aRowOfFewerFieldsThanThereAreHeadingsIsReadWronglyAndSaysSo() throws IOException {
        var done = run("number,name,rebate\nS-1,Tea\nS-2,Oil,\n", false, false);
        assertThat(done.report()).extracting(r -> r.added(), r -> r.rejected()).containsExactly(1L, 1L);
        assertThat(problems).containsExactly("2  catalog.import-short-row");
    }

    @Test
    void aColumnOfAFieldThatSomebodyDoesNotSeeIsPassedOverWhateverIsSaidOfIt() throws IOException {
        var rights = new HashSet<>(open.system.permissions());
        rights.remove(new Permission("suppliers.terms"));
        var file = Files.writeString(folder.resolve("hidden.csv"), "number,name,rebate,disc\nS-1,Tea,lots,lots\n");
        var reading = Reading.of("suppliers", Locale.UK).withColumns(Map.of("disc", "rebate"));
        var order = new RecordSheets.Order(Sight.whole(Suppliers.TYPE), WORDING, false, false, reading);
        var report = sheets.run(file.toString(), order, open.system.with(rights), new Looking()).report();
        assertThat(report.added()).isEqualTo(1);
        assertThat(all().getFirst().find(Suppliers.REBATE)).isEmpty();
    }
}
