package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.start.Program;
import org.threeplug.directories.ReportSchedules;
import org.threeplug.identity.Role;
import org.threeplug.identity.SaveRole;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.persistence.sheets.TextRows;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;
import org.threeplug.server.compose.OpenStore;

/// Reports as a script asks for them, against sums over the file that the books came from.
final class ReportCommandTest {

    private static final Path REAL = Path.of("../../shared/data/online-retail-2010-12_2011-08.csv.gz");

    /// A quarter of an hour of posting would be no test; the file is checked whole by hand.
    private static final int REAL_LINES = 4_000;

    @TempDir
    static Path folder;

    private static Path books;
    private static String store;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void replay() throws IOException {
        books = Files.writeString(folder.resolve("books.csv"), """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                1001,22423,"CAKESTAND, BIG",2,2011-03-02 08:59:00,12.755,17850,United Kingdom
                1001,71053,LANTERN,6,2011-03-02 08:59:00,3.39,17850,United Kingdom
                1002,22423,"CAKESTAND, BIG",1,2011-03-02 09:00:00,10.95,,EIRE
                1002,POST,POSTAGE,1,2011-03-02 09:00:00,18,,EIRE
                C1003,22423,"CAKESTAND, BIG",-1,2011-03-31 17:10:00,12.755,17850,United Kingdom
                1004,71053,damaged,-3,2011-04-01 10:00:00,0,,United Kingdom
                1005,71053,LANTERN,10,2011-04-04 10:00:00,3.005,14911,EIRE
                1005,21000,GIFT,1,2011-04-04 10:00:00,0,14911,EIRE
                A1006,B,Adjust bad debt,1,2011-04-04 14:51:00,-110.62,,United Kingdom
                """);
        store = TrialShop.at(folder.resolve("books"));
        assertThat(run("replay", books.toString(), "--store", store).code()).isZero();
    }

    private static Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Program.run(Terminal.of(new PrintStream(out), new PrintStream(err), Locale.ENGLISH), arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<Map<String, String>> report(String of, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--store", of, "--format", "csv"));
        var ran = run(all.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return rows(new BufferedReader(new StringReader(ran.out())));
    }

    private static List<Map<String, String>> rows(BufferedReader text) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        try (var reader = new TextRows(text, ',')) {
            var heads = reader.next().orElseThrow().fields();
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                var fields = new HashMap<String, String>();
                for (int i = 0; i < heads.size(); i++) {
                    fields.put(heads.get(i), row.get().fields().get(i));
                }
                rows.add(fields);
            }
        }
        return rows;
    }

    private static Map<String, String> column(List<Map<String, String>> rows, String name) {
        var column = new TreeMap<String, String>();
        rows.forEach(row -> column.put(row.get("key"), row.get(name)));
        return column;
    }

    /// What a few lines of a script make of the file: each line rounded to the penny, write-offs and adjustments left out.
    private static Map<String, BigDecimal> sums(Path file, int most, Function<Map<String, String>, String> key, boolean back)
            throws IOException {
        var documents = new HashMap<String, List<Map<String, String>>>();
        try (var in = Files.newInputStream(file);
                var text = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            rows(text).stream().limit(most).forEach(row ->
                    documents.computeIfAbsent(row.get("InvoiceNo"), _ -> new ArrayList<>()).add(row));
        }
        var sums = new TreeMap<String, BigDecimal>();
        documents.forEach((number, lines) -> {
            boolean free = lines.stream().allMatch(line -> new BigDecimal(line.get("UnitPrice")).signum() == 0);
            boolean returned = number.startsWith("C");
            if (number.startsWith("A") || free && !returned || back && !returned) {
                return;
            }
            for (var line : lines) {
                var amount = new BigDecimal(line.get("Quantity"))
                        .multiply(new BigDecimal(line.get("UnitPrice")))
                        .setScale(2, RoundingMode.HALF_UP);
                var first = new HashMap<>(line);
                first.put("InvoiceDate", lines.getFirst().get("InvoiceDate"));
                sums.merge(key.apply(first), back ? amount.negate() : amount, BigDecimal::add);
            }
        });
        return sums;
    }

    private static void mustBeEqual(String of, Path file, int most) throws IOException {
        var keys = Map.<String, Function<Map<String, String>, String>>of(
                "sales.by-product", line -> line.get("StockCode").toUpperCase(Locale.ROOT),
                "sales.by-day", line -> line.get("InvoiceDate").substring(0, 10),
                "sales.by-month", line -> line.get("InvoiceDate").substring(0, 7),
                "sales.by-hour", line -> line.get("InvoiceDate").substring(11, 13),
                "sales.by-customer", line -> line.get("CustomerID"),
                "sales.by-country", line -> line.get("Country"));
        for (var key : keys.entrySet()) {
            assertThat(numbers(column(report(of, key.getKey()), "total")))
                    .as(key.getKey())
                    .isEqualTo(withoutZero(sums(file, most, key.getValue(), false)));
        }
        assertThat(numbers(column(report(of, "returns.by-product"), "total")))
                .isEqualTo(withoutZero(sums(file, most, keys.get("sales.by-product"), true)));
    }

    private static Map<String, BigDecimal> numbers(Map<String, String> texts) {
        var numbers = new TreeMap<String, BigDecimal>();
        texts.forEach((key, text) -> numbers.put(key, new BigDecimal(text)));
        return withoutZero(numbers);
    }

    /// Days without trade are zero in a report and not in the file.
    private static Map<String, BigDecimal> withoutZero(Map<String, BigDecimal> numbers) {
        numbers.values().removeIf(number -> number.signum() == 0);
        return numbers;
    }

    @Test
    void everyReportOfSalesIsEqualToTheFileToThePenny() throws IOException {
        mustBeEqual(store, books, Integer.MAX_VALUE);
    }

    @Test
    void soAreThoseOfTheRealFile() throws IOException {
        if (!Files.exists(REAL)) {
            System.err.println("SKIPPED: there is no " + REAL.toAbsolutePath().normalize());
            Assumptions.abort("there is no " + REAL);
        }
        var part = folder.resolve("real.csv");
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(REAL)), StandardCharsets.UTF_8))) {
            Files.write(part, in.lines().limit(REAL_LINES + 1L).toList());
        }
        var real = TrialShop.at(folder.resolve("real"));
        assertThat(run("replay", part.toString(), "--store", real).code()).isZero();
        mustBeEqual(real, part, Integer.MAX_VALUE);
    }

    @Test
    void rowsHaveWhatAPersonKnowsThemBy() throws IOException {
        var products = report(store, "sales.by-product", "--from", "2011-03");
        assertThat(products.getFirst())
                .containsEntry("key", "71053")
                .containsEntry("name", "LANTERN")
                .containsEntry("quantity", "16")
                .containsEntry("total", "50.39");
        assertThat(column(products, "quantity")).containsEntry("22423", "2").containsEntry("21000", "1");
        var days = report(store, "sales.by-day", "--from", "2011-03-30", "--to", "2011-04-04");
        assertThat(column(days, "total"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "2011-03-30", "0.00",
                        "2011-03-31", "-12.76",
                        "2011-04-01", "0.00",
                        "2011-04-02", "0.00",
                        "2011-04-03", "0.00",
                        "2011-04-04", "30.05")));
        assertThat(report(store, "sales.by-hour")).hasSize(24);
        assertThat(column(report(store, "sales.by-month"), "total"))
                .isEqualTo(Map.of("2011-03", "62.04", "2011-04", "30.05"));
        assertThat(column(report(store, "sales.by-country"), "total"))
                .isEqualTo(Map.of("EIRE", "59.00", "United Kingdom", "33.09"));
    }

    @Test
    void aReportIsNarrowedAndToldApartFurther() throws IOException {
        assertThat(column(report(store, "sales.by-month", "--filter", "product=71053"), "total"))
                .isEqualTo(Map.of("2011-03", "20.34", "2011-04", "30.05"));
        assertThat(column(report(store, "sales.by-product", "--filter", "country=EIRE", "--filter", "customer=14911"), "total"))
                .isEqualTo(Map.of("71053", "30.05", "21000", "0.00"));
        var apart = report(store, "sales.by-month", "--by", "country");
        assertThat(apart).extracting(row -> row.get("key") + " " + row.get("country") + " " + row.get("total"))
                .containsExactlyInAnyOrder(
                        "2011-03 United Kingdom 33.09", "2011-03 EIRE 28.95", "2011-04 EIRE 30.05");
        var versus = report(store, "sales.by-month", "--from", "2011-04", "--to", "2011-04", "--versus", "same-days");
        assertThat(versus).extracting(row -> row.get("key") + " " + row.get("total") + " " + row.get("before") + " " + row.get("change"))
                .containsExactly("2011-04 30.05 62.04 -51.6");
    }

    @Test
    void aWorkbookHasFiguresAndDaysAsSuchAndAPaperOpens() throws IOException {
        var workbook = folder.resolve("days.xlsx");
        assertThat(run("report", "sales.by-day", "--store", store, "--out", workbook.toString()).code()).isZero();
        try (var zip = new ZipFile(workbook.toFile())) {
            var sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
            // 2 March 2011 as a workbook counts days
            assertThat(sheet).contains("<c s=\"4\"><v>40604</v></c>").contains("<v>74.80</v>");
        }
        var paper = folder.resolve("products.pdf");
        assertThat(run("report", "sales.by-product", "--store", store, "--out", paper.toString()).code()).isZero();
        assertThat(Files.readString(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("%%EOF");
    }

    @Test
    void jsonHasTotalsAndTheListNamesEveryReport() {
        var json = run("report", "sales.by-country", "--store", store, "--json").out();
        assertThat(json)
                .startsWith("{\"report\":\"sales.by-country\",\"from\":\"2011-03-02\",\"to\":\"2011-04-04\",\"columns\":[\"key\",\"name\",")
                .contains("\"totals\":{").contains("\"total\":\"92.09\"");
        var list = run("report", "--list", "--json").out();
        assertThat(list).contains("\"key\":\"sales.by-product\"").contains("\"key\":\"tax.by-rate\"");
    }

    @Test
    void whatIsAskedWronglyIsAnsweredWithASentence() {
        assertThat(run("report", "sales.by-moon", "--store", store).err()).contains("There is no report “sales.by-moon”");
        assertThat(run("report", "sales.by-day", "--from", "soon", "--store", store).err()).contains("“soon” is no day");
        assertThat(run("report", "sales.by-day", "--from", "2011-05-01", "--to", "2011-04-01", "--store", store).err())
                .contains("2011-05-01, is after the last, 2011-04-01");
        assertThat(run("report", "sales.by-day", "--filter", "moon=full", "--store", store).err()).contains("narrowed to “moon”");
        assertThat(run("report", "sales.by-day", "--filter", "product=NONE", "--store", store).err()).contains("no product “NONE”");
        assertThat(run("report", "tenders.by-kind", "--by", "product", "--store", store).err()).contains("cannot be told apart by product");
        var pdf = run("report", "sales.by-day", "--format", "pdf", "--store", store);
        assertThat(pdf.code()).isEqualTo(1);
        assertThat(pdf.err()).contains("--out");
    }

    @Test
    void aReportOfTheShopsOwnComesByItsCodeAsItWasSavedAndNarrowedFurther() throws IOException {
        var saved = Files.writeString(folder.resolve("own.csv"), """
                Code,Name,Measures,Told apart by,Only,Days,Picture
                eire,Sold to Ireland,"total,quantity",product,country=EIRE,Last 30 days,Bars
                """);
        var brought = run("records", "import", "own-reports", saved.toString(), "--store", store);
        assertThat(brought.code()).as(brought.err() + brought.out()).isZero();

        assertThat(run("report", "--list", "--store", store).out()).contains("own.eire");
        var rows = report(store, "own.eire", "--from", "2011-03-01", "--to", "2011-04-30");
        assertThat(column(rows, "total")).isEqualTo(Map.of("22423", "10.95", "POST", "18.00", "71053", "30.05", "21000", "0.00"));
        assertThat(column(rows, "quantity")).isEqualTo(Map.of("22423", "1", "POST", "1", "71053", "10", "21000", "1"));
        assertThat(column(report(store, "own.eire", "--from", "2011-03-01", "--to", "2011-03-31"), "total"))
                .isEqualTo(Map.of("22423", "10.95", "POST", "18.00"));
        assertThat(run("report", "own.gone", "--store", store).err()).contains("There is no report “own.gone”");
    }

    /// Yesterday's sales into a folder, which is the shop's.
    private static Entry schedule(OpenStore shop, Path to) {
        var entry = Entry.blank(Ids.next())
                .with(ReportSchedules.NAME, "Yesterday")
                .with(ReportSchedules.REPORT, "sales.by-product")
                .with(ReportSchedules.EVERY, ReportSchedules.Every.DAY)
                .with(ReportSchedules.FORM, ReportSchedules.Form.CSV)
                .with(ReportSchedules.FOLDER, to.toString());
        return done(shop, new SaveEntry(Ids.next(), ReportSchedules.TYPE, entry, true));
    }

    private static <R> R done(OpenStore shop, Command<R> command) {
        return shop.get(CommandGate.class).submit(command, shop.system("cli")).orThrow();
    }

    private static List<Path> in(Path of) throws IOException {
        try (var files = Files.list(of)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aReportByScheduleIsWrittenOnceForItsOwnerAndSaysWhyWhereItIsNot() throws IOException {
        var to = Files.createDirectory(folder.resolve("by-schedule"));
        try (var shop = OpenStore.atOrNew(Path.of(store))) {
            schedule(shop, to);
        }
        assertThat(run("report", "--due", "--store", store).code()).isZero();
        var file = in(to).getFirst();
        assertThat(in(to)).hasSize(1);
        assertThat(file.getFileName().toString()).matches("S-0001 sales\\.by-product \\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(Files.readString(file)).startsWith("key,name,quantity,net,tax,total");
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
        assertThat(run("report", "--due", "--store", store).out()).isEqualToIgnoringNewLines("No report is due.");

        // who may keep schedules and not see costs gets no costs by one
        try (var shop = OpenStore.atOrNew(Path.of(store))) {
            var rights = Set.of(ReportSchedules.TYPE.permission(Act.EDIT), new Permission("reports.view"));
            var clerk = new Role("clerk", "Clerk", Percent.ZERO, Percent.ZERO, Optional.empty(), rights, true);
            done(shop, new SaveRole(Ids.next(), clerk, Optional.empty()));
            schedule(shop, to);
        }
        var ran = run("report", "--due", "--store", store);
        assertThat(ran.code()).isOne();
        assertThat(ran.out() + ran.err()).contains("Yesterday was not made. A role that may keep schedules lacks the right “reports.costs”");
        assertThat(in(to)).containsExactly(file);
    }
}
