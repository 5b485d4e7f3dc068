package org.threeplug.server.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.health.Runbook;

/// Whoever is told that there is a page finds it.
final class RunbooksTest {

    /// Codes of refusals, and commands.
    private static final Pattern CODE = Pattern.compile("`((?:(?:store|gate|clock|backup)\\.[a-z-]+)|(?:\\./)?pos [^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\(([a-z-]+)\\.md\\)");

    @Test
    void everyPageThatSomethingLeadsToIsInTheProgram() {
        assertThat(Runbook.pages())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(page ->
                        assertThat(Runbooks.text(page, Locale.ENGLISH).orElse("")).startsWith("# "));
    }

    @Test
    void everyCodeWithAPageHasASentenceToo() {
        var sentences = ResourceBundle.getBundle("org.threeplug.texts.refusals", Locale.ENGLISH).keySet();

        assertThat(Runbook.codes()).hasSizeGreaterThan(15).allSatisfy(code -> assertThat(sentences)
                .containsAnyOf("refused." + code, "fault." + code));
    }

    @Test
    void everyFaultOfTheStoreLeadsSomewhere() {
        var faults = ResourceBundle.getBundle("org.threeplug.texts.refusals", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("fault.store.") || key.startsWith("fault.gate."))
                .map(key -> key.substring("fault.".length()))
                .filter(code -> !code.equals("store.closed"))
                .toList();

        assertThat(faults).hasSizeGreaterThan(7).allSatisfy(code -> assertThat(Runbook.of(code)).isPresent());
    }

    /// A page in another language leads to the same pages and names the same codes, commands and files.
    @ParameterizedTest
    @ValueSource(strings = {"ro", "ar"})
    void everyPageIsWholeInEachLanguageTheScreensSpeak(String tag) {
        var language = Locale.forLanguageTag(tag);
        assertThat(Runbook.pages()).allSatisfy(page -> {
            assertThat(Runbooks.speaks(page, language)).as(page).isTrue();
            var english = Runbooks.text(page, Locale.ENGLISH).orElseThrow();
            var translated = Runbooks.text(page, language).orElseThrow();

            assertThat(translated).startsWith("# ").isNotEqualTo(english);
            assertThat(all(LINK, translated)).as(page).isEqualTo(all(LINK, english));
            assertThat(all(CODE, translated)).as(page).isEqualTo(all(CODE, english));
            assertThat(lines(translated)).as(page).isEqualTo(lines(english));
        });
    }

    private static TreeSet<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Headings, steps, rows of tables and commands, without their words.
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.startsWith("    ") ? "command" : line.replaceFirst("^(#+ |[0-9]+\\. |\\|).*", "$1"))
                .filter(line -> line.matches("command|#+ |[0-9]+\\. |\\|"))
                .toList();
    }

    @Test
    void pagesLeadOnlyToPages() {
        assertThat(Runbook.pages()).allSatisfy(page -> assertThat(LINK.matcher(
                                Runbooks.text(page, Locale.ENGLISH).orElseThrow())
                        .results()
                        .map(link -> link.group(1)))
                .allSatisfy(linked -> assertThat(Runbooks.text(linked, Locale.ENGLISH)).isPresent()));
    }

    @Test
    void noPageIsForgotten() throws IOException {
        var folder = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()).resolve("docs/runbooks");
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(names).isEqualTo(new TreeSet<>(Runbook.pages()));
        }
    }

    @Test
    void aPageThatDoesNotExistIsNotFound() {
        assertThat(Runbooks.text("../secret", Locale.ENGLISH)).isEmpty();
        assertThat(Runbooks.text("disk-full.md", Locale.forLanguageTag("ar"))).isPresent();
    }
}
