package org.threeplug.persistence.plugs;

import static org.threeplug.persistence.schema.Tables.PLUG_SWITCH;

import java.util.Set;
import org.jooq.DSLContext;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.PlugSwitchRecord;
import org.threeplug.plug.PlugBook;

/// Remembers which plugs were switched off. One that nobody touched has no row.
public final class StoredPlugBook implements PlugBook {

    private final Rows rows;

    public StoredPlugBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean works(String plug) {
        return !rows.sql().fetchExists(PLUG_SWITCH, PLUG_SWITCH.PLUG.eq(plug), PLUG_SWITCH.WORKING.isFalse());
    }

    @Override
    public void switchTo(String plug, boolean works) {
        var known = rows.sql().fetchOptional(PLUG_SWITCH, PLUG_SWITCH.PLUG.eq(plug));
        var row = known.orElseGet(PlugSwitchRecord::new);
        row.setWorking(works);
        if (known.isPresent()) {
            rows.update(row);
        } else {
            row.setPlug(plug);
            rows.insert(row);
        }
    }

    /// The ids of those that are switched off.
    public static Set<String> switchedOff(DSLContext sql) {
        return sql.select(PLUG_SWITCH.PLUG)
                .from(PLUG_SWITCH)
                .where(PLUG_SWITCH.WORKING.isFalse())
                .fetchSet(PLUG_SWITCH.PLUG);
    }
}
