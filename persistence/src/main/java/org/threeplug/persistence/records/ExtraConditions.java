package org.threeplug.persistence.records;

import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.threeplug.records.Field.Trait;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordType;

/// Narrows lists of things to those of which an extra says something.
public final class ExtraConditions {

    private ExtraConditions() {}

    /// @param id of the thing, in the list that is narrowed
    public static Condition of(RecordType extra, Map<String, Object> only, Field<UUID> id) {
        var table = new EntryTable(extra);
        var all = DSL.noCondition();
        for (var narrowed : only.entrySet()) {
            var field = extra.field(narrowed.getKey()).filter(known -> known.is(Trait.FILTERED));
            if (field.isEmpty()) {
                return DSL.falseCondition();
            }
            // nothing is said of most things, and nothing is a no
            boolean no = field.get().holds() instanceof Holds.Flag && Boolean.FALSE.equals(narrowed.getValue());
            var those = id.in(DSL.select(table.id)
                    .from(table.table)
                    .where(StoredRecords.narrowed(table, field.get(), no ? (Object) true : narrowed.getValue())));
            all = all.and(no ? those.not() : those);
        }
        return all;
    }
}
