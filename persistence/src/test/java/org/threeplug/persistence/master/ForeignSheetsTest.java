package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.CHOICES;
import static org.threeplug.persistence.master.OpenStore.GBP;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportChoices.Known;
import org.threeplug.catalog.importing.ImportChoices.Priceless;
import org.threeplug.kernel.Percent;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetPlan;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxClasses;

/// Sheets as other systems write them come in whole, whatever they are kept in, and no price is invented.
final class ForeignSheetsTest {

    private static final ImportChoices SHOP = CHOICES.withPriceless(Priceless.REFUSE);

    @TempDir
    Path folder;

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> notes = new ArrayList<>();

    private final ImportWatch watch = new ImportWatch() {
        @Override
        public void problem(RowProblem problem) {
            problems.add(problem);
        }

        @Override
        public void note(RowProblem note) {
            notes.add(note);
        }
    };

    private OpenStore fresh() {
        return OpenStore.fresh(folder.resolve("store"));
    }

    private Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sample(String name) {
        try (var in = ForeignSheetsTest.class.getResourceAsStream(
                "/org/threeplug/persistence/catalog/importing/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ImportReport run(OpenStore open, Path file, ImportChoices choices) {
        problems.clear();
        notes.clear();
        return open.productImport().run(file, choices, open.system, watch);
    }

    /// `code | name | price | category | tax | unit/decimals | stocked | state | barcodes | on hand @ cost`
    static List<String> goods(OpenStore open) {
        var categories = new HashMap<UUID, Category>();
        open.store.reads().fetch("SELECT id, parent_id, name FROM category").forEach(row -> categories.put(
                row.get(0, UUID.class),
                new Category(
                        row.get(0, UUID.class),
                        Optional.ofNullable(row.get(1, UUID.class)),
                        row.get(2, String.class),
                        0,
                        "",
                        false)));
        return open.catalog().rows(ProductFilter.ALL, 0, 100).stream()
                .map(row -> open.catalog().product(row.id()).orElseThrow())
                .map(one -> String.join(
                        " | ",
                        one.code(),
                        one.name(),
                        one.openPrice() ? "open" : one.price().plain(),
                        one.category().map(id -> path(categories, id)).orElse("-"),
                        one.taxKey(),
                        one.unit() + "/" + one.quantityDecimals(),
                        one.stocked() ? "stocked" : "not stocked",
                        one.active() ? "sold" : "not sold",
                        one.barcodes().stream().map(Product.Barcode::code).collect(Collectors.joining(" ")),
                        stock(open, one)))
                .toList();
    }

    private static String path(Map<UUID, Category> all, UUID id) {
        var one = all.get(id);
        return one == null ? "?" : one.parent().map(above -> path(all, above) + " / ").orElse("") + one.name();
    }

    private static String stock(OpenStore open, Product product) {
        return open.store.reads().fetch(
                        "SELECT quantity, book_value FROM stock_balance WHERE product_id = ?", product.id()).stream()
                .map(row -> row.get(0, Long.class) / 10_000.0 + " worth " + row.get(1, Long.class))
                .collect(Collectors.joining(","));
    }

    @Test
    void eachSystemsSheetComesInWithPriceCategoryTaxUnitStockVariantsAndBarcodes() {
        assertThat(taken("loyverse.csv")).containsExactly(
                "20001 | Espresso | 2.20 | Bar/Hot | A | pc/0 | not stocked | sold | 4006381333931 | ",
                "20002 | Loose rice | 3.75 | Dry goods | A | kg/3 | stocked | sold | 96385074 | 12.5 worth 1375",
                "20003 | Scarf, Red | 15.00 | Wool | A | pc/0 | stocked | sold |  | 3.0 worth 1200",
                "20004 | Scarf, Blue | open | Wool | A | pc/0 | stocked | sold |  | 4.0 worth 1600");
        assertThat(taken("square.csv")).containsExactly(
                "S-L | Soap, Lavender | 6.00 | Bath | A | pc/0 | stocked | sold | 4006381333931 | 10.0 worth 0",
                "S-R | Soap | 5.00 | Bath | A | pc/0 | stocked | sold |  | ");
        assertThat(taken("shopify.csv")).containsExactly(
                "B-1 | Beret | 18.00 | Hats | Z | pc/0 | stocked | sold |  | 9.0 worth 0",
                "GREEN-TIE-LONG | Green tie, Long | 22.00 | Men/Ties | A | pc/0 | stocked | sold |  | 6.0 worth 0",
                "GT-S | Green tie, Short | 20.00 | Men/Ties | A | pc/0 | stocked | sold | 4006381333931 | 4.0 worth 3200");
        assertThat(taken("odoo.csv")).containsExactly(
                "DL-1 | Delivery | 1234.00 | All / Services | A | Units/0 | not stocked | not sold |  | ",
                "OB-1 | Oat bread | 2.60 | Bakery | A | Units/0 | stocked | sold | 4006381333931 | ");
        assertThat(taken("woocommerce.csv")).containsExactly(
                "BELT | Plain belt | 65.00 | Clothing / Accessories | A | pc/0 | stocked | sold |  | 3.0 worth 0",
                "SOCK-S | Sock - Small | 4.00 | Clothing / Feet | B | pc/0 | stocked | sold |  | 7.0 worth 0");
        assertThat(taken("ospos.csv")).containsExactly(
                "4006381333931 | Green ink | 1.20 | Stationery | A | pc/0 | stocked | sold | 4006381333931 | 40.0 worth 1600");
        assertThat(taken("erpnext.csv")).containsExactly(
                "N-1 | Wing nut M6 | 0.35 | Hardware | A | Nos/0 | stocked | sold |  | 200.0 worth 2400");
        assertThat(taken("own.csv")).containsExactly(
                "G1 | Gouda | 15.90 | 2 inch | A | pc/0 | stocked | sold |  | ",
                "G2 | Old cord | 1.00 | Women | A | pc/0 | stocked | not sold |  | ");
        assertThat(taken("own-ar.csv")).containsExactly("A1 | خبز | 1.50 | - | A | pc/0 | stocked | sold |  | ");
    }

    /// The same from text and from a workbook; of one system also from tabs, and from semicolons under lines of its own.
    private List<String> taken(String sample) {
        var text = sample(sample);
        var rows = rows(text);
        var asWorkbook = taken(sample + ".xlsx", workbook(rows));
        assertThat(taken(sample, text.getBytes(StandardCharsets.UTF_8))).as(sample).isEqualTo(asWorkbook);
        if (!sample.equals("loyverse.csv")) {
            return asWorkbook;
        }
        var tabs = rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\r\n"));
        assertThat(taken(sample + ".tsv", tabs.getBytes(StandardCharsets.UTF_8))).as(sample).isEqualTo(asWorkbook);
        var semicolons = "sep=;\nA list,of,things\n\n" + rows.stream()
                .map(row -> row.stream().map(one -> "\"" + one.replace("\"", "\"\"") + "\"").collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
        assertThat(taken(sample + ".txt", semicolons.getBytes(StandardCharsets.UTF_16LE))).as(sample).isEqualTo(asWorkbook);
        return asWorkbook;
    }

    private List<String> taken(String name, byte[] bytes) {
        try (var open = OpenStore.fresh(folder.resolve("store-" + name))) {
            var zero = new TaxClass("Z", "Zero", Percent.ZERO, "Z");
            open.done(TaxClasses.added(zero));
            var choices = new ImportChoices(
                    GBP, List.of(OpenStore.STANDARD, OpenStore.REDUCED, zero), "A", true, "pc", true, Priceless.REFUSE, true,
                    Known.SKIP, false, Reading.of(SheetColumn.Kind.PRODUCTS, Locale.UK));
            var report = run(open, file(name, bytes), choices);
            assertThat(problems).as(name).isEmpty();
            assertThat(report.rows()).isEqualTo(report.added() + report.passed());
            return goods(open);
        }
    }

    private static List<List<String>> rows(String text) {
        try (var csv = CsvReader.builder().ofCsvRecord(text.replace("\uFEFF", ""))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// With figures as numbers where they are not codes, and texts in the table of texts.
    private static byte[] workbook(List<List<String>> rows) {
        var texts = new ArrayList<String>();
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            sheet.append("<row r=\"").append(i + 1).append("\">");
            for (int j = 0; j < rows.get(i).size(); j++) {
                var cell = rows.get(i).get(j);
                var at = column(j) + (i + 1);
                if (cell.matches("\\d+(\\.\\d+)?|\\d{13}")) {
                    sheet.append("<c r=\"%s\"><v>%s</v></c>".formatted(at, new BigDecimal(cell).stripTrailingZeros()));
                } else if (!cell.isEmpty()) {
                    texts.add(cell);
                    sheet.append("<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(at, texts.size() - 1));
                }
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        var table = texts.stream()
                .map(one -> "<si><r><t xml:space=\"preserve\">" + one.replace("&", "&amp;").replace("<", "&lt;") + "</t></r></si>")
                .collect(Collectors.joining("", "<sst>", "</sst>"));
        return zipped(Map.of("xl/workbook.xml", "<workbook><sheets><sheet name=\"One\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml", sheet.toString(), "xl/sharedStrings.xml", table));
    }

    private static String column(int place) {
        return place < 26 ? "" + (char) ('A' + place) : column(place / 26 - 1) + (char) ('A' + place % 26);
    }

    private static byte[] zipped(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void percentagesOfAWorkbookAreRatesAndThreeDecimalsAreNoThousands() {
        var styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"0&quot;%&quot;\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>";
        var sheet = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>code</t></is></c><c t=\"inlineStr\"><is><t>name</t>"
                + "</is></c><c t=\"inlineStr\"><is><t>price</t></is></c><c t=\"inlineStr\"><is><t>tax</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>A</t></is></c><c t=\"str\"><v>Cable</v></c><c><v>1.234</v></c><c s=\"1\"><v>0.05</v></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>B</t></is></c><c t=\"str\"><v>Wire</v></c><c><v>0.30000000000000004</v></c>"
                + "<c s=\"2\"><v>20</v></c></row></sheetData></worksheet>";
        try (var open = fresh()) {
            var file = file("rates.xlsx", zipped(Map.of(
                    "xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", sheet, "xl/styles.xml", styles)));
            assertThat(run(open, file, SHOP).added()).isEqualTo(2);
            assertThat(goods(open)).containsExactly(
                    "A | Cable | 1.234 | - | B | pc/0 | stocked | sold |  | ",
                    "B | Wire | 0.30 | - | A | pc/0 | stocked | sold |  | ");
        }
    }

    @Test
    void whatASpreadsheetShowsAsADayOrInOtherMoneyIsNoPrice() {
        var styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.00\\ [$€-407]\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"[$£-809]\\ 0.00;[Red]\\-0.00\"/><numFmt numFmtId=\"166\" formatCode=\"d/m\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"16\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>";
        var rows = new StringBuilder();
        for (int style = 0; style < 5; style++) {
            rows.append("<row><c t=\"str\"><v>S%d</v></c><c t=\"str\"><v>Cable</v></c><c s=\"%d\"><v>46143.5</v></c></row>".formatted(style, style));
        }
        var head = "<row><c t=\"str\"><v>code</v></c><c t=\"str\"><v>name</v></c><c t=\"str\"><v>price</v></c></row>";
        try (var open = fresh()) {
            var file = file("shown.xlsx", zipped(Map.of("xl/workbook.xml", "<workbook/>", "xl/styles.xml", styles,
                    "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + head + rows + "</sheetData></worksheet>")));
            assertThat(run(open, file, SHOP).added()).isEqualTo(2);
            assertThat(problems).extracting(one -> one.refusal().code() + " " + one.refusal().arguments())
                    .containsExactly(
                            "catalog.import-price-currency [46143.5 €, GBP]",
                            "catalog.import-price [2026-05-01T12:00]",
                            "catalog.import-price [2026-05-01T12:00]");
        }
    }

    @Test
    void noPriceIsEverInvented() {
        try (var open = fresh()) {
            assertThat(run(open, file("base.csv", "code,name,price\nT1,Milk,1.29\n"), SHOP).added()).isEqualTo(1);
            var names = file("names.csv", "code,name,category\nT1,Milk 1 litre,Dairy\nT2,Rye,Bakery\n");
            var report = run(open, names, SHOP.withKnown(Known.UPDATE));
            assertThat(List.of(report.added(), report.updated(), report.rejected())).containsExactly(0L, 1L, 1L);
            assertThat(problems).extracting(one -> one.refusal().code()).containsExactly("catalog.import-no-price");
            var emptied = file("emptied.csv", "code,name,price\nT1,Milk,\n");
            run(open, emptied, SHOP.withKnown(Known.UPDATE));
            assertThat(goods(open)).containsExactly("T1 | Milk | 1.29 | Dairy | A | pc/0 | stocked | sold |  | ");
            assertThat(open.store.reads().fetchCount(DSL.table("category"))).isEqualTo(1);
        }
    }

    @Test
    void whatIsTakenWithoutAPriceIsAskedForAtTheTillUntilItHasOne() {
        try (var open = fresh()) {
            run(open, file("bare.csv", "code,name\nT1,Tea\n"), SHOP.withPriceless(Priceless.ASK_AT_TILL));
            assertThat(goods(open)).containsExactly("T1 | Tea | open | - | A | pc/0 | stocked | sold |  | ");
            run(open, file("priced.csv", "code,name,price\nT1,Tea,3.10\n"), SHOP.withKnown(Known.UPDATE));
            assertThat(goods(open)).containsExactly("T1 | Tea | 3.10 | - | A | pc/0 | stocked | sold |  | ");
        }
    }

    @ParameterizedTest
    @CsvSource({"ro,windows-1250,Pâine cu brânză şi ţelină", "ar,windows-1256,خبز بالسمسم", "ru,windows-1251,Хлеб", "el,windows-1253,Ψωμί"})
    void olderFilesAreReadInTheEncodingOfTheShopsLanguageAndSayWhich(String language, String encoding, String name) {
        try (var open = fresh()) {
            var file = file("old.csv", ("code,name,price\nX1," + name + ",3.50\n").getBytes(Charset.forName(encoding)));
            var shop = SHOP.withReading(Reading.of(SheetColumn.Kind.PRODUCTS, Locale.of(language)));
            assertThat(open.productImport().look(file, shop).encoding()).isEqualTo(encoding);
            run(open, file, SHOP.withReading(SHOP.reading().withEncoding(Optional.of(encoding.replace("windows-", "cp")))));
            assertThat(open.catalog().scan("X1").orElseThrow().name()).isEqualTo(name);
        }
    }

    @Test
    void aStockColumnOfFiguresIsStockAndOneOfWordsIsAFlag() {
        try (var open = fresh()) {
            run(open, file("figures.csv", "code,name,price,stock,cost\nA,One,1,4,0.50\nB,Two,1,,\n"), SHOP);
            run(open, file("words.csv", "code,name,price,stock\nC,Three,1,no\n"), SHOP);
            assertThat(goods(open)).containsExactly(
                    "A | One | 1.00 | - | A | pc/0 | stocked | sold |  | 4.0 worth 200",
                    "B | Two | 1.00 | - | A | pc/0 | stocked | sold |  | ",
                    "C | Three | 1.00 | - | A | pc/0 | not stocked | sold |  | ");
        }
    }

    @Test
    void numbersThatASpreadsheetHasRuinedAreRepairedByTheirCheckDigitOrRefused() {
        try (var open = fresh()) {
            var file = file("ruined.csv", "code,barcode,name,price\nA,5.9E+12,Lost,1\nB,4.006381333931E+12,Kept,1\nC,36000291452,Zero,1\n"
                    + "D,\"=\"\"0012\"\"\",Text,1\nE,4006381333948.0,Point,1\n1E5,,Code,1\n٣٤٥,,Eastern,٢٫٥٠\n");
            assertThat(run(open, file, SHOP).added()).isEqualTo(6);
            assertThat(problems).extracting(one -> one.refusal().code() + one.refusal().arguments())
                    .containsExactly("catalog.import-number-ruined[5.9E+12]");
            assertThat(notes).extracting(one -> one.refusal().arguments()).containsExactlyInAnyOrder(
                    List.of("4.006381333931E+12", "4006381333931"), List.of("36000291452", "036000291452"));
            assertThat(goods(open)).extracting(one -> one.split(" \\| ", -1)[0] + " " + one.split(" \\| ", -1)[2] + " " + one.split(" \\| ", -1)[8])
                    .containsExactly("1E5 1.00 ", "345 2.50 ", "B 1.00 4006381333931", "C 1.00 036000291452", "D 1.00 0012",
                            "E 1.00 4006381333948");
        }
    }

    @Test
    void aRuinedNumberWithACommaIsRefusedAndNotTakenForTwoBarcodes() {
        try (var open = fresh()) {
            var file = file("comma.csv", "code;barcode;name;price\nA;5,449E+12;Lost;1\nB;5,449,000,000,996;Kept;1\nC;4006381333931, 40063812;Two;1\n");
            assertThat(run(open, file, SHOP).added()).isEqualTo(2);
            assertThat(problems).extracting(one -> one.refusal().code() + one.refusal().arguments())
                    .containsExactly("catalog.import-number-ruined[5,449E+12]");
            assertThat(goods(open)).extracting(one -> one.split(" \\| ", -1)[0] + " " + one.split(" \\| ", -1)[8])
                    .containsExactly("B 5449000000996", "C 40063812 4006381333931");
        }
    }

    @Test
    void theProgressEndsAtTheWholeThoughAHeadingAndASumAreNoRows() {
        try (var open = fresh()) {
            var seen = new ArrayList<ImportProgress>();
            var file = file("few.csv", "Price list,,\n,,\ncode,name,price\nA,One,1.00\n,,\nB,Two,2.00\n");
            open.productImport().run(file, SHOP, open.system, new ImportWatch() {
                @Override
                public void progress(ImportProgress progress) {
                    seen.add(progress);
                }
            });
            assertThat(seen.getLast().rows()).isEqualTo(2);
            assertThat(seen.getLast().total()).isEqualTo(2);
        }
    }

    @Test
    void rowsOfAnotherWidthAreFaultsOfTheirOwnAndEveryRowIsAccountedFor() {
        try (var open = fresh()) {
            var file = file("torn.csv", "code,name,price\nA,One,1.00\nB,Two\nC,Three,3,50\nD,\"Four\nE,\"Two\nlines\",5.00\nF,6\" pan,6.00,\n");
            var report = run(open, file, SHOP);
            assertThat(List.of(report.rows(), report.added(), report.rejected())).containsExactly(6L, 3L, 3L);
            assertThat(problems).extracting(one -> one.line() + " " + one.refusal().code()).containsExactly(
                    "3 catalog.import-short-row", "4 catalog.import-long-row", "5 catalog.import-broken-row");
            assertThat(goods(open)).extracting(one -> one.split(" \\| ", -1)[1]).containsExactly("One", "Two lines", "6\" pan");
        }
    }

    @Test
    void descriptionIsANameOnlyIfNothingBetterIsThereAndAHandMayChangeIt() {
        var choices = SHOP;
        try (var open = fresh()) {
            var both = file("both.csv", "code,description,item name,price\nA,Long text,Tea,1\n");
            assertThat(open.productImport().look(both, choices).columns()).extracting(SheetPlan.Use::column)
                    .containsExactly(Optional.of("code"), Optional.of("description"), Optional.of("name"), Optional.of("price"));
            run(open, both, choices);
            run(open, file("only.csv", "code,description,price\nB,Coffee,1\n"), choices);
            run(open, file("hand.csv", "No,Wording,Each\nC,Cocoa,1\n"),
                    choices.withReading(choices.reading().withColumns(Map.of("No", "code", "Wording", "name", "Each", "price"))));
            assertThat(goods(open)).extracting(one -> one.split(" \\| ", -1)[1]).containsExactly("Tea", "Coffee", "Cocoa");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2 inch", "Men > Ties > Silk", "Food / Hot", "Food/Hot"})
    void aCategoryIsDividedWhereItsSheetDividesAndFoundAgainAsItIsWritten(String category) {
        try (var open = fresh()) {
            run(open, file("a.csv", "code,name,price,category\nA,One,1," + category + "\n"), SHOP);
            var before = goods(open);
            var made = before.getFirst().split(" \\| ", -1)[3];
            assertThat(made).isEqualTo(category.replace(" > ", " / ").replace("Food/Hot", "Food / Hot"));
            run(open, file("b.csv", "code,name,price,category\nA,One,1," + made + "\n"), SHOP.withKnown(Known.UPDATE));
            var leaf = made.substring(made.lastIndexOf(" / ") < 0 ? 0 : made.lastIndexOf(" / ") + 3);
            run(open, file("c.csv", "code,name,price,category\nA,One,1," + leaf + "\n"), SHOP.withKnown(Known.UPDATE));
            assertThat(goods(open)).isEqualTo(before);
        }
    }
}
