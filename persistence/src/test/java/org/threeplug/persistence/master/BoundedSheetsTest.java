package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.master.OpenStore.CHOICES;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportChoices.Priceless;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.catalog.importing.ProductFiles;
import org.threeplug.persistence.sheets.ColumnMemory;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter;

/// What is no sheet, or far too large for one, ends with a sentence and not with the memory.
final class BoundedSheetsTest {

    private static final ImportChoices SHOP = CHOICES.withPriceless(Priceless.REFUSE).withDryRun(true);
    private static final String HEAD = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String CELLS = "<row><c t=\"inlineStr\"><is><t>code</t></is></c><c t=\"inlineStr\"><is><t>name</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>price</t></is></c></row>";

    @TempDir
    Path folder;

    private interface Filling {
        void into(OutputStream out) throws IOException;
    }

    private Path gzip(Filling filling) {
        var file = folder.resolve("sheet.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            filling.into(out);
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path workbook(String part, Filling filling) {
        var file = folder.resolve("sheet.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "xl/workbook.xml", out -> write(out, "<workbook/>"));
            if (!part.equals("xl/worksheets/sheet1.xml")) {
                entry(zip, "xl/worksheets/sheet1.xml", out -> write(out, HEAD + CELLS + "</sheetData></worksheet>"));
            }
            entry(zip, part, filling);
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, Filling filling) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        filling.into(zip);
        zip.closeEntry();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void repeat(OutputStream out, String text, int megabytes) throws IOException {
        var block = text.repeat(Math.max(1, (1 << 20) / text.length())).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    private void refused(Path file, String code) {
        try (var open = OpenStore.fresh(folder.resolve("store"))) {
            assertThatThrownBy(() -> open.productImport().run(file, SHOP, open.system, ImportWatch.NOBODY))
                    .isInstanceOfSatisfying(RefusedException.class, e -> {
                        assertThat(e.refusal().code()).isEqualTo(code);
                        assertThat(String.join("", e.refusal().arguments())).hasSizeLessThan(5_000);
                    });
        }
    }

    @Test
    void aPackedTextThatUnpacksWithoutEndIsTooLarge() {
        refused(gzip(out -> repeat(out, "code,name,price\n", 300)), "catalog.import-too-large");
    }

    @Test
    void oneLineOfManyMegabytesIsNoRow() {
        refused(gzip(out -> repeat(out, "code,name,price and more of it ", 40)), "catalog.import-row-too-long");
    }

    @Test
    void aHundredThousandColumnsAreNoSheet() {
        refused(gzip(out -> write(out, "code,name,price," + "x,".repeat(100_000) + "\nA,B,1\n")), "catalog.import-too-many-columns");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsTooLarge() {
        refused(workbook("xl/sharedStrings.xml", out -> {
            write(out, "<sst>");
            repeat(out, "<si><t>abcdefgh</t></si>", 60);
            write(out, "</sst>");
        }), "catalog.import-workbook-too-large");
    }

    @Test
    void oneTextOfManyMegabytesInAWorkbookIsTooLarge() {
        refused(workbook("xl/sharedStrings.xml", out -> {
            write(out, "<sst><si><t>");
            repeat(out, "abcdefgh", 20);
            write(out, "</t></si></sst>");
        }), "catalog.import-workbook-too-large");
    }

    @Test
    void aWorkbookOfManyColumnsIsNoSheet() {
        refused(workbook("xl/worksheets/sheet1.xml", out -> {
            write(out, HEAD + "<row>");
            write(out, "<c t=\"inlineStr\"><is><t>name</t></is></c>".repeat(50_000));
            write(out, "</row></sheetData></worksheet>");
        }), "catalog.import-too-many-columns");
    }

    @Test
    void theProblemFileHasAnEndAndSaysHowManyMoreThereAre() throws IOException {
        var rows = new StringBuilder("code,name,price\n");
        for (int i = 0; i < 12_345; i++) {
            rows.append('R').append(i).append(",Thing,\n");
        }
        rows.append("GOOD,Thing,1.00\n");
        var file = Files.writeString(folder.resolve("bad.csv"), rows);
        try (var open = OpenStore.fresh(folder.resolve("store"))) {
            var files = new ProductFiles(open.productImport(), new ColumnMemory(folder.resolve("store")));
            var result = files.run(file.toString(), SHOP, open.system, new Sentences());
            assertThat(List.of(result.report().rows(), result.report().added(), result.report().rejected(), result.leftOut()))
                    .containsExactly(12_346L, 1L, 12_345L, 2_345L);
            var lines = Files.readAllLines(Path.of(result.problemFile().orElseThrow()));
            assertThat(lines).hasSize(10_002);
            assertThat(lines.getLast()).isEqualTo(",,catalog.import-more-problems,catalog.import-more-problems[2345],");
        }
    }

    /// Says a refusal as it is.
    private static final class Sentences implements SheetImporter.Watch {

        @Override
        public void progress(ImportProgress progress) {}

        @Override
        public void problem(RowProblem problem) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public String sentence(Refusal why) {
            return why.code() + why.arguments();
        }
    }
}
