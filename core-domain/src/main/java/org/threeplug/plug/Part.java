package org.threeplug.plug;

import java.util.List;
import java.util.Set;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.questions.Declaration;
import org.threeplug.records.RecordType;
import org.threeplug.reports.Report;
import org.threeplug.settings.SettingGroup;
import org.threeplug.tables.PlugTables;
import org.threeplug.tables.TableRule;

/// One thing that a plug adds, as data that the host can list and check before running any of it. Closed on purpose: a new kind
/// of part does not compile until the host knows what to do with it. A published one never changes its components.
public sealed interface Part {

    /// Unique within the product; starts with the id of the plug.
    String key();

    /// A screen with its place in the navigation.
    ///
    /// @param area the part of the window it belongs to
    /// @param group the heading it stands under within the area, a text key of the plug
    /// @param order the place within the area, ascending
    /// @param icon the name of an icon of the kit
    /// @param permission the right without which the screen is not offered
    /// @param home whether the shell opens it after sign-in for those who may see it; the first by order wins
    record Screen(
            String key,
            Area area,
            String group,
            int order,
            String icon,
            String permission,
            boolean home,
            Class<? extends PlugScreen> type)
            implements Part {}

    /// What the one search over everything asks as well. It is made when somebody searches for the first time.
    record Finder(String key, Class<? extends PlugFinder> type) implements Part {}

    /// Tables of the plug's own, in a schema that the plug's scripts alone change. A script that fails costs this plug alone.
    ///
    /// @param scripts in the order in which they run, each once; one that was published is never changed
    /// @param tables what each of them declares
    record Tables(String key, List<PlugTables.Script> scripts, List<TableRule> tables) implements Part {
        public Tables {
            scripts = List.copyOf(scripts);
            tables = List.copyOf(tables);
        }
    }

    /// A kind of document the plug posts; numbered in a series of its own at each register.
    record KindOfDocument(String key) implements Part {}

    /// A way to pay the plug brings.
    ///
    /// @param account the role of the account on which such a payment stands
    record WayToPay(String key, String account) implements Part {}

    /// What the plug posts to an account of its own.
    record AccountRole(String key) implements Part {}

    /// A kind of record: its rights, commands, table, list, form, import, export and history are computed from its declaration.
    ///
    /// @param type with the place in the navigation
    /// @param screen what shows it; one of its own where the common pages do not fit
    record Kind(String key, RecordType type, Class<? extends PlugScreen> screen) implements Part {}

    /// A report that the plug brings; everything else follows from its declaration.
    record OfReport(String key, Report report) implements Part {

        public static OfReport of(Report report) {
            return new OfReport(report.key(), report);
        }
    }

    /// Settings that belong together: their form, command and search follow from the declaration.
    record Settings(String key, SettingGroup group) implements Part {

        public static Settings of(SettingGroup group) {
            return new Settings(group.key(), group);
        }
    }

    /// A command that the plug brings.
    ///
    /// @param key what records of it are called
    record Action(String key, int version, Class<? extends Command<?>> type) implements Part {

        public static Action of(Class<? extends Command<?>> type) {
            var name = CommandName.of(type);
            return new Action(name.name(), name.version(), type);
        }
    }

    /// A question that the plug brings, with the right to ask it.
    ///
    /// @param key what it is called where it is asked
    record Question(String key, int version, String right, Class<? extends org.threeplug.questions.Question<?>> type)
            implements Part {

        /// @throws IllegalArgumentException when it does not declare who may ask it
        public static Question of(Class<? extends org.threeplug.questions.Question<?>> type) {
            var declared = Declaration.of(type)
                    .orElseThrow(() -> new IllegalArgumentException(type.getName() + " does not declare who may ask it"));
            return new Question(declared.name().name(), declared.name().version(), declared.right().key(), type);
        }
    }

    /// The words of a plug, in one text bundle.
    ///
    /// @param bundle its base name
    record Words(String key, String bundle) implements Part {}

    /// A right the plug checks, and the role templates that have it from the start.
    record Right(String key, Set<String> grantedTo) implements Part {
        public Right {
            grantedTo = Set.copyOf(grantedTo);
        }
    }
}
