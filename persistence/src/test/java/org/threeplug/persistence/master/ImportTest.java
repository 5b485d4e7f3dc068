package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.threeplug.persistence.master.OpenStore.CHOICES;
import static org.threeplug.persistence.master.OpenStore.GBP;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.journal.StoredJournalView;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.persistence.sheets.ProblemFile;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.RowProblem;

final class ImportTest {

    private static final String SHEET =
            """
            Barcode;Code;Name;Category;Brand;Price;Tax;Unit;Stocked
            4006381333931;tea;Grüner Tee;Food/Hot;Leaf;1.234,50;5%;kg;no
            4006381333948;;"Tasse ""blau""; groß";Food;;2,55;;;
            """;

    @TempDir
    Path folder;

    /// Keeps what it is told.
    private static final class Watcher implements ImportWatch {
        final List<RowProblem> problems = new ArrayList<>();
        final List<ImportProgress> progress = new ArrayList<>();
        long cancelAfter = Long.MAX_VALUE;

        @Override
        public void progress(ImportProgress now) {
            progress.add(now);
        }

        @Override
        public void problem(RowProblem problem) {
            problems.add(problem);
        }

        @Override
        public boolean cancelled() {
            return progress.size() >= cancelAfter;
        }
    }

    private Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path file(String text) {
        return file("sheet.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private OpenStore fresh() {
        return OpenStore.fresh(folder.resolve("store"));
    }

    private static ImportReport imported(OpenStore open, Path file, ImportChoices choices, ImportWatch watch) {
        var report = open.productImport().run(file, choices, open.system, watch);
        return new ImportReport(
                report.rows(),
                report.added(),
                report.updated(),
                report.unchanged(),
                report.rejected(),
                report.passed(),
                report.categories(),
                report.stock(),
                report.notes(),
                report.dryRun(),
                report.stopped(),
                Duration.ZERO);
    }

    private static ImportReport report(
            long rows, long added, long updated, long unchanged, long rejected, long categories) {
        return new ImportReport(
                rows, added, updated, unchanged, rejected, 0, categories, 0, 0, false, Optional.empty(), Duration.ZERO);
    }

    private static Product product(OpenStore open, String code) {
        return open.catalog()
                .product(open.catalog().scan(code).orElseThrow().product())
                .orElseThrow();
    }

    @Test
    void aSheetOfAnotherSystemBecomesProductsAndCategories() {
        try (var open = fresh()) {
            assertThat(imported(open, file(SHEET), CHOICES, ImportWatch.NOBODY)).isEqualTo(report(2, 2, 0, 0, 0, 2));

            var tea = product(open, "TEA");
            OpenStore.until(() -> open.catalog().categories().size() == 2);
            var food = open.catalog().categories().getFirst();
            var hot = open.catalog().categories().getLast();
            assertThat(List.of(food, hot))
                    .containsExactly(
                            new Category(food.id(), Optional.empty(), "Food", 0, "", false),
                            new Category(hot.id(), Optional.of(food.id()), "Hot", 0, "", false));
            assertThat(tea)
                    .isEqualTo(new Product(
                            tea.id(), "TEA", "Grüner Tee", "Leaf", Optional.of(hot.id()), "B",
                            UnitPrice.of("1234.50", GBP), true, "kg", 0, false, false, true, List.of(),
                            List.of(new Product.Barcode("4006381333931", "")), 1));
            var cup = product(open, "4006381333948");
            assertThat(cup)
                    .isEqualTo(new Product(
                            cup.id(), "4006381333948", "Tasse \"blau\"; groß", "", Optional.of(food.id()), "A",
                            UnitPrice.of("2.55", GBP), true, "pc", 0, true, false, true, List.of(),
                            List.of(new Product.Barcode("4006381333948", "")), 1));
        }
    }

    @Test
    void anImportThatMakesNoCategoriesRefusesTheRowsThatNameAnUnknownOne() {
        try (var open = fresh()) {
            assertThat(imported(open, file(SHEET), CHOICES, ImportWatch.NOBODY)).isEqualTo(report(2, 2, 0, 0, 0, 2));
            var watch = new Watcher();
            var more = file("code,name,price,category\nHAM,Ham,1.00,Food\nNUT,Nuts,1.00,Food/Dry\nJAM,Jam,1.00,\n");
            assertThat(imported(open, more, CHOICES.withKnownCategoriesOnly(), watch))
                    .isEqualTo(report(3, 2, 0, 0, 1, 0));
            assertThat(watch.problems)
                    .containsExactly(new RowProblem(
                            3,
                            new Refusal("catalog.import-category-unknown", List.of("Food / Dry"), "category"),
                            "NUT,Nuts,1.00,Food/Dry"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void theEncodingIsFoundOutAlsoInsideGzip(String encoding) throws IOException {
        try (var open = fresh()) {
            var packed = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(packed)) {
                zip.write(SHEET.getBytes(Charset.forName(encoding)));
            }
            imported(open, file("sheet.gz", packed.toByteArray()), CHOICES, ImportWatch.NOBODY);

            assertThat(product(open, "TEA").name()).isEqualTo("Grüner Tee");
        }
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstHeading() {
        try (var open = fresh()) {
            imported(open, file("\uFEFF" + SHEET), CHOICES, ImportWatch.NOBODY);

            assertThat(product(open, "TEA").name()).isEqualTo("Grüner Tee");
        }
    }

    @Test
    void inchesInTabSeparatedTextAreNoQuotes() {
        try (var open = fresh()) {
            imported(
                    open,
                    file("name\tcode\n12\" plate\tP12\n\"a \"\"b\"\" c\"\tQ\n\"open\tR\n"),
                    CHOICES,
                    ImportWatch.NOBODY);

            assertThat(product(open, "P12").name()).isEqualTo("12\" plate");
            assertThat(product(open, "Q").name()).isEqualTo("a \"b\" c");
            assertThat(product(open, "R").name()).isEqualTo("\"open");
        }
    }

    @Test
    void theSameFileAgainPostsNothing() {
        try (var open = fresh()) {
            var file = file(SHEET);
            imported(open, file, CHOICES, ImportWatch.NOBODY);
            var view = new StoredJournalView(
                    open.store::reads, open.store.journal(), open.store.personKeys(), open.settings);
            long records = view.count(JournalView.Filter.ALL);

            assertThat(imported(open, file, CHOICES, ImportWatch.NOBODY)).isEqualTo(report(2, 0, 0, 2, 0, 0));
            assertThat(imported(open, file, CHOICES.withKnown(ImportChoices.Known.UPDATE), ImportWatch.NOBODY))
                    .isEqualTo(report(2, 0, 0, 2, 0, 0));
            assertThat(view.count(JournalView.Filter.ALL)).isEqualTo(records);
        }
    }

    @Test
    void anUpdateChangesWhatTheFileSaysAndLeavesTheRest() {
        try (var open = fresh()) {
            imported(open, file(SHEET), CHOICES, ImportWatch.NOBODY);
            var old = product(open, "TEA");
            var update = file("code,name,price,barcode\nTEA,Green tea,9.99,96385074\n");

            assertThat(imported(open, update, CHOICES, ImportWatch.NOBODY)).isEqualTo(report(1, 0, 0, 1, 0, 0));
            assertThat(imported(open, update, CHOICES.withKnown(ImportChoices.Known.UPDATE), ImportWatch.NOBODY))
                    .isEqualTo(report(1, 0, 1, 0, 0, 0));

            assertThat(product(open, "TEA"))
                    .isEqualTo(new Product(
                            old.id(), "TEA", "Green tea", "Leaf", old.category(), "B", UnitPrice.of("9.99", GBP), true,
                            "kg", 0, false, false, true, List.of(),
                            List.of(new Product.Barcode("4006381333931", ""), new Product.Barcode("96385074", "")), 2));
        }
    }

    @Test
    void everyBadRowIsNamedWithItsColumnAndTheGoodOnesAreTaken() throws IOException {
        try (var open = fresh()) {
            var watch = new Watcher();
            var file = file(
                    """
                    code,barcode,name,price,tax,stocked,decimals
                    A,1,Good,1.00,A,yes,2
                    ,,No code,1.00,A,yes,0
                    B,2,,1.00,A,yes,0
                    C,3,Negative,-1.00,A,yes,0
                    D,4,Not a price,free,A,yes,0
                    E,5,Unknown tax,1.00,77,yes,0
                    F,6,Perhaps,1.00,A,perhaps,0
                    A,7,Code again,1.00,A,yes,0
                    G,1,Barcode again,1.00,A,yes,0
                    H,8,%s,1.00,A,yes,0
                    I,9,Decimals,1.00,A,yes,5
                    J,10,Seven decimals,1.0000001,A,yes,0
                    K,11,Good too,"1,234.5",A,no,0
                    L,12,Either way,"1,234",A,no,0
                    """
                            .formatted("x".repeat(201)));

            assertThat(imported(open, file, CHOICES, watch)).isEqualTo(report(14, 2, 0, 0, 12, 0));
            assertThat(watch.problems.stream()
                            .map(one -> one.line() + " " + one.refusal().field() + " " + one.refusal().code() + " "
                                    + one.refusal().arguments()))
                    .containsExactly(
                            "3 barcode catalog.import-no-code []",
                            "4 name catalog.import-no-name []",
                            "5 price catalog.import-price-negative [-1.00]",
                            "6 price catalog.import-price [free]",
                            "7 tax catalog.import-tax [77]",
                            "8 stocked catalog.import-yes-no [perhaps]",
                            "9 code catalog.import-twice [A]",
                            "10 barcode catalog.import-twice [1]",
                            "11 name catalog.import-too-long [200]",
                            "12 decimals catalog.import-decimals [5]",
                            "13 price catalog.import-price-decimals [1.0000001]",
                            "15 price catalog.import-price-either-way [1,234, 1234, 1.2340]");
            assertThat(product(open, "K").price()).isEqualTo(UnitPrice.of("1234.50", GBP));

            var errors = folder.resolve("errors.csv");
            try (var problems = new ProblemFile(errors, Refusal::code)) {
                problems.add(watch.problems.get(2));
            }
            assertThat(Files.readString(errors))
                    .isEqualToNormalizingNewlines("\uFEFFline,column,code,problem,row\n"
                            + "5,price,catalog.import-price-negative,catalog.import-price-negative,"
                            + "\"C,3,Negative,-1.00,A,yes,0\"\n");
        }
    }

    @Test
    void aBarcodeOfAnotherProductIsAProblemOfItsRow() {
        try (var open = fresh()) {
            imported(open, file("code,barcode,name\nA,1,One\nB,2,Two\n"), CHOICES, ImportWatch.NOBODY);
            var watch = new Watcher();

            assertThat(imported(open, file("code,barcode,name\nA,2,One\n"), CHOICES, watch))
                    .isEqualTo(report(1, 0, 0, 0, 1, 0));
            assertThat(watch.problems)
                    .containsExactly(new RowProblem(2, Refusal.of("catalog.barcode-taken", "2"), "A,2,One"));
        }
    }

    @Test
    void aLongFileInAnyOrderIsSortedAndWhatASmallCatalogueHasIsFound() {
        try (var open = fresh()) {
            imported(open, file("code,barcode,name\nP7,4006381333931,Seven\nOLD,96385074,Old\n"), CHOICES, ImportWatch.NOBODY);
            var lines = IntStream.range(0, 2_500)
                    .mapToObj(i -> "P" + i + ",2" + i + ",Product " + i)
                    .collect(Collectors.toCollection(ArrayList::new));
            lines.add("NEW,96385074,Old under another code");
            lines.add("P8,28,Twice");
            Collections.shuffle(lines, new Random(5));
            int twice = lines.indexOf("P8,28,Twice");
            int first = lines.indexOf("P8,28,Product 8");
            var watch = new Watcher();

            assertThat(imported(open, file("code,barcode,name\n" + String.join("\n", lines)), CHOICES, watch))
                    .isEqualTo(report(2_502, 2_499, 0, 2, 1, 0));
            assertThat(watch.problems)
                    .containsExactly(new RowProblem(
                            Math.max(twice, first) + 2,
                            new Refusal("catalog.import-twice", List.of("P8"), "code"),
                            lines.get(Math.max(twice, first))));
            assertThat(open.catalog().rows(ProductFilter.ALL, 0, 3_000).stream().map(ProductRow::code).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(IntStream.range(0, 2_500).mapToObj(i -> "P" + i), Stream.of("OLD")).toList());
            assertThat(product(open, "P7").name()).isEqualTo("Seven");
        }
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        try (var open = fresh()) {
            var view = new StoredJournalView(
                    open.store::reads, open.store.journal(), open.store.personKeys(), open.settings);
            long records = view.count(JournalView.Filter.ALL);

            assertThat(imported(open, file(SHEET), CHOICES.withDryRun(true), ImportWatch.NOBODY))
                    .isEqualTo(new ImportReport(2, 2, 0, 0, 0, 0, 2, 0, 0, true, Optional.empty(), Duration.ZERO));
            assertThat(view.count(JournalView.Filter.ALL)).isEqualTo(records);
            assertThat(open.catalog().count(ProductFilter.ALL)).isZero();
        }
    }

    @Test
    void aCancelledImportKeepsWhatItPostedAndIsContinuedByTheNext() {
        try (var open = fresh()) {
            var file = file("code,name\n"
                    + IntStream.range(0, 5_500).mapToObj(i -> "P" + i + ",Product " + i).collect(Collectors.joining("\n")));
            var watch = new Watcher();
            watch.cancelAfter = 2;

            assertThat(imported(open, file, CHOICES, watch))
                    .isEqualTo(new ImportReport(
                            2_000, 2_000, 0, 0, 0, 0, 0, 0, 0, false, Optional.of(Refusal.of("catalog.import-cancelled")),
                            Duration.ZERO));
            assertThat(watch.progress).extracting(ImportProgress::rows, ImportProgress::total)
                    .containsExactly(
                            tuple(1_000L, 5_500L),
                            tuple(2_000L, 5_500L));
            assertThat(open.catalog().count(ProductFilter.ALL)).isEqualTo(2_000);
            assertThat(imported(open, file, CHOICES, ImportWatch.NOBODY)).isEqualTo(report(5_500, 3_500, 0, 2_000, 0, 0));
        }
    }

    @Test
    void pricesFromBarcodesAreAlwaysTheSame() {
        try (var open = fresh()) {
            var lines = IntStream.range(0, 500).mapToObj(i -> (4006381000000L + i) + ",P").toList();
            imported(open, file("barcode,name\n" + String.join("\n", lines)), CHOICES, ImportWatch.NOBODY);

            var prices = open.catalog().rows(ProductFilter.ALL, 0, 500).stream()
                    .map(row -> row.price().inBooks())
                    .toList();
            assertThat(prices).allMatch(price -> price >= 1_000 && price <= 999_900 && price % 100 == 0);
            assertThat(prices.stream().distinct().count()).isGreaterThan(400);
            assertThat(product(open, "4006381000000").price()).isEqualTo(UnitPrice.of("63.61", GBP));
        }
    }

    @Test
    void whoMayNotImportIsRefusedAndNothingIsTaken() {
        try (var open = fresh()) {
            var cashier = SignedIn.person(
                    OpenStore.MIA.id(), "Mia", "cashier", Set.of(), OpenStore.ORIGIN);
            var report = open.productImport().run(file("code,name\nA,One\n"), CHOICES, cashier, ImportWatch.NOBODY);

            assertThat(report.stopped()).contains(Refusal.of("access.denied", "catalog.import"));
            assertThat(report.added()).isZero();
            assertThat(open.catalog().count(ProductFilter.ALL)).isZero();
        }
    }

    @Test
    void whatIsNoSheetIsRefusedWithASentence() {
        try (var open = fresh()) {
            refused(open, file("empty.csv", new byte[0]), "catalog.import-empty");
            refused(open, file("\n\n"), "catalog.import-empty");
            refused(open, file("some,thing\n1,2\n"), "catalog.import-no-header");
            refused(open, folder.resolve("missing.csv"), "catalog.import-no-file");
            refused(open, folder, "catalog.import-unreadable");
            var junk = new byte[100_000];
            new Random(1).nextBytes(junk);
            refused(open, file("junk.bin", junk), "catalog.import-not-text");
            refused(open, file("cut.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0}), "catalog.import-unreadable");
            assertThat(open.catalog().count(ProductFilter.ALL)).isZero();
        }
    }

    private static void refused(OpenStore open, Path file, String code) {
        assertThatThrownBy(() -> open.productImport().run(file, CHOICES, open.system, ImportWatch.NOBODY))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal().code()).isEqualTo(code));
    }

    @Test
    void aLineOfTenMegabytesIsABadRowAndTheNextOneIsTaken() {
        try (var open = fresh()) {
            var watch = new Watcher();
            var file = file("code,name\nA," + "x".repeat(10_000_000) + "\nB,Good\n");

            assertThat(imported(open, file, CHOICES, watch)).isEqualTo(report(2, 1, 0, 0, 1, 0));
            assertThat(watch.problems.getFirst().original()).hasSizeLessThan(2_100);
            assertThat(product(open, "B").name()).isEqualTo("Good");
        }
    }

    @Test
    void aQuoteThatNeverEndsIsTheFaultOfItsOwnRow() {
        try (var open = fresh()) {
            var watch = new Watcher();
            var file = file("code,name\nA,One\nB,\"Two\nC,Three\nD,\"Four, \"\"4\"\"\"\nE,\"" + "x".repeat(17_000_000)
                    + "\nF,Six\n");

            assertThat(imported(open, file, CHOICES, watch)).isEqualTo(report(6, 4, 0, 0, 2, 0));
            assertThat(watch.problems).extracting(problem -> problem.line() + " " + problem.refusal().code())
                    .containsExactly("3 catalog.import-broken-row", "6 catalog.import-row-too-long");
            assertThat(product(open, "C").name()).isEqualTo("Three");
            assertThat(product(open, "D").name()).isEqualTo("Four, \"4\"");
            assertThat(product(open, "F").name()).isEqualTo("Six");
        }
    }
}
