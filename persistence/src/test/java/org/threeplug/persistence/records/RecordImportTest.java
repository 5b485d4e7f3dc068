package org.threeplug.persistence.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.master.OpenStore;
import org.threeplug.persistence.records.importing.RecordImport;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter;

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
    private final RecordImport sheets;
    private final List<String> problems = new ArrayList<>();

    RecordImportTest(@TempDir Path folder) {
        this.folder = folder;
        open = OpenStore.fresh(folder.resolve("store"));
        records = new StoredRecords(open.store.readers(), () -> OpenStore.GBP);
        sheets = new RecordImport(records, open.store.gate(), () -> OpenStore.GBP);
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
                new RecordSheets.Order(Suppliers.TYPE, file.toString(), WORDING, update, dryRun), open.system, new Looking());
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
            return false;
        }

        @Override
        public String sentence(Refusal why) {
            return why.code();
        }
    }

    private List<Entry> all() {
        return records.page(Sight.whole(Suppliers.TYPE), RecordQuery.ALL, Optional.empty(), 100);
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
        assertThat(done.columns()).last().isEqualTo(new RecordSheets.Use("Fax", Optional.empty()));
        assertThat(Files.readString(Path.of(done.problemFile().orElseThrow()))).contains("S-11;Bad Rebate".replace(';', ','));
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
}
