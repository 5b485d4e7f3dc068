package org.threeplug.persistence.engine.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.threeplug.persistence.engine.tables.SchemaGaps;
import org.threeplug.persistence.engine.tables.TableRules;
import org.threeplug.tables.PlugTables;
import org.threeplug.tables.TableRule;

/// The scripts of a plug as they run in a store: its own, and behind them one that writes down what its tables declare, so that
/// this is known without the plug. In the journal each is called `plug:ID:NAME`.
public final class PlugScripts {

    /// @param name as the journal calls it
    public record Step(String name, String sql) {}

    /// H2 keeps sequences of its own behind such columns, under names that are others in each database.
    private static final Set<String> NUMBERED_BY_H2 =
            Set.of("IDENTITY", "AUTO_INCREMENT", "SERIAL", "BIGSERIAL", "SMALLSERIAL", "SEQUENCE");

    private static final String MARK = "plug:";
    private static final int SHORT = 8;

    private final PlugTables tables;
    private final List<TableRule> rules;

    public PlugScripts(PlugTables tables) {
        this.tables = tables;
        this.rules = tables.rules().stream()
                .map(rule -> new TableRule(
                        tables.schema() + "." + rule.table(),
                        rule.merge(),
                        rule.journalled(),
                        rule.personal(),
                        rule.plain()))
                .toList();
    }

    public String plug() {
        return tables.plug();
    }

    String schema() {
        return tables.schema();
    }

    /// Whether a script of the journal is that of a plug.
    public static boolean isOfAPlug(String script) {
        return script.startsWith(MARK);
    }

    /// The schema in which a plug's script runs.
    static String schemaOf(String script) {
        var parts = script.split(":", 3);
        return PlugTables.schemaOf(parts[1]);
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        tables.scripts().forEach(script -> steps.add(new Step(MARK + plug() + ":" + script.name(), script.sql())));
        var declared = new StringBuilder();
        for (var rule : rules) {
            var table = rule.table().substring(schema().length() + 1);
            declared.append("COMMENT ON TABLE \"%s\".\"%s\" IS '%s';\n".formatted(schema(), table, rule.words()));
        }
        steps.add(new Step(MARK + plug() + ":declared-" + sum(declared.toString()).substring(0, SHORT), declared.toString()));
        return steps;
    }

    /// Changes with any script and any declaration.
    public String fingerprint() {
        return sum(steps().toString());
    }

    private static String sum(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Runs the scripts in a database that is thrown away, before they are let at the books.
    ///
    /// @return why they are not let
    public Optional<String> trial() {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            var history = new MigrationHistory(connection, schema());
            for (var step : steps()) {
                check(step.name(), step.sql());
                history.run(step.name(), step.sql());
            }
            new StateTables(connection).layout("");
            var gaps = SchemaGaps.of(connection, schema(), TableRules.of(rules));
            return gaps.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", gaps));
        } catch (SQLException | IllegalArgumentException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// @throws IllegalArgumentException for a script that does more than change the plug's own tables
    static void check(String script, String sql) {
        var own = schemaOf(script);
        try {
            MigrationGuard.check(sql, name -> isForeign(name.toUpperCase(Locale.ROOT), own));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(script + " " + e.getMessage(), e);
        }
    }

    private static boolean isForeign(String name, String own) {
        return NUMBERED_BY_H2.contains(name) || PlugTables.isOfAPlug(name) && !name.equals(own) || MigrationHistory.OURS.equals(name)
                || "PG_CATALOG".equals(name) || MigrationHistory.NAME.equalsIgnoreCase(name);
    }
}
