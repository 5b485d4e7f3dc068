package org.threeplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table of refusals, from which the sentences are written, is complete and in order.
final class RefusalReferenceTest {

    private static final Pattern THROWN =
            Pattern.compile("(?:RefusedException|Refusal\\.of)\\(\\s*\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern LISTED = Pattern.compile("^\\| `([a-z]+\\.[a-z-]+)` \\|", Pattern.MULTILINE);

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void everyRefusalOfTheBusinessIsListedOnceInOrder() throws IOException {
        var thrown = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                thrown.addAll(found(THROWN, Files.readString(file)));
            }
        }
        var listed = found(LISTED, Files.readString(Path.of("../docs/reference/refusals.md")));
        assertThat(listed).containsExactlyElementsOf(thrown);
    }
}
