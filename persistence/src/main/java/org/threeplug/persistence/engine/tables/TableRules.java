package org.threeplug.persistence.engine.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.tables.TableRule;

/// The declarations of all tables, found by table.
public final class TableRules {

    private final Map<String, TableRule> rules = new LinkedHashMap<>();

    private TableRules(List<TableRule> all) {
        for (var rule : all) {
            if (rules.put(rule.table(), rule) != null) {
                throw new IllegalArgumentException("The table " + rule.table() + " is declared twice");
            }
        }
    }

    public static TableRules of(List<TableRule> all) {
        return new TableRules(all);
    }

    /// These and others.
    public TableRules with(List<TableRule> more) {
        var all = new ArrayList<>(all());
        all.addAll(more);
        return new TableRules(all);
    }

    public List<TableRule> all() {
        return List.copyOf(rules.values());
    }

    /// What a table declares.
    ///
    /// @param title as a person names the table: without its schema where that is the product's own
    public Optional<TableRule> of(String title) {
        return Optional.ofNullable(rules.get(title));
    }

    /// Whether changes of a table are written to the journal. A table that nobody declared is no exception.
    public boolean isJournalled(String title) {
        return of(title).map(TableRule::journalled).orElse(true);
    }
}
