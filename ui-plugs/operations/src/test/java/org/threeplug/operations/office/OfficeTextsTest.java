package org.threeplug.operations.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.threeplug.cash.ShiftReport;
import org.threeplug.documents.DocumentKind;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.Formats;
import org.threeplug.kit.Texts;
import org.threeplug.kit.gallery.BundleCheck;
import org.threeplug.ledger.Account;
import org.threeplug.operations.OfficeContributions;
import org.threeplug.payments.Tender;
import org.threeplug.plug.Contribution;
import org.threeplug.settings.StoreSettings;

class OfficeTextsTest {

    @Test
    void everyLanguageSaysEverythingAndFillsTheSamePlaces() {
        assertThat(BundleCheck.faults(Surface.BUNDLE, Surface.class.getClassLoader(), "ro", "ar")).isEmpty();
    }

    @Test
    void whateverTheProgramNamesHasAWord() {
        var texts = Texts.of(
                Surface.BUNDLE,
                new Formats(Locale.ENGLISH, ZoneId.of("UTC"), Set.of()),
                Surface.class.getClassLoader());
        var keys = new ArrayList<String>();
        Stream.of(DocumentKind.values()).forEach(kind -> keys.add("document." + kind));
        Stream.of(Tender.Kind.values()).forEach(kind -> keys.add("tender." + kind));
        Stream.of(Tender.Kind.values()).forEach(kind -> keys.add("figure." + kind));
        Stream.of(Account.Kind.values()).forEach(kind -> keys.add("account." + kind));
        Stream.of(StoreSettings.TaxRounding.values()).forEach(rounding -> keys.add("rounding." + rounding));
        Stream.of(ShiftReport.Section.values()).forEach(section -> keys.add("report.section." + section));
        Roles.templates(key -> key).stream().map(Role::key).forEach(role -> keys.add("role." + role));
        Roles.templates(key -> key).stream()
                .flatMap(role -> role.rights().stream())
                .map(Permission::key)
                .forEach(right -> keys.add("right." + right));
        assertThat(keys).allMatch(texts::has);
    }

    @Test
    void everyScreenAsksForARightThatSomebodyHas() {
        var contributions = OfficeContributions.all();
        var granted = contributions.stream()
                .filter(Contribution.Right.class::isInstance)
                .map(Contribution.Right.class::cast)
                .filter(right -> !right.grantedTo().isEmpty())
                .map(Contribution.Right::key)
                .toList();
        List<String> asked = contributions.stream()
                .filter(Contribution.Screen.class::isInstance)
                .map(Contribution.Screen.class::cast)
                .map(Contribution.Screen::permission)
                .toList();
        assertThat(granted).containsAll(asked).doesNotHaveDuplicates();
    }
}
