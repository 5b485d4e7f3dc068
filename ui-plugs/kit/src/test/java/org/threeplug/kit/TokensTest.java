package org.threeplug.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.kit.gallery.StyleFonts;

class TokensTest {

    private static final Pattern TOKEN = Pattern.compile("(-[a-z][a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6,8});");
    private static final List<String> GROUNDS =
            List.of("-color-bg-default", "-color-bg-overlay", "-color-bg-subtle", "-color-bg-inset");
    private static final List<String> WORDS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-fg-subtle",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-color-danger-fg",
            "-kit-info-fg");
    private static final List<String> EDGES = List.of(
            "-color-border-default",
            "-color-accent-emphasis",
            "-color-success-emphasis",
            "-color-warning-emphasis",
            "-color-danger-emphasis",
            "-kit-info-emphasis",
            "-kit-focus");
    private static final Map<String, String> WORDS_ON = Map.ofEntries(
            Map.entry("-color-fg-emphasis", "-color-accent-emphasis"),
            Map.entry("-color-accent-fg", "-color-accent-subtle"),
            Map.entry("-color-success-fg", "-color-success-subtle"),
            Map.entry("-color-warning-fg", "-color-warning-subtle"),
            Map.entry("-color-danger-fg", "-color-danger-subtle"),
            Map.entry("-kit-info-fg", "-kit-info-subtle"),
            Map.entry("-kit-bar-fg", "-kit-bar-bg"),
            Map.entry("-kit-bar-faint", "-kit-bar-bg"),
            Map.entry("-kit-bar-caution", "-kit-bar-caution-bg"),
            Map.entry("-kit-bar-danger", "-kit-bar-danger-bg"));

    @ParameterizedTest
    @ValueSource(strings = {"base", "controls", "patterns", "shell"})
    void everyFontIsBundledAndHasArabicLettersBesideIt(String name) {
        assertThat(StyleFonts.faults(Objects.requireNonNull(Theme.class.getResource("css/" + name + ".css"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsStandOutFromEveryGroundFourAndAHalfTimes(String theme) {
        var tokens = tokens(theme);
        var faint = new ArrayList<String>();
        WORDS.forEach(word -> GROUNDS.forEach(ground -> weak(tokens, word, ground, 4.5, faint)));
        WORDS_ON.forEach((word, ground) -> weak(tokens, word, ground, 4.5, faint));
        weak(tokens, "-color-fg-emphasis", "-color-danger-emphasis", 4.5, faint);
        weak(tokens, "-color-fg-default", "-color-accent-subtle", 4.5, faint);
        weak(tokens, "-color-fg-default", "-color-base-1", 4.5, faint);
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void controlsStandOutFromEveryGroundThreeTimes(String theme) {
        var tokens = tokens(theme);
        var faint = new ArrayList<String>();
        EDGES.forEach(edge -> GROUNDS.forEach(ground -> weak(tokens, edge, ground, 3, faint)));
        tokens.keySet().stream()
                .filter(token -> token.startsWith("-kit-tint-"))
                .forEach(tint -> GROUNDS.forEach(ground -> weak(tokens, tint, ground, 3, faint)));
        weak(tokens, "-kit-bar-ok", "-kit-bar-bg", 3, faint);
        weak(tokens, "-kit-bar-focus", "-kit-bar-bg", 3, faint);
        for (int i = 1; i <= 4; i++) {
            weak(tokens, "-kit-chart-" + i, "-color-bg-default", 3, faint);
        }
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "controls", "patterns", "shell"})
    void coloursLiveInTheTokensAlone(String sheet) {
        var literals = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(|hsba?\\(")
                .matcher(css(sheet))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(literals).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "controls", "patterns", "shell"})
    void everyColourAskedForExists(String sheet) {
        var light = tokens("light");
        var unknown = Pattern.compile("(?<![\\w-])-(?:kit|color)-[a-z0-9-]+")
                .matcher(css(sheet))
                .results()
                .map(found -> found.group())
                .filter(name -> !light.containsKey(name))
                .distinct()
                .toList();
        assertThat(unknown).isEmpty();
        assertThat(light.keySet()).isEqualTo(tokens("dark").keySet());
    }

    private static void weak(Map<String, String> tokens, String word, String ground, double least, List<String> faint) {
        double contrast = contrast(
                Objects.requireNonNull(tokens.get(word), word), Objects.requireNonNull(tokens.get(ground), ground));
        if (contrast < least) {
            faint.add("%s on %s: %.2f".formatted(word, ground, contrast));
        }
    }

    /// As WCAG 2 defines it.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static Map<String, String> tokens(String theme) {
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(css("tokens-" + theme))
                .results()
                .forEach(found -> tokens.put(found.group(1), found.group(2)));
        assertThat(tokens).hasSizeGreaterThan(40);
        return tokens;
    }

    private static String css(String name) {
        try (var in = Objects.requireNonNull(Theme.class.getResourceAsStream("css/" + name + ".css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
