package org.threeplug.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeplug.identity.Roles;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Declaration;
import org.threeplug.questions.Question;

/// The reference of what can be read is made from what the questions declare. `-Dquestions.write=true` writes it anew.
final class QuestionReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/questions.md");

    private static final Pattern QUESTION =
            Pattern.compile("record (\\w+)\\([^{]*\\)\\s+implements\\s+[^{]*(?:Question|ListQuestion)<");

    private static final String HEAD = """
            # Questions

            What can be read, by its declared name. Made from the declarations by `QuestionReferenceTest`; with
            `-Dquestions.write=true` it writes this page anew. A question is asked at the desk: whoever asks needs the right, as the books
            have it at that moment, and sees the books at one moment. *Lane* says whom it may keep waiting: at the counter nobody, in the
            office a few are asked at once, reports go one after the other. Where *persons* says so, it is noted whose data was shown to
            whom ([decision 41](../decisions/0041-who-saw-whose-data.md)). Lists are read part by part: `portion` says which.

            | question | version | right | lane | at most | persons | what it takes |
            | --- | --- | --- | --- | --- | --- | --- |
            """;

    private static Declaration declared(Class<?> question) {
        return Declaration.of(question).orElseThrow(() -> new AssertionError(question + " declares nothing"));
    }

    private static String page() {
        return HEAD
                + Questions.all().stream()
                        .sorted(Comparator.comparing(question -> declared(question).name().name()))
                        .map(QuestionReferenceTest::row)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String row(Class<?> question) {
        var declared = declared(question);
        var right = declared.right().key();
        return "| `%s` | %d | %s | %s | %d s | %s | %s |"
                .formatted(
                        declared.name().name(),
                        declared.name().version(),
                        right.equals(Asked.BY_ANYBODY) ? "whoever works here" : "`" + right + "`",
                        declared.lane().name().toLowerCase(Locale.ROOT),
                        declared.atMost().toSeconds(),
                        declared.personal() ? "noted" : "",
                        Stream.of(question.getRecordComponents())
                                .map(component -> "`" + component.getName() + "`")
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void theReferenceSaysWhatTheQuestionsDeclare() throws IOException {
        if (Boolean.getBoolean("questions.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void everyQuestionInTheSourcesIsRegistered() throws IOException {
        var written = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                QUESTION.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(written::add);
            }
        }
        var registered = new TreeSet<String>();
        Questions.all().forEach(question -> registered.add(question.getSimpleName()));
        assertThat(registered).isEqualTo(written);
    }

    @Test
    void namesAreGivenOnceAndRightsAreThoseThatARoleCanHave() {
        var rights = new HashSet<>(List.of(Asked.BY_ANYBODY));
        Roles.templates(key -> key).forEach(role -> role.rights().forEach(right -> rights.add(right.key())));
        assertThat(Questions.all())
                .extracting(question -> declared(question).name().name())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z-]+"));
        assertThat(Questions.all())
                .extracting(question -> declared(question).right().key())
                .allMatch(rights::contains);
    }

    /// A question is data: nothing it contains could read, write or wait by itself.
    @Test
    void aQuestionContainsNothingButData() {
        var types = Questions.all().stream()
                .flatMap(question -> Arrays.stream(question.getRecordComponents()))
                .map(component -> component.getType())
                .filter(type -> type.isInterface() && !List.of(Set.class, List.class).contains(type))
                .toList();
        assertThat(Questions.all()).allMatch(Class::isRecord).allMatch(Question.class::isAssignableFrom);
        assertThat(types).isEmpty();
    }
}
