package org.threeplug.persistence.erasing;

import static org.threeplug.persistence.schema.Tables.ERASED_PERSON;
import static org.threeplug.persistence.schema.Tables.PARTY_ROLE;

import java.time.Instant;
import java.util.UUID;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.ErasedPersonRecord;

/// Who was erased, whoever it was: a customer, somebody who worked here, somebody in a record. Writing it down is what has the key
/// destroyed once the record is on the disk.
public final class ErasedPersons {

    private final Rows rows;

    public ErasedPersons(Rows rows) {
        this.rows = rows;
    }

    public boolean has(UUID person) {
        return rows.sql().fetchExists(ERASED_PERSON, ERASED_PERSON.PERSON_ID.eq(person));
    }

    /// What plugs know of the person goes too, and that they are somebody else as well.
    public void add(UUID person, Instant at) {
        PlugRows.erase(rows.sql(), person);
        rows.sql().deleteFrom(PARTY_ROLE).where(PARTY_ROLE.RECORD_ID.eq(person)).execute();
        rows.insert(new ErasedPersonRecord(person, UtcTime.of(at)));
    }
}
