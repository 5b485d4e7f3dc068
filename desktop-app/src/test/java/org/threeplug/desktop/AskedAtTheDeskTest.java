package org.threeplug.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.CustomerDossiers;
import org.threeplug.customers.Customers;
import org.threeplug.identity.Identity;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.CommandGate;
import org.threeplug.ledger.Ledger;
import org.threeplug.questions.Question;
import org.threeplug.records.Records;
import org.threeplug.sales.Purchases;
import org.threeplug.sales.SalesHistory;
import org.threeplug.stock.Stock;

/// Screens and commands read at the desk. Whoever reads through a port of a context instead is named here, with the reason; a
/// name that is not needed any more must go too.
final class AskedAtTheDeskTest {

    private static final List<Class<?>> READ_SIDES = List.of(
            Catalog.class,
            Customers.class,
            CustomerDossiers.class,
            Identity.class,
            JournalView.class,
            Ledger.class,
            ParkedCarts.class,
            Purchases.class,
            Records.class,
            SalesHistory.class,
            Shifts.class,
            Stock.class);

    private static final String TILL = "the till's own path, by ports that are kept for the counter";
    private static final String SIGNS_IN = "signs somebody in, which is no question";

    private static final Map<String, String> EXCEPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("commandline.Authority", SIGNS_IN),
            Map.entry("commandline.DueReports", "reads which reports are due and writes them as the system, which owns the files; each report itself is asked at the desk"),
            Map.entry("commandline.Login", "finds whom a command is about by their login, and shows no more than the name"),
            Map.entry("commandline.GiveUpKeysCommand", "where keys are lost, and with them who may ask"),
            Map.entry("commandline.StatusCommand", "counts and the open shift, for whoever owns the files; no data of persons"),
            Map.entry("kit.Approvers", SIGNS_IN),
            Map.entry("operations.journal.JournalNames", "the names of what a record already shows, one by one"),
            Map.entry("office.Approval", SIGNS_IN),
            Map.entry("operations.sales.Approving", SIGNS_IN),
            Map.entry("operations.sales.Buyers", TILL),
            Map.entry("operations.sales.Counting", TILL),
            Map.entry("operations.sales.Parking", TILL),
            Map.entry("operations.sales.QuickKeys", TILL),
            Map.entry("operations.sales.Receipts", TILL),
            Map.entry("operations.sales.Renewing", TILL),
            Map.entry("operations.sales.Returning", TILL),
            Map.entry("operations.sales.Rules", TILL),
            Map.entry("operations.sales.Scanning", TILL),
            Map.entry("operations.sales.Searching", TILL),
            Map.entry("operations.sales.ShiftOpening", TILL),
            Map.entry("operations.sales.Starting", TILL),
            Map.entry("operations.sales.TillBooks", TILL),
            Map.entry("operations.sales.TillSeat", TILL),
            Map.entry("operations.sales.TillShop", TILL)));

    private static final JavaClasses SCREENS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "org.threeplug.operations", "org.threeplug.administration", "org.threeplug.office", "org.threeplug.kit",
                    "org.threeplug.commandline");

    private static boolean readsBySide(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> READ_SIDES.stream().anyMatch(side -> dependency.getTargetClass().isEquivalentTo(side)));
    }

    /// Of a class inside another, the other.
    private static String outer(JavaClass one) {
        return one.getEnclosingClass().map(AskedAtTheDeskTest::outer).orElseGet(one::getName);
    }

    @Test
    void whoeverReadsPastTheDeskIsNamed() {
        var past = new TreeSet<String>();
        SCREENS.stream()
                .filter(AskedAtTheDeskTest::readsBySide)
                .map(AskedAtTheDeskTest::outer)
                .map(name -> name.substring("org.threeplug.".length()))
                .forEach(past::add);
        assertThat(past).isEqualTo(new TreeSet<>(EXCEPTIONS.keySet()));
    }

    @Test
    void noQuestionReachesTheGate() {
        var questions = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.threeplug")
                .that(JavaClass.Predicates.implement(Question.class));
        assertThat(questions).isNotEmpty();
        assertThat(questions.stream()
                        .filter(question -> question.getDirectDependenciesFromSelf().stream()
                                .anyMatch(each -> each.getTargetClass().isEquivalentTo(CommandGate.class)))
                        .map(JavaClass::getName))
                .isEmpty();
    }
}
