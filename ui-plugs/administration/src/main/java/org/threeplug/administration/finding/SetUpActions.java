package org.threeplug.administration.finding;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.office.Offer;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.office.records.SettingGroupPage;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.plug.PlugWords;
import org.threeplug.settings.DeclaredSettings;
import org.threeplug.settings.SettingGroup;
import org.threeplug.words.Texts;

/// Who works here, what the shop is set to, and what keeps its books safe.
final class SetUpActions {

    private static final String USERS = "administration.users";
    private static final String ROLES = "administration.roles";
    private static final String BACKUPS = "administration.backups";
    private static final String SETTINGS = "administration.settings";

    private static final List<Offer> OFFERS = List.of(
            Offer.action("identity.users", "user.new", "users", "people", USERS, "new"),
            Offer.action("identity.roles", "role.new", "roles.all", "rights", ROLES, "new"),
            Offer.action("identity.roles", "roles", "roles.all", "rights", ROLES, "matrix"),
            Offer.action("identity.roles", "role.line", "roles.all", "rights", ROLES, "matrix"),
            Offer.action("identity.roles", "role.ticket", "roles.all", "rights", ROLES, "matrix"),
            Offer.action("backup.make", "backups.make", "backups", "backup", BACKUPS, "make"),
            Offer.action("backup.prove", "backups.prove", "backups", "backup", BACKUPS, "prove"),
            Offer.action("backup.restore", "backups.restore", "backups", "restore", BACKUPS, "restore"),
            setting("clock", "clock"),
            setting("clock.day-start", "clock"),
            setting("clock.back", "clock"),
            setting("clock.forward", "clock"),
            setting("printer", "printer"),
            setting("printer.way", "printer"),
            setting("printer.address", "printer"),
            setting("printer.look", "printer"),
            setting("printer.try", "printer"),
            setting("printer.paper", "printer"),
            setting("printer.drawer", "printer"),
            field("settings.name", "businessName"),
            field("settings.tax-number", "taxNumber"),
            field("settings.address", "address"),
            field("settings.language", "language"),
            field("settings.header", "receiptHeader"),
            field("settings.footer", "receiptFooter"),
            field("settings.usual-tax", "usualTax"),
            field("settings.tax-rounding", "taxRounding"),
            field("settings.cash-rounding", "cashRounding"),
            field("settings.difference-limit", "differenceLimit"),
            field("settings.card-key", "cardKeyConfirms"),
            field("settings.merge-scans", "mergeScans"));

    private final Office office;
    private final Texts texts;
    private final DeclaredSettings declared;
    private final PlugWords words;

    @Inject
    SetUpActions(Office office, @Named(Surface.TEXTS) Texts texts, DeclaredSettings declared, PlugWords words) {
        this.declared = declared;
        this.words = words;
        this.office = office;
        this.texts = texts;
    }

    List<Found> all() {
        return Stream.concat(Offer.known(OFFERS, office, texts).stream(), declared()).toList();
    }

    private Stream<Found> declared() {
        return office.may("settings.edit") ? declared.all().stream().flatMap(this::told) : Stream.empty();
    }

    private Stream<Found> told(SettingGroup group) {
        var title = SettingGroupPage.title(texts, words, group);
        return SettingGroupPage.told(texts, words, group).entrySet().stream()
                .map(told -> new Found(Kind.SETTING, told.getKey(), title, "settings", SETTINGS, "group:" + group.key(), told.getValue()));
    }

    private static Offer setting(String title, String thing) {
        return new Offer(Kind.SETTING, "settings.edit", title, "settings", "settings", SETTINGS, thing);
    }

    private static Offer field(String title, String id) {
        return setting(title, "field:" + id);
    }
}
