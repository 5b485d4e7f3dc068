package org.threeplug.persistence.erasing;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.threeplug.tables.PlugTables;
import org.threeplug.tables.TableRule;

/// What plugs know of a person: the columns that their tables declare as sealed, whether the plug is there or not.
final class PlugRows {

    private static final Field<String> SCHEMA = DSL.field(DSL.name("TABLE_SCHEMA"), String.class);
    private static final Field<String> NAME = DSL.field(DSL.name("TABLE_NAME"), String.class);
    private static final Field<String> DECLARED = DSL.field(DSL.name("REMARKS"), String.class);

    private PlugRows() {}

    static void erase(DSLContext sql, UUID person) {
        sql.select(SCHEMA, NAME, DECLARED)
                .from(DSL.table(DSL.name("INFORMATION_SCHEMA", "TABLES")))
                .where(SCHEMA.like("PLUG!_%", '!'), DECLARED.ne(""))
                .forEach(table -> {
                    if (PlugTables.isOfAPlug(table.value1())) {
                        erase(sql, table.value1(), TableRule.parse(table.value2(), table.value3()), person);
                    }
                });
    }

    private static void erase(DSLContext sql, String schema, TableRule rule, UUID person) {
        rule.sealedFor().ifPresent(whose -> {
            var blank = new LinkedHashMap<Field<String>, @Nullable String>();
            rule.sealedColumns()
                    .forEach(column -> blank.put(
                            DSL.field(DSL.name(column), String.class),
                            rule.secretColumns().contains(column) ? null : ""));
            sql.update(DSL.table(DSL.name(schema, rule.table())))
                    .set(blank)
                    .where(DSL.field(DSL.name(whose), UUID.class).eq(person))
                    .execute();
        });
    }
}
