package org.threeplug.tables;

import java.util.List;
import java.util.Locale;

/// The tables that a plug keeps for itself: they lie in a schema of its own, are changed by its own scripts only, and are
/// journalled and rebuilt as the program's are. Without the plug they stay as they are.
///
/// @param plug the id of the plug
/// @param scripts in the order in which they run, each once; one that has run is never changed
/// @param rules what each table declares, by its name in capitals
public record PlugTables(String plug, List<Script> scripts, List<TableRule> rules) {

    /// Some statements that make tables and indexes or change rows, in the plug's own schema and nowhere else.
    ///
    /// @param name such as `1-cards`
    public record Script(String name, String sql) {}

    private static final String PREFIX = "PLUG_";

    public PlugTables {
        scripts = List.copyOf(scripts);
        rules = List.copyOf(rules);
    }

    /// Where they lie.
    public String schema() {
        return schemaOf(plug);
    }

    public static String schemaOf(String plug) {
        return PREFIX + plug.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// Whether a schema is one of a plug.
    public static boolean isOfAPlug(String schema) {
        return schema.startsWith(PREFIX);
    }
}
