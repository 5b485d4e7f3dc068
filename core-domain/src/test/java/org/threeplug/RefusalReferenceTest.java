package org.threeplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The tables of refusals, from which the sentences are written, are complete and in order.
final class RefusalReferenceTest {

    private static final Pattern THROWN =
            Pattern.compile("(?:RefusedException\\(|Refusal\\.of\\(|(?:wrong|violations\\(\\))\\.add\\([^,]+,)\\s*\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern THROWN_ANYWHERE =
            Pattern.compile("(?:RefusedException|Refusal|Refusal\\.of|refused)\\(\\s*\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern LISTED = Pattern.compile("^\\| `([a-z]+\\.[a-z-]+)` \\|", Pattern.MULTILINE);

    private static final String ELSEWHERE = "## Refused elsewhere";

    private static final List<String> MODULES =
            List.of("core-domain", "persistence", "devices", "words", "ui-plugs/kit", "ui-plugs/operations", "server", "tools",
                    "command-line", "desktop-app");

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static TreeSet<String> thrown(Pattern pattern, Path sources) throws IOException {
        var thrown = new TreeSet<String>();
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                thrown.addAll(found(pattern, Files.readString(file)));
            }
        }
        return thrown;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/reference/refusals.md"));
    }

    /// What commands are refused for.
    private static List<String> business() throws IOException {
        return found(LISTED, page().substring(0, page().indexOf(ELSEWHERE)));
    }

    /// What everything else is refused for.
    private static List<String> elsewhere() throws IOException {
        return found(LISTED, page().substring(page().indexOf(ELSEWHERE)));
    }

    @Test
    void everyRefusalOfTheBusinessIsListedOnceInOrder() throws IOException {
        assertThat(business()).containsExactlyElementsOf(thrown(THROWN, Path.of("src/main/java")));
    }

    @Test
    void everyOtherRefusalIsListedOnceInOrderAndHasASentence() throws IOException {
        var thrown = new TreeSet<String>();
        for (var module : MODULES) {
            thrown.addAll(thrown(THROWN_ANYWHERE, Path.of("..", module, "src/main/java")));
        }
        thrown.removeAll(business());
        thrown.removeIf(code -> code.matches("(office|till|input)\\..*"));
        var sentences = ResourceBundle.getBundle("org.threeplug.texts.refusals", Locale.ROOT);

        assertThat(elsewhere()).containsAll(thrown).containsExactlyElementsOf(new TreeSet<>(elsewhere()));
        assertThat(sentences.keySet()).containsAll(elsewhere().stream().map(code -> "refused." + code).toList());
    }
}
