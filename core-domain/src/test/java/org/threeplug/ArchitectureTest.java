package org.threeplug;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

/// The rules that keep the business plain, and its contexts apart.
@AnalyzeClasses(packages = "org.threeplug", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule plainJavaOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.sql..", "javax.sql..", "org.jooq..", "java.nio.file..", "java.net..")
            .because("the business knows no screen, no database, no file and no network");

    @ArchTest
    static final ArchRule contextsFormNoCircle = slices()
            .matching("org.threeplug.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a context that is part of a circle cannot be understood, tested or replaced alone");

    @ArchTest
    static final ArchRule theKernelStandsOnNothing = noClasses()
            .that()
            .resideInAPackage("org.threeplug.kernel..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.threeplug..").and(not(resideInAPackage("org.threeplug.kernel.."))))
            .because("every context stands on the kernel");

    @ArchTest
    static final ArchRule noClockOfItsOwn = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.threeplug.kernel.Ids")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("time is told to a command, so that a day can be replayed");

    @ArchTest
    static final ArchRule moneyIsNeverAFloatingPointNumber = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("money and quantities are exact");
}
