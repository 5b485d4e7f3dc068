package org.threeplug.devices.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.threeplug.cash.ShiftReport;
import org.threeplug.devices.Samples;
import org.threeplug.receipts.ReceiptSlip;
import org.threeplug.receipts.ShiftSlip;
import org.threeplug.receipts.Slip;
import org.threeplug.receipts.SlipText;

class PaperTest {

    private static final Path GALLERY = Path.of("target", "gallery");

    private static Slip receipt(String customer, String language) {
        return ReceiptSlip.of(
                Samples.sale(customer), Samples.store(Locale.forLanguageTag(language)), Samples.REGISTER, Map.of("S", "A"), 0);
    }

    @Test
    void aReceiptReadsOnPlainPaper() {
        assertThat(SlipText.of(receipt("Ion Ionescu", "en"))).isEqualTo("""
                                The Corner Shop
                                  Main Street
                              1 Main Street, Cluj
                               Tax no. RO1234567

                                    Receipt
                1-SALE-000042                 11/20/26, 10:30 AM
                Register 1                   Cashier Ana Popescu
                Customer Ion Ionescu
                ------------------------------------------------
                Bread, wholemeal, sliced, of the extra
                large kind that nobody can carry          3.20 A
                Яблоки красные
                  1.345 pc x 2.99                         4.02 A
                Ελαιόλαδο 1 l
                  2 pc x 8.90
                  Discount -1.50                         16.30 A
                ------------------------------------------------
                Rounding                                    0.03
                TOTAL                                  23.55 EUR
                  A Tax 12 % on 21.00                       2.52
                Cash                                       50.00
                CHANGE                                     26.45

                Thank you. Goods may be returned within 30 days.
                                *1-SALE-000042*
                """);
    }

    @Test
    void aCopySaysItsNumber() {
        var copy = ReceiptSlip.of(
                Samples.sale("Ion"), Samples.store(Locale.ENGLISH), Samples.REGISTER, Map.of("S", "A"), 2);
        assertThat(SlipText.of(copy)).contains("COPY 2\n");
    }

    @Test
    void anXReportTellsWhatTheDocumentsComeTo() {
        var z = Samples.z();
        var x = new ShiftReport(z.shift(), z.register(), z.madeAt(), z.figures().subList(0, 1), Optional.empty());
        assertThat(SlipText.of(ShiftSlip.of(x, Samples.store(Locale.ENGLISH))))
                .contains("Sales x 1" + " ".repeat(34) + "23.55\n");
    }

    @Test
    void aZNamesWhoStoodBehindADifferenceAndWhy() {
        var z = Samples.z();
        var closed = z.z().orElseThrow();
        var approved = new ShiftReport.Closed(
                closed.number(),
                closed.grandTotal(),
                closed.journalSequence(),
                closed.journalHead(),
                Optional.of(new ShiftReport.Approval("Mia Ionescu", "a note of 20 too much given")));
        var report = new ShiftReport(z.shift(), z.register(), z.madeAt(), z.figures(), Optional.of(approved));
        assertThat(SlipText.of(ShiftSlip.of(report, Samples.store(Locale.ENGLISH))))
                .contains("Approved by" + " ".repeat(26) + "Mia Ionescu\nReason: a note of 20 too much given\n");
    }

    @Test
    void theReferenceOnTheReceiptCanBeScanned() throws Exception {
        var image = new SlipBitmap().draw(receipt("Ion", "en"), false);
        var band = image.getSubimage(0, image.getHeight() - 120, SlipBitmap.WIDTH, 80);
        assertThat(new Code128Reader().decode(bitmap(band)).getText()).isEqualTo("1-SALE-000042");
    }

    @Test
    void theJournalHeadOnTheZCanBeScanned() throws Exception {
        var image = new SlipBitmap().draw(ShiftSlip.of(Samples.z(), Samples.store(Locale.ENGLISH)), false);
        assertThat(new QRCodeReader().decode(bitmap(image)).getText())
                .isEqualTo("3plugpos:anchor:1:7:12345:" + "0f".repeat(32));
    }

    @Test
    void everyScriptLeavesItsOwnDots() throws Exception {
        var bitmap = new SlipBitmap();
        for (var name : new String[] {"Олександра Щербак", "Ελένη Παπαδοπούλου", "فاطمة الزهراء", "שרה לוי"}) {
            save(name.substring(0, 4).strip(), bitmap.draw(receipt(name, "en"), false));
        }
        save("arabic-shop", bitmap.draw(receipt("فاطمة الزهراء", "ar"), true));
        save("romanian-shop", bitmap.draw(receipt("Ștefan Țîrlea", "ro"), false));
        save("z", bitmap.draw(ShiftSlip.of(Samples.z(), Samples.store(Locale.ENGLISH)), false));
        var joined = dots(bitmap.draw(line("\u0641\u0627\u0637\u0645\u0629"), false));
        var apart = dots(bitmap.draw(line("\u0641\u200C\u0627\u200C\u0637\u200C\u0645\u200C\u0629"), false));
        assertThat(joined).as("joined Arabic letters are drawn otherwise than letters kept apart").isNotEqualTo(apart);
    }

    @Test
    void aPdfHasOnePageAsWideAsThePaper() throws Exception {
        var bytes = SlipPdf.of(receipt("فاطمة الزهراء", "en"), false, "1-SALE-000042");
        Files.createDirectories(GALLERY);
        Files.write(GALLERY.resolve("receipt.pdf"), bytes);
        var reader = new PdfReader(bytes);
        assertThat(reader.getNumberOfPages()).isEqualTo(1);
        assertThat(reader.getPageSize(1).getWidth()).isBetween(200f, 227f);
    }

    @Test
    void printerBytesBeginWithInitialiseAndEndWithACut() {
        var bytes = EscPos.print(new SlipBitmap().draw(line("hello"), false));
        assertThat(bytes).startsWith(0x1B, 0x40).contains(0x1D, 0x76, 0x30);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)).contains("\u001DV");
    }

    private static Slip line(String text) {
        return new Slip(java.util.List.of(new Slip.Text(text, false, false, true)));
    }

    private static int[] dots(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BinaryBitmap bitmap(BufferedImage image) {
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots(image));
        return new BinaryBitmap(new HybridBinarizer(source));
    }

    private static void save(String name, BufferedImage image) throws Exception {
        Files.createDirectories(GALLERY);
        ImageIO.write(image, "png", GALLERY.resolve(name + ".png").toFile());
    }
}
