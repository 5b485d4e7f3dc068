package org.threeplug.devices.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.threeplug.devices.Samples;
import org.threeplug.receipts.Slip;
import org.threeplug.receipts.SlipText;
import org.threeplug.receipts.TestSlip;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.PrinterChoice.Drawer;
import org.threeplug.settings.PrinterChoice.PaperWidth;
import org.threeplug.settings.PrinterChoice.Way;

class LettersTest {

    private final AtomicInteger asked = new AtomicInteger();

    /// Latin is bundled here, and the system has Hebrew: what stands for CJK, Thai or Georgian is on every machine.
    private PaperFonts fonts() {
        return new PaperFonts(List.of("NotoSans-Regular.ttf"), List.of("NotoSans-Bold.ttf"), () -> {
            asked.incrementAndGet();
            return List.of(PaperFonts.load("NotoSansHebrew-Regular.ttf"));
        });
    }

    private static List<String> used(PaperFonts fonts, String text) {
        var used = new ArrayList<String>();
        var iterator = fonts.text(text, false, 20, false).getIterator(new TextAttribute[] {TextAttribute.FONT});
        for (int at = 0; at < text.length(); at = iterator.getRunLimit()) {
            iterator.setIndex(at);
            used.add(((Font) iterator.getAttribute(TextAttribute.FONT)).getFamily(Locale.ROOT));
        }
        return used;
    }

    @Test
    void aLetterThatNoBundledFontHasComesFromTheSystem() {
        assertThat(used(fonts(), "Tea שלום")).containsExactly("Noto Sans", "Noto Sans Hebrew");
    }

    @Test
    void theSystemIsAskedOnceAndOnlyForWhatIsNotBundled() {
        var fonts = fonts();
        used(fonts, "Tea, чай, τσάι");
        assertThat(asked).hasValue(0);
        used(fonts, "שלום");
        used(fonts, "שלום ก");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatNoFontCanDrawIsNamedOnce() {
        var letters = new FontLetters(this::fonts);
        assertThat(letters.missing("Tea ăâîșț")).isEmpty();
        assertThat(letters.missing("שלום чай")).isEmpty();
        assertThat(letters.missing("ก a ก \uE000 b")).isEqualTo("ก\uE000");
        assertThat(letters.missing("a\u200Eb\u2009c\uFE0F")).as("signs that nobody sees").isEmpty();
    }

    @Test
    void everyScriptOfTheScreensIsBundled() {
        var bundled = new FontLetters(() -> new PaperFonts(PaperFonts.REGULAR, PaperFonts.BOLD, List::of));
        assertThat(bundled.missing("ăâîșț Ελληνικά Кирилиця العربية ١٢٣ עברית €£¥₴₺")).isEmpty();
    }

    @Test
    void aTestPageFillsEitherPaper() {
        for (var width : PaperWidth.values()) {
            var choice = new PrinterChoice(Way.NETWORK, "192.168.1.50", width, Drawer.PIN_2);
            var slip = TestSlip.of(Samples.store(Locale.ENGLISH), choice, Instant.EPOCH);
            var page = new SlipBitmap().draw(slip, false, width.dots());
            assertThat(page.getWidth()).isEqualTo(width.dots());
            assertThat(blackColumns(page)).as("a rule from edge to edge").isEqualTo(width.dots() - 12);
            assertThat(SlipText.of(slip)).contains("Printer test", width == PaperWidth.MM_80 ? "80 mm" : "58 mm");
        }
    }

    private static int blackColumns(BufferedImage page) {
        int columns = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            boolean black = false;
            for (int y = 0; y < page.getHeight() && !black; y++) {
                black = (page.getRGB(x, y) & 0xFF) == 0;
            }
            columns += black ? 1 : 0;
        }
        return columns;
    }

    @Test
    void aNarrowReceiptIsLongerAndLosesNothing() {
        var slip = new Slip(List.of(new Slip.Text("Bread, wholemeal, sliced, of the large kind", false, false, false)));
        var wide = new SlipBitmap().draw(slip, false, PaperWidth.MM_80.dots());
        var narrow = new SlipBitmap().draw(slip, false, PaperWidth.MM_58.dots());
        assertThat(narrow.getHeight()).isGreaterThan(wide.getHeight());
        assertThat(Set.of(narrow.getWidth(), wide.getWidth())).containsExactlyInAnyOrder(384, 576);
    }
}
