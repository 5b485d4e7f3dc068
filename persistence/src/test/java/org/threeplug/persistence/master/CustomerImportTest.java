package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.customers.importing.CustomerChoices;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.customers.StoredCustomers;
import org.threeplug.persistence.customers.importing.CustomerImport;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.persistence.sheets.SheetFile;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetColumn;

/// Customers come in from sheets as they do from the form: whole or not at all, nobody twice.
final class CustomerImportTest {

    private static final CustomerChoices NEW =
            new CustomerChoices(false, false, Reading.of(SheetColumn.Kind.CUSTOMERS, Locale.UK));
    private static final CustomerChoices UPDATE = new CustomerChoices(true, false, NEW.reading());

    @TempDir
    Path folder;

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> notes = new ArrayList<>();
    private boolean cancelled;

    private final ImportWatch watch = new ImportWatch() {
        @Override
        public void problem(RowProblem problem) {
            problems.add(problem);
        }

        @Override
        public void note(RowProblem note) {
            notes.add(note);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    };

    private OpenStore fresh() {
        return OpenStore.fresh(folder.resolve("store"));
    }

    private ImportReport run(OpenStore open, byte[] sheet, CustomerChoices choices) {
        try {
            var file = Files.write(folder.resolve("customers.csv"), sheet);
            var customers = new StoredCustomers(open.store::reads);
            return new CustomerImport(open.store::reads, customers, open.store.gate())
                    .run(SheetFile.of(file), choices, open.system, watch);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// rows, added, updated, unchanged, rejected, passed
    private List<Long> counts(OpenStore open, String sheet, CustomerChoices choices) {
        problems.clear();
        notes.clear();
        var report = run(open, sheet.getBytes(StandardCharsets.UTF_8), choices);
        return List.of(
                report.rows(), report.added(), report.updated(), report.unchanged(), report.rejected(), report.passed());
    }

    private static List<String> all(OpenStore open) {
        return new StoredCustomers(open.store::reads).search("", true, 100).stream()
                .map(one -> String.join(
                        " | ", one.number(), one.name(), one.phone(), one.email(), one.taxNumber(), one.active() ? "active" : "not"))
                .toList();
    }

    private static List<String> told(List<RowProblem> rows) {
        return rows.stream().map(one -> one.line() + " " + one.refusal().code() + one.refusal().arguments()).toList();
    }

    @Test
    void aSheetComesInAndAgainChangesNothing() {
        var sheet = """
                Number;First name;Last name;Company;E-mail;Phone;VAT number;State
                k1;Ana;Pop;;ana@example.org;0722 000 001;;Active
                k2;;;Pop SRL;office@example.org;;RO123;Inactive
                ;Ion;Rus;Rus & Co;;+40 722-000-003;;
                """;
        try (var open = fresh()) {
            assertThat(counts(open, sheet, NEW)).containsExactly(3L, 3L, 0L, 0L, 0L, 0L);
            assertThat(all(open)).containsExactly(
                    "K1 | Ana Pop | 0722 000 001 | ana@example.org |  | active",
                    "+40722000003 | Ion Rus, Rus & Co | +40 722-000-003 |  |  | active",
                    "K2 | Pop SRL |  | office@example.org | RO123 | not");
            assertThat(counts(open, sheet, UPDATE)).containsExactly(3L, 0L, 0L, 3L, 0L, 0L);
            assertThat(notes).isEmpty();
        }
    }

    @Test
    void aKnownNumberIsChangedOnlyWhenThatWasChosenAndWhatARowLeavesOpenStays() {
        try (var open = fresh()) {
            counts(open, "number,name,phone,email\nA,Ana,1234567,a@example.org\n", NEW);
            assertThat(counts(open, "number,name,phone,email\na,Anna,,b@example.org\n", NEW))
                    .containsExactly(1L, 0L, 0L, 1L, 0L, 0L);
            assertThat(counts(open, "number,name,phone,email\na,Anna,,b@example.org\n", UPDATE))
                    .containsExactly(1L, 0L, 1L, 0L, 0L, 0L);
            assertThat(all(open)).containsExactly("A | Anna | 1234567 | b@example.org |  | active");
        }
    }

    @Test
    void addressesAndNotesComeInAndStayWhereARowSaysNothingElse() {
        try (var open = fresh()) {
            var kept = new Customer(Ids.next(), "A", "Ana", "", "", "", "1 Quay\nLeeds", "Rings twice", true, 0);
            open.done(new SaveCustomer(Ids.next(), kept, true));
            assertThat(counts(open, "number,name,email\nA,Anna,\n", UPDATE)).containsExactly(1L, 0L, 1L, 0L, 0L, 0L);
            assertThat(counts(open, "number,name,address,note\nA,Anna,1 Quay Leeds,Rings twice\nB,Bob,2 Quay,Deaf\n", UPDATE))
                    .containsExactly(2L, 1L, 0L, 1L, 0L, 0L);
            var customers = new StoredCustomers(open.store::reads);
            assertThat(customers.byNumber("A").orElseThrow().address()).isEqualTo("1 Quay\nLeeds");
            assertThat(customers.byNumber("A").orElseThrow().note()).isEqualTo("Rings twice");
            assertThat(customers.byNumber("B").orElseThrow().address()).isEqualTo("2 Quay");
            assertThat(customers.byNumber("B").orElseThrow().note()).isEqualTo("Deaf");
        }
    }

    @Test
    void whoSharesAnEmailOrPhoneComesInAndIsSaidAndTheSamePersonDoesNotComeTwice() {
        try (var open = fresh()) {
            counts(open, "number,name,phone,email\nA,Ana Pop,0722 000 001,pop@example.org\n", NEW);
            assertThat(counts(open, """
                    number,name,phone,email
                    B,Ion Pop,,POP@example.org
                    C,Dan Pop,(0722) 000001,
                    ,ana  pop,0722000001,
                    ,Ana Pop,,pop@example.org
                    B,Once more,,
                    ,Eve,0722000001,
                    ,,,nobody@example.org
                    ,Nobody,,
                    """, NEW)).containsExactly(8L, 3L, 0L, 1L, 4L, 0L);
            assertThat(told(notes)).containsExactly(
                    "2 customers.import-same-email[POP@example.org, Ana Pop, A]",
                    "3 customers.import-same-phone[(0722) 000001, Ana Pop, A]",
                    "7 customers.import-same-phone[0722000001, Ana Pop, A]");
            assertThat(told(problems)).containsExactly(
                    "5 catalog.import-twice[Ana Pop]",
                    "6 catalog.import-twice[B]",
                    "8 customers.import-no-name[]",
                    "9 customers.import-no-number[]");
        }
    }

    @Test
    void aTryChangesNothingAndTellsTheSame() {
        try (var open = fresh()) {
            var tried = new CustomerChoices(true, true, NEW.reading());
            var sheet = "number,name,email\nA,Ana,a@example.org\nB,Bob,a@example.org\nA,Again,\n";
            assertThat(counts(open, sheet, tried)).containsExactly(3L, 2L, 0L, 0L, 1L, 0L);
            assertThat(told(notes)).containsExactly("3 customers.import-same-email[a@example.org, Ana, A]");
            assertThat(all(open)).isEmpty();
        }
    }

    @Test
    void anErasedCustomerIsNobodyToBringIn() {
        try (var open = fresh()) {
            assertThat(counts(open, "Number,Name,State\nERASED-0123456789ab,,Inactive\n", UPDATE))
                    .containsExactly(1L, 0L, 0L, 0L, 0L, 1L);
        }
    }

    @Test
    void figuresThatASpreadsheetHasRuinedAreRefusedAndOthersFreed() {
        try (var open = fresh()) {
            counts(open, "number,name,phone\nA,Ana,4.07E+11\nB,Bob,\"=\"\"0722\"\"\"\nC,Cid,407220000011.0\n", NEW);
            assertThat(told(problems)).containsExactly("2 catalog.import-number-ruined[4.07E+11]");
            assertThat(all(open)).containsExactly("B | Bob | 0722 |  |  | active", "C | Cid | 407220000011 |  |  | active");
        }
    }

    @Test
    void sheetsOfOtherSystemsAndEncodingsReadByTheirWords() {
        try (var open = fresh()) {
            counts(open, "sep=;\nA list;;\n\nFirst Name;Last Name;Email Address;Phone Number;Reference ID;State\nAda;Byron;a@example.org;7700900001;SQ1;CA\n", NEW);
            counts(open, "Customer ID,First Name,Last Name,Email,Company,Phone,Total Spent,Note\n'77,Max,Roe,m@example.org,,,12.50,x\n", NEW);
            counts(open, "Customer id\tCustomer name\tEmail\tPhone\tCustomer code\n9\tLea\tl@example.org\t\tLC9\n", NEW);
            var ro = new CustomerChoices(false, false, Reading.of(SheetColumn.Kind.CUSTOMERS, Locale.of("ro")));
            var report = run(open, "număr;nume;prenume;telefon\nR1;Ţepeş;Ştefan;0722\n".getBytes(Charset.forName("windows-1250")), ro);
            assertThat(report.added()).isEqualTo(1);
            assertThat(problems).isEmpty();
            assertThat(all(open)).containsExactly(
                    "SQ1 | Ada Byron | 7700900001 | a@example.org |  | active",
                    "LC9 | Lea |  | l@example.org |  | active",
                    "77 | Max Roe |  | m@example.org |  | active",
                    "R1 | Ştefan Ţepeş | 0722 |  |  | active");
        }
    }

    @Test
    void itStopsWhenAskedAndWhereTheRightIsMissing() {
        try (var open = fresh()) {
            cancelled = true;
            var report = run(open, "number,name\nA,Ana\n".getBytes(StandardCharsets.UTF_8), NEW);
            assertThat(report.stopped()).contains(Refusal.of("catalog.import-cancelled"));
            assertThat(all(open)).isEmpty();
        }
    }

    @Test
    void manyComeInOneByOne() {
        try (var open = fresh()) {
            var sheet = new StringBuilder("number,name,email\n");
            for (int i = 0; i < 1_000; i++) {
                sheet.append("N%04d,Name %d,n%d@example.org%n".formatted(i, i, i));
            }
            var report = run(open, sheet.toString().getBytes(StandardCharsets.UTF_8), NEW);
            assertThat(report.added()).isEqualTo(1_000);
            assertThat(report.notes()).isZero();
        }
    }
}
