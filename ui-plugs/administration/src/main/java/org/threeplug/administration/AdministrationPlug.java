package org.threeplug.administration;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.administration.backup.BackupScreen;
import org.threeplug.administration.backup.BackupWiring;
import org.threeplug.administration.finding.FindingWiring;
import org.threeplug.administration.finding.SetUpFinder;
import org.threeplug.administration.identity.IdentityWiring;
import org.threeplug.administration.identity.KeysScreen;
import org.threeplug.administration.identity.RolesScreen;
import org.threeplug.administration.identity.UsersScreen;
import org.threeplug.administration.plugs.PlugsScreen;
import org.threeplug.administration.plugs.PlugsWiring;
import org.threeplug.administration.settings.ClockScreen;
import org.threeplug.administration.settings.PrinterScreen;
import org.threeplug.administration.settings.SettingsScreen;
import org.threeplug.administration.settings.SettingsWiring;
import org.threeplug.office.OfficeWiring;
import org.threeplug.office.OurFeatures;
import org.threeplug.plug.Area;
import org.threeplug.plug.Feature;
import org.threeplug.plug.Part;
import org.threeplug.plug.Plug;

/// Who works here and what they may do, what the shop is set to, and what keeps its books safe.
public final class AdministrationPlug implements Plug {

    /// The base name of the plug's words.
    public static final String BUNDLE = "org.threeplug.administration.texts";

    @Override
    public String id() {
        return "administration";
    }

    @Override
    public String texts() {
        return BUNDLE;
    }

    @Override
    public List<Feature> features() {
        var more = new ArrayList<>(screens());
        more.add(new Part.Finder("administration.finder", SetUpFinder.class));
        more.add(new Part.Words("administration.own-words", BUNDLE));
        return OurFeatures.ofAdministration(more);
    }

    private static List<Part> screens() {
        return List.of(
                new Part.Screen(
                        "administration.users", Area.TEAM, "people", 10, "people", "identity.users", false, UsersScreen.class),
                new Part.Screen(
                        "administration.keys", Area.SET_UP, "people", 40, "lock", "identity.keys", false, KeysScreen.class),
                new Part.Screen(
                        "administration.roles", Area.SET_UP, "people", 30, "security", "identity.roles", false, RolesScreen.class),
                new Part.Screen(
                        "administration.settings", Area.SET_UP, "store", 10, "settings", "settings.edit", false, SettingsScreen.class),
                new Part.Screen(
                        "administration.printer", Area.SET_UP, "store", 20, "print", "sales.reprint", false, PrinterScreen.class),
                new Part.Screen(
                        "administration.plugs", Area.SET_UP, "safety", 80, "extension", "plugs.switch", false, PlugsScreen.class),
                new Part.Screen(
                        "administration.clock", Area.SET_UP, "safety", 70, "clock", "sales.view", false, ClockScreen.class),
                new Part.Screen(
                        "administration.backups", Area.SET_UP, "safety", 60, "backup", "backup.make", false, BackupScreen.class));
    }

    @Override
    public Module wiring() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                install(new OfficeWiring(BUNDLE, AdministrationPlug.class.getClassLoader()));
                List.of(new IdentityWiring(), new SettingsWiring(), new BackupWiring(), new PlugsWiring(), new FindingWiring())
                        .forEach(this::install);
            }
        };
    }
}
