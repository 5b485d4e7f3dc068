package org.threeplug.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.kit.gallery.Fx;

/// A name may be in any script that the screens speak, on a screen in any other.
class FontsTest {

    private static final List<String> FILES = List.of(
            "Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold", "InterTabular-Regular", "InterTabular-SemiBold",
            "InterTabular-Bold", "NotoSansMono-Regular", "Vazirmatn-Regular", "Vazirmatn-Bold");

    /// JavaFX takes a letter that a font lacks from another one and then loses its neighbours' places.
    @Test
    void everyFontOfTheScreenHasArabicLettersFiguresAndSignsBesideTheLatinOnes() {
        assertThat(FILES)
                .allSatisfy(file -> assertThat(awt(file).canDisplayUpTo("Tea (2) 50 % #7 [a] – شاي أخضر كبير، ١٢٣٪ لإ \u200E"))
                        .as(file)
                        .isEqualTo(-1));
        assertThat(FILES.subList(0, 8)).allSatisfy(file -> assertThat(awt(file).canDisplayUpTo("תה ירוק")).as(file).isEqualTo(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A – |شاي| – B", "A |شاي| 7", "Tea |شاي| (2)", "B [|تاج|] 50 %"})
    void signsAndSpacesBesideALetterOfAnotherScriptKeepTheirRoom(String mixed) {
        Fonts.families();
        var whole = Fx.on(() -> width(mixed.replace("|", "")));
        var parts = Fx.on(() -> Arrays.stream(mixed.split("\\|")).mapToDouble(FontsTest::width).sum());
        assertThat(whole).isCloseTo(parts, within(1.5));
    }

    private static double width(String text) {
        var shown = new Text(text);
        shown.setFont(Font.font("Inter", 26));
        return shown.getLayoutBounds().getWidth();
    }

    private static java.awt.Font awt(String file) {
        try (var in = Fonts.class.getResourceAsStream("/org/threeplug/fonts/" + file + ".ttf")) {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
