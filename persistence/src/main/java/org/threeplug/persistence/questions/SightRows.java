package org.threeplug.persistence.questions;

import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.schema.tables.records.PersonSeenRecord;
import org.threeplug.questions.Sight;

/// Notes as rows.
final class SightRows {

    private SightRows() {}

    static Sight sight(PersonSeenRecord row) {
        return new Sight(
                row.getSeer(),
                row.getQuestion(),
                row.getEntity(),
                row.getPerson(),
                UtcTime.moment(row.getFirstAt()),
                UtcTime.moment(row.getLastAt()),
                row.getTimes(),
                row.getPersons());
    }
}
