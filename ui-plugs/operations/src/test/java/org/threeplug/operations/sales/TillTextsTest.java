package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.gallery.BundleCheck;
import org.threeplug.kit.gallery.StyleFonts;

class TillTextsTest {

    @Test
    void everyLanguageSaysEverything() {
        var faults =
                BundleCheck.faults("org.threeplug.operations.texts", TillScreen.class.getClassLoader(), "ro", "ar");

        assertThat(faults).isEmpty();
    }

    @Test
    void everyFontOfTheTillIsBundledAndHasArabicLettersBesideIt() {
        assertThat(StyleFonts.faults(Objects.requireNonNull(TillScreen.class.getResource("till.css"))))
                .isEmpty();
    }
}
