package org.threeplug.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeplug.declared.Commands;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Declared;

/// The journal's screen and the restore's list of moments call each command by a word, not by the name of its class.
final class CommandWordsTest {

    private static final Set<Class<?>> FOUND = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.threeplug")
            .that(DescribedPredicate.describe("are commands", type -> type.isAssignableTo(Command.class) && !type.isInterface()))
            .stream()
            .map(JavaClass::reflect)
            .collect(Collectors.toSet());

    private static final Set<String> COMMANDS = FOUND.stream()
            .map(command -> CommandName.of(command).word())
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyCommandIsDeclaredAndInTheRegistry() {
        assertThat(FOUND).allMatch(command -> command.isAnnotationPresent(Declared.class));
        assertThat(Set.<Class<?>>copyOf(Commands.all())).isEqualTo(FOUND);
        assertThat(FOUND).allMatch(command -> CommandName.of(command).name().matches("[a-z]+\\.[a-z-]+"));
    }

    @ParameterizedTest
    @CsvSource({
        "org.threeplug.office.texts, command.",
        "org.threeplug.office.texts, told.command.",
        "org.threeplug.server.texts, restore.command."
    })
    void everyCommandHasAWordInEveryLanguage(String bundle, String prefix) {
        for (var language : Set.of("en", "ro", "ar")) {
            var named = words(bundle, language).keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> key.substring(prefix.length()))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(named).as(language).isEqualTo(COMMANDS);
        }
    }

    private static ResourceBundle words(String bundle, String language) {
        return ResourceBundle.getBundle(
                bundle,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
