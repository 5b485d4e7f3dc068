package org.threeplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.threeplug.contracts.ReferencePage;

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

    /// A row for each code: what a person wrote about it stays, and what nobody wrote about is told by its sentence.
    private static List<String> rows(List<String> head, Iterable<String> codes, String of) {
        var sentences = ResourceBundle.getBundle("org.threeplug.texts.refusals", Locale.ROOT);
        var written = of.lines().filter(line -> line.startsWith("| `")).collect(Collectors.toMap(RefusalReferenceTest::code, line -> line, (one, _) -> one));
        var rows = new ArrayList<>(head);
        for (var code : codes) {
            var sentence = "refused." + code;
            var told = sentences.containsKey(sentence) ? sentences.getString(sentence) : "";
            var cells = head.getFirst().split("\\|").length == 4 ? "| `%s` | as in the sentence | %s |" : "| `%s` | %s |";
            rows.add(written.getOrDefault(code, cells.formatted(code, told)));
        }
        return rows;
    }

    private static String code(String line) {
        return line.substring(3, line.indexOf('`', 3));
    }

    private static List<String> head(String of) {
        return of.lines().filter(line -> line.startsWith("|")).limit(2).toList();
    }

    private static ReferencePage reference() {
        return ReferencePage.at(Path.of("../docs/reference/refusals.md"), "refusals.write");
    }

    @Test
    void everyRefusalOfTheBusinessIsListedOnceInOrder() throws IOException {
        var of = page().substring(0, page().indexOf(ELSEWHERE));
        reference().holds(0, rows(head(of), thrown(THROWN, Path.of("src/main/java")), of));
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

        // Some codes are put together as the program runs, and are listed by hand.
        thrown.addAll(elsewhere());
        var of = page().substring(page().indexOf(ELSEWHERE));
        reference().holds(1, rows(head(of), thrown, of));
        assertThat(sentences.keySet()).containsAll(elsewhere().stream().map(code -> "refused." + code).toList());
    }
}
