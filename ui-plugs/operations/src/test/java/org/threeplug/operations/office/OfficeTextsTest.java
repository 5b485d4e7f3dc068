package org.threeplug.operations.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeplug.cash.ShiftReport;
import org.threeplug.directories.Directories;
import org.threeplug.documents.DocumentKind;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.gallery.BundleCheck;
import org.threeplug.ledger.Account;
import org.threeplug.operations.OfficeContributions;
import org.threeplug.operations.records.KindWords;
import org.threeplug.payments.Tender;
import org.threeplug.plug.Part;
import org.threeplug.settings.StoreSettings;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

class OfficeTextsTest {

    @Test
    void everyLanguageSaysEverythingAndFillsTheSamePlaces() {
        assertThat(BundleCheck.faults(Surface.BUNDLE, Surface.class.getClassLoader(), "ro", "ar")).isEmpty();
    }

    @Test
    void whateverTheProgramNamesHasAWord() {
        var texts = KindWords.into(Texts.of(
                Surface.BUNDLE,
                new Formats(Locale.ENGLISH, ZoneId.of("UTC"), Set.of()),
                Surface.class.getClassLoader()));
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
        Directories.ALL.forEach(type -> keys.addAll(KindWords.keys(type)));
        assertThat(keys.stream().filter(key -> !texts.has(key)).toList()).isEmpty();
    }

    @Test
    void everyScreenAsksForARightThatSomebodyHas() {
        var contributions = OfficeContributions.all();
        var granted = contributions.stream()
                .filter(Part.Right.class::isInstance)
                .map(Part.Right.class::cast)
                .filter(right -> !right.grantedTo().isEmpty())
                .map(Part.Right::key)
                .toList();
        List<String> asked = contributions.stream()
                .filter(Part.Screen.class::isInstance)
                .map(Part.Screen.class::cast)
                .map(Part.Screen::permission)
                .toList();
        assertThat(granted).containsAll(asked).doesNotHaveDuplicates();
    }
}
