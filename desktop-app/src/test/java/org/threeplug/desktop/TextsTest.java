package org.threeplug.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody meets a key instead of a sentence.
final class TextsTest {

    private static final Pattern REFUSAL = Pattern.compile(
            "(?:new RefusedException|Refusal\\.of|refused)\\(\\s*\"([a-z-]+\\.[a-z-]+)\"|\"(replay\\.unreadable-[a-z]+)\"");
    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");
    private static final Pattern FAULT = Pattern.compile("new Fault\\(\\s*Fault\\.Kind\\.\\w+,\\s*\"([a-z.-]+)\"");

    @Test
    void everyRefusalInTheSourcesHasASentence() {
        var known = bundle("org.threeplug.texts.refusals", Locale.ENGLISH).keySet();
        var asked = sources()
                .flatMap(source -> REFUSAL.matcher(source).results())
                .map(found -> "refused." + (found.group(1) == null ? found.group(2) : found.group(1)))
                .filter(key -> !key.startsWith("refused.office.") && !key.startsWith("refused.till."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(known).containsAll(asked);
    }

    @Test
    void everyFaultInTheSourcesHasASentence() {
        var known = bundle("org.threeplug.texts.refusals", Locale.ENGLISH).keySet();
        var asked = sources()
                .flatMap(source -> FAULT.matcher(source).results())
                .map(found -> "fault." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).containsAll(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.threeplug.texts.refusals", "org.threeplug.server.texts", "org.threeplug.commandline.usage"})
    void everyLanguageSaysTheSameThings(String name) {
        var english = bundle(name, Locale.ENGLISH);
        for (var language : Set.of("ro", "ar")) {
            var other = bundle(name, Locale.forLanguageTag(language));
            assertThat(other.getLocale().getLanguage()).isEqualTo(language);
            assertThat(said(other)).isEqualTo(said(english));
            for (var key : english.keySet()) {
                if (PLURAL.matcher(key).find()) {
                    continue;
                }
                assertThat(new MessageFormat(other.getString(key)).getFormatsByArgumentIndex().length)
                        .as(language + " " + key)
                        .isEqualTo(new MessageFormat(english.getString(key)).getFormatsByArgumentIndex().length);
            }
        }
    }

    /// The plural forms of a sentence are one, since languages have different ones.
    private static Set<String> said(ResourceBundle bundle) {
        return bundle.keySet().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Stream<String> sources() {
        var root = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        try (var files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .map(TextsTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
