package org.threeplug.kit.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.exports.ExportFormat;
import org.threeplug.exports.RowWriter;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Progress;
import org.threeplug.kit.Work;
import org.threeplug.kit.pattern.ListExport.Ending;
import org.threeplug.lists.Page;
import org.threeplug.words.Texts;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class ListExportTest {

    private record Item(String code, String name, Money price) {}

    @TempDir
    Path folder;

    private final List<Ending> endings = new ArrayList<>();

    private static Money money(String amount) {
        return Money.of(amount, Currency.getInstance("GBP"));
    }

    private static List<Column<Item>> columns(Texts texts) {
        return List.of(
                Column.words("code", "Code", Item::code),
                Column.words("name", "Name, long", Item::name),
                Column.amount("price", "Price", item -> texts.formats().amount(item.price())));
    }

    private static Texts texts(String language) {
        return Texts.kit(Locale.forLanguageTag(language));
    }

    private Path export(RowSource<Item> source, ListQuery query, Texts texts, ExportFormat format, Progress progress) {
        var file = folder.resolve("list." + format.ending());
        ListExport.run(
                new ListExport.Order<>(source, query, columns(texts), texts.formats(), format, false, file),
                Work.onTheSpot(),
                progress,
                endings::add);
        return file;
    }

    private static Progress progress() {
        return new Progress("Writing", 3, InstantSource.system());
    }

    private static RowSource<Item> items(Item... items) {
        return RowSource.of(query -> Stream.of(items)
                .filter(item -> item.name().contains(query.search()))
                .toList());
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aTableForOtherProgramsHasPlainFiguresAndHarmlessWords() throws IOException {
        var source = items(
                new Item("007", "Lapte, 1 l", money("1234.50")),
                new Item("=1+1", "Pâine \"neagră\"", money("-0.05")),
                new Item("+40 721 000 000", "@sum", money("0.00")));
        var file = export(source, ListQuery.ALL, texts("ro"), ExportFormat.CSV, progress());
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFCode,\"Name, long\",Price\r\n"
                        + "007,\"Lapte, 1 l\",1234.50\r\n"
                        + "'=1+1,\"Pâine \"\"neagră\"\"\",-0.05\r\n"
                        + "+40 721 000 000,'@sum,0.00\r\n");
        assertThat(endings).containsExactly(new Ending.Written(file, 3));
        assertThat(left()).containsExactly("list.csv");
    }

    @Test
    void aPriceComesOutWithAllItsDecimalsAndCannotBeTakenForThousands() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = ExportFormat.CSV.writer(out, false)) {
            for (var price : List.of("2.55", "1.234", "0.0425", "0.00038", "0.000001")) {
                writer.row(List.of(new RowWriter.Value.Figure(new BigDecimal(price))));
            }
            writer.end();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF2.55\r\n1.2340\r\n0.0425\r\n0.00038\r\n0.000001\r\n");
    }

    @Test
    void aSpreadsheetHasFiguresAsFiguresAndWordsAsWords() throws IOException {
        var source = items(new Item("007", "Bread & <milk>", money("1234.50")), new Item("8", "Tea", money("2.00")));
        var file = export(source, ListQuery.ALL.search("Bread"), texts("en"), ExportFormat.SPREADSHEET, progress());
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactlyInAnyOrder(
                            "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                            "xl/styles.xml", "xl/worksheets/sheet1.xml");
            assertThat(cells(zip, "xl/worksheets/sheet1.xml"))
                    .containsExactly("Code", "Name, long", "Price", "007", "Bread & <milk>", "#1234.50");
            zip.stream().forEach(entry -> parsed(zip, entry.getName()));
        }
        assertThat(endings).containsExactly(new Ending.Written(file, 1));
    }

    @Test
    void everyPageIsWrittenAndAStopLeavesTheOldFileAsItWas() throws IOException {
        RowSource<Item> pages = (_, after, _) -> {
            int page = after.map(Integer::parseInt).orElse(0);
            return new Page<>(
                    List.of(new Item("c" + page, "n", money("1.00"))),
                    Optional.of(String.valueOf(page + 1)).filter(_ -> page < 3));
        };
        var file = export(pages, ListQuery.ALL, texts("en"), ExportFormat.CSV, progress());
        var whole = Files.readString(file);
        assertThat(whole.lines().skip(1).map(line -> line.substring(0, 2))).containsExactly("c0", "c1", "c2", "c3");
        var stopped = progress();
        RowSource<Item> stoppedOnTheSecond = (query, after, atMost) -> {
            after.ifPresent(_ -> stopped.stop());
            return pages.page(query, after, atMost);
        };
        export(stoppedOnTheSecond, ListQuery.ALL, texts("en"), ExportFormat.CSV, stopped);
        assertThat(endings).containsExactly(new Ending.Written(file, 4), new Ending.Stopped());
        assertThat(Files.readString(file)).isEqualTo(whole);
        assertThat(left()).containsExactly("list.csv");
    }

    @Test
    void aFolderThatIsNotThereIsToldAndLeavesNothing() {
        var texts = texts("en");
        ListExport.run(
                new ListExport.Order<>(
                        items(), ListQuery.ALL, columns(texts), texts.formats(), ExportFormat.CSV, false,
                        folder.resolve("nowhere").resolve("list.csv")),
                Work.onTheSpot(),
                progress(),
                endings::add);
        assertThat(endings)
                .containsExactly(new Ending.Failed(folder.resolve("nowhere").toString()));
    }

    /// The words of each cell, a figure with `#` before it.
    private static List<String> cells(ZipFile zip, String entry) {
        var cells = parsed(zip, entry).getElementsByTagName("c");
        return IntStream.range(0, cells.getLength())
                .mapToObj(i -> (Element) cells.item(i))
                .map(cell -> (cell.hasAttribute("t") ? "" : "#") + cell.getTextContent())
                .toList();
    }

    private static Element parsed(ZipFile zip, String entry) {
        try (var in = zip.getInputStream(zip.getEntry(entry))) {
            var bytes = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(entry, e);
        }
    }
}
