package org.threeplug.persistence.engine.personal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.threeplug.persistence.engine.tables.StoreTables;
import org.threeplug.persistence.engine.tables.TableRules;

/// The tables that have sealed columns.
public final class PersonalTables {

    /// The program's own.
    public static final PersonalTables OURS = new PersonalTables(StoreTables.RULES);

    private final Map<String, PersonalTable> tables;

    public PersonalTables(TableRules rules) {
        this.tables = rules.all().stream()
                .flatMap(rule -> PersonalTable.of(rule).stream())
                .collect(Collectors.toUnmodifiableMap(PersonalTable::name, table -> table));
    }

    /// The sealed columns of a table, if it has any.
    ///
    /// @param title as a person names the table
    public Optional<PersonalTable> of(String title) {
        return Optional.ofNullable(tables.get(title));
    }
}
