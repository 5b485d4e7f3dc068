package org.threeplug.desktop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Inject;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.threeplug.kernel.CommandGate;
import org.threeplug.server.compose.OpenStore;

/// The directions between the modules, and what no module may do. Each rule is also held against classes that break it:
/// a rule that cannot fail would be worth nothing.
final class ArchitectureTest {

    private static final String PERSISTENCE = "org.threeplug.persistence..";
    private static final String ENGINE = "org.threeplug.persistence.engine..";
    private static final String DEVICES = "org.threeplug.devices..";
    private static final String WORDS = "org.threeplug.words..";
    private static final String EXPORTS = "org.threeplug.exports..";
    private static final String KIT = "org.threeplug.kit..";
    private static final String OFFICE = "org.threeplug.office..";
    private static final String OPERATIONS = "org.threeplug.operations..";
    private static final String ADMINISTRATION = "org.threeplug.administration..";
    private static final String PLUGS = "org.threeplug.[office|operations|administration]..";
    private static final String SERVER = "org.threeplug.server..";
    private static final String TOOLS = "org.threeplug.tools..";
    private static final String COMMAND_LINE = "org.threeplug.commandline..";
    private static final String DESKTOP = "org.threeplug.desktop..";
    private static final String BENCH = "org.threeplug.bench..";

    private static final DescribedPredicate<JavaClass> CORE = resideInAPackage("org.threeplug..")
            .and(resideOutsideOfPackages(
                    PERSISTENCE, DEVICES, WORDS, EXPORTS, KIT, PLUGS, SERVER, TOOLS, COMMAND_LINE, DESKTOP, BENCH));

    private static final DescribedPredicate<JavaClass> WRITE_SIDES = CORE.and(simpleNameEndingWith("Book"));

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.threeplug");

    private static final JavaClasses CARELESS = new ClassFileImporter()
            .importPackages(
                    "org.threeplug.planted",
                    "org.threeplug.devices.planted",
                    "org.threeplug.words.planted",
                    "org.threeplug.kit.planted",
                    "org.threeplug.server.plantedone",
                    "org.threeplug.server.plantedtwo",
                    "org.threeplug.tools.planted",
                    "org.threeplug.commandline.planted",
                    "org.threeplug.office.planted",
                    "org.threeplug.administration.plantedone",
                    "org.threeplug.administration.plantedtwo",
                    "org.threeplug.operations.plantedone",
                    "org.threeplug.operations.plantedtwo",
                    "org.threeplug.persistence.engine.plantedone",
                    "org.threeplug.persistence.engine.plantedtwo",
                    "org.threeplug.persistence.backup.plantedone",
                    "org.threeplug.persistence.backup.plantedtwo",
                    "org.threeplug.persistence.plantedone",
                    "org.threeplug.persistence.plantedtwo");

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that(CORE)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            PERSISTENCE, DEVICES, WORDS, EXPORTS, KIT, PLUGS, SERVER, TOOLS, COMMAND_LINE, DESKTOP, BENCH))
                    .because("the business knows nobody"),
            noClasses()
                    .that(resideInAPackage(PERSISTENCE))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            DEVICES, WORDS, EXPORTS, KIT, PLUGS, SERVER, TOOLS, COMMAND_LINE, DESKTOP, BENCH))
                    .because("the store knows only the business"),
            noClasses()
                    .that(resideInAPackage(DEVICES))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            PERSISTENCE, WORDS, EXPORTS, KIT, PLUGS, SERVER, TOOLS, COMMAND_LINE, DESKTOP, BENCH))
                    .because("devices know only the business"),
            noClasses()
                    .that(resideInAPackage(KIT))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            PERSISTENCE, DEVICES, PLUGS, SERVER, TOOLS, COMMAND_LINE, DESKTOP, BENCH))
                    .because("the kit serves every plug and knows none"),
            noClasses()
                    .that(resideInAnyPackage(WORDS, EXPORTS))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            PERSISTENCE, DEVICES, KIT, PLUGS, SERVER, TOOLS, COMMAND_LINE, DESKTOP, BENCH))
                    .because("words and files are the same whoever asks for them"),
            noClasses()
                    .that(resideInAPackage(SERVER))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(KIT, PLUGS, TOOLS, COMMAND_LINE, DESKTOP, BENCH))
                    .because("an open store works without a window"),
            noClasses()
                    .that(resideInAPackage(TOOLS))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(KIT, PLUGS, COMMAND_LINE, DESKTOP, BENCH))
                    .because("what tries the program out needs an open store and no window"),
            noClasses()
                    .that(resideInAPackage(COMMAND_LINE))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(DESKTOP, BENCH))
                    .because("the window is one of those who use the command line"),
            noClasses()
                    .that(resideInAPackage(PLUGS))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(PERSISTENCE, DEVICES, SERVER, TOOLS, COMMAND_LINE, DESKTOP, BENCH))
                    .because("screens see ports, never what is behind them"),
            noClasses()
                    .that(resideInAPackage(OFFICE))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(OPERATIONS, ADMINISTRATION))
                    .because("what pages are made of serves every plug and knows none"),
            noClasses()
                    .that(resideInAPackage(ADMINISTRATION))
                    .should()
                    .dependOnClassesThat(resideInAPackage(OPERATIONS))
                    .because("a plug works without the others"),
            noClasses()
                    .that(resideInAPackage(OPERATIONS))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ADMINISTRATION))
                    .because("a plug works without the others"),
            noClasses()
                    .that(resideInAnyPackage(PERSISTENCE, DEVICES, WORDS, EXPORTS, SERVER, TOOLS, COMMAND_LINE))
                    .should()
                    .dependOnClassesThat(resideInAPackage("javafx.."))
                    .because("store, devices and commands also work where nothing is drawn"),
            noClasses()
                    .that(resideOutsideOfPackages(PERSISTENCE, BENCH))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..", "org.h2.."))
                    .because("SQL lives in one module"),
            noClasses()
                    .that(resideOutsideOfPackages(PERSISTENCE))
                    .and()
                    .doNotHaveSimpleName("WriteSides")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.threeplug.persistence.engine.gate.."))
                    .because("rows are written inside the gate only"),
            noClasses()
                    .that(resideInAnyPackage(DEVICES, WORDS, EXPORTS, KIT, PLUGS, SERVER, TOOLS, COMMAND_LINE, DESKTOP))
                    .and()
                    .doNotHaveSimpleName("WriteSides")
                    .should()
                    .dependOnClassesThat(WRITE_SIDES)
                    .because("only commands reach a write side"),
            noClasses()
                    .that(resideInAPackage(PLUGS))
                    .should()
                    .callMethodWhere(JavaCall.Predicates.target(owner(assignableTo(CommandGate.class))))
                    .because("a screen gives commands through Submission, which asks again for an answer that got lost"),
            slices().matching("org.threeplug.persistence.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a context in a circle cannot be understood alone"),
            slices().matching("org.threeplug.persistence.engine.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a floor of the engine stands on those below it"),
            slices().matching("org.threeplug.persistence.backup.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("what is sealed, copied, kept, witnessed and restored is understood one after the other"),
            noClasses()
                    .that(resideInAPackage("org.threeplug.persistence.backup.*.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.threeplug.persistence.backup"))
                    .because("the desk uses the rooms, and they know none who uses them"),
            noClasses()
                    .that(resideInAPackage(ENGINE))
                    .should()
                    .dependOnClassesThat(resideInAPackage(PERSISTENCE).and(resideOutsideOfPackages(ENGINE)))
                    .because("the engine knows no goods and no money"),
            noClasses()
                    .that(resideInAPackage("org.threeplug.persistence.*.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.threeplug.persistence"))
                    .because("what puts the contexts together is known to none of them"),
            slices().matching("org.threeplug.server.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a context in a circle cannot be understood alone"),
            slices().matching("org.threeplug.operations.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a context in a circle cannot be understood alone"),
            slices().matching("org.threeplug.administration.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a context in a circle cannot be understood alone"),
            noFields()
                    .should()
                    .beAnnotatedWith(Inject.class)
                    .orShould()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .because("what a class needs stands in its constructor"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(Date.class.getName())
                    .because("java.time says what it means"),
            noClasses()
                    .that(resideOutsideOfPackages(BENCH, COMMAND_LINE))
                    .and()
                    .doNotHaveFullyQualifiedName(Launcher.class.getName())
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("only the command line speaks to a terminal"));

    @TestFactory
    Stream<DynamicTest> theProgramKeepsEachRule() {
        assertThat(PROGRAM.contain(OpenStore.class)).isTrue();
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleNoticesWhoeverBreaksIt() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(CARELESS).hasViolation()).isTrue()));
    }
}
