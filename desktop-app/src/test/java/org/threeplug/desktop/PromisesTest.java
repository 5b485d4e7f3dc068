package org.threeplug.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the pages promise stands there word for word, and the test that holds it is there.
final class PromisesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("\\| (\\S+\\.md) \\| (.+) \\| `(\\w+)\\.(\\w+)` \\|");

    private record Promise(String page, String words, String test, String method) {}

    private static List<Promise> promises() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/reference/promises.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Promise(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s|*]+", " ");
    }

    @Test
    void everyPromiseStandsOnItsPageAndHasATestThatIsThere() throws IOException {
        var broken = new ArrayList<Promise>();
        for (var promise : promises()) {
            var page = plain(Files.readString(ROOT.resolve(promise.page())));
            if (!page.contains(plain(promise.words())) || !isThere(promise)) {
                broken.add(promise);
            }
        }

        assertThat(promises()).hasSizeGreaterThan(25);
        assertThat(broken).isEmpty();
    }

    private static boolean isThere(Promise promise) throws IOException {
        for (var module : List.of(
                "core-domain", "persistence", "exports", "ui-plugs/operations", "server", "tools", "desktop-app", "faultlab")) {
            try (var files = Files.find(
                    ROOT.resolve(module).resolve("src/test/java"),
                    Integer.MAX_VALUE,
                    (file, _) -> file.getFileName().toString().equals(promise.test() + ".java"))) {
                for (var file : files.toList()) {
                    if (Files.readString(file).contains("void " + promise.method() + "(")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
