package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeplug.cash.ShiftReport;
import org.threeplug.directories.Directories;
import org.threeplug.directories.SettingGroups;
import org.threeplug.documents.DocumentKind;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.gallery.BundleCheck;
import org.threeplug.ledger.Account;
import org.threeplug.office.OfficeWiring;
import org.threeplug.office.records.KindWords;
import org.threeplug.payments.Tender;
import org.threeplug.settings.StoreSettings;
import org.threeplug.words.Formats;

class OfficeTextsTest {

    @Test
    void everyLanguageSaysEverythingAndFillsTheSamePlaces() {
        assertThat(BundleCheck.faults(OperationsFeatures.PAGES, OperationsFeatures.class.getClassLoader(), "ro", "ar")).isEmpty();
    }

    @Test
    void whateverTheProgramNamesHasAWord() {
        var texts = OfficeWiring.words(
                OperationsFeatures.PAGES,
                new Formats(Locale.ENGLISH, ZoneId.of("UTC"), Set.of()),
                OperationsFeatures.class.getClassLoader());
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
        SettingGroups.ALL.forEach(group -> keys.addAll(KindWords.ofGroup(group.type())));
        assertThat(keys.stream().filter(key -> !texts.has(key)).toList()).isEmpty();
    }
}
