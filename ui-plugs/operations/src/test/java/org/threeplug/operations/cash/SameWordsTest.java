package org.threeplug.operations.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A report says on paper what it says on the screen.
class SameWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ar"})
    void theFiguresAndSectionsOfReportsBearOneNameOnPaperAndOnTheScreen(String language) {
        var paper = words("org.threeplug.texts.slips", language);
        var screen = words("org.threeplug.office.texts", language);
        assertThat(of(paper, "figure.", "")).isEqualTo(of(screen, "figure.", "")).isNotEmpty();
        assertThat(of(paper, "section.", "")).isEqualTo(of(screen, "report.section.", "report.")).isNotEmpty();
    }

    private static ResourceBundle words(String bundle, String language) {
        return ResourceBundle.getBundle(
                bundle,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private static Map<String, String> of(ResourceBundle words, String prefix, String dropped) {
        var found = new TreeMap<String, String>();
        words.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> found.put(key.substring(dropped.length()), words.getString(key)));
        return found;
    }
}
