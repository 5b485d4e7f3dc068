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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.Directories;
import org.threeplug.identity.Roles;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Declaration;
import org.threeplug.questions.Question;
import org.threeplug.records.Act;
import org.threeplug.records.KindQuestion;
import org.threeplug.journal.HeldAboutPeople;
import org.threeplug.records.OneRecord;
import org.threeplug.records.RecordChoices;
import org.threeplug.records.RecordFigures;
import org.threeplug.records.RecordLengths;
import org.threeplug.records.RecordList;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordTitles;
import org.threeplug.records.RecordValues;

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
            whom ([decision 41](../decisions/0041-who-saw-whose-data.md)). Lists are read part by part: `portion` says which. Questions
            that need `<kind>.view` are asked of one [kind of record](../guides/kinds-of-record.md) and bear its name: `records.list` of
            suppliers is `suppliers.list` and needs `suppliers.view`. Fields that whoever asks does not see are in no answer.

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
                        switch (right) {
                            case Asked.BY_ANYBODY -> "whoever works here";
                            case KindQuestion.OF_THE_KIND -> "`<kind>.view`";
                            default -> "`" + right + "`";
                        },
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
        var rights = new HashSet<>(List.of(Asked.BY_ANYBODY, KindQuestion.OF_THE_KIND));
        Roles.templates(key -> key).forEach(role -> role.rights().forEach(right -> rights.add(right.key())));
        assertThat(Questions.all())
                .extracting(question -> declared(question).name().name())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z-]+"));
        assertThat(Questions.all())
                .extracting(question -> declared(question).right().key())
                .allMatch(rights::contains);
    }

    @Test
    void questionsOfAKindBearItsNameAndNeedItsRight() {
        for (var type : Directories.ALL) {
            var asked = List.of(
                    new RecordList(type, RecordQuery.ALL, Portion.FIRST),
                    new RecordFigures(type, RecordQuery.ALL),
                    new OneRecord(type, new UUID(0, 1)),
                    new HeldAboutPeople(type, new UUID(0, 1), Optional.empty()),
                    new RecordLengths(type),
                    new RecordTitles(type, "", List.of()),
                    new RecordChoices(type, "", "", 1),
                    new RecordValues(type, "", 1));
            assertThat(asked.stream().map(Object::getClass))
                    .as("all of them")
                    .containsExactlyInAnyOrderElementsOf(Questions.all().stream()
                            .filter(KindQuestion.class::isAssignableFrom)
                            .toList());
            assertThat(asked)
                    .extracting(question -> Declaration.of(question).orElseThrow())
                    .allMatch(declared -> declared.right().equals(type.permission(Act.VIEW)))
                    .extracting(declared -> declared.name().name())
                    .containsExactly(
                            type.key() + ".list", type.key() + ".figures", type.key() + ".one", type.key() + ".held", type.key() + ".lengths", type.key() + ".titles",
                            type.key() + ".choices", type.key() + ".values");
        }
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
