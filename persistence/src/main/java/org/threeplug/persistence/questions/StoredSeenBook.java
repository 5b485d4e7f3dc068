package org.threeplug.persistence.questions;

import static org.threeplug.persistence.schema.Tables.PERSON_SEEN;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.threeplug.kernel.Ids;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.PersonSeenRecord;
import org.threeplug.questions.SeenBook;
import org.threeplug.questions.Sight;

/// Notes of who was shown whose data, in H2.
public final class StoredSeenBook implements SeenBook {

    /// So many go at a time, that no command takes long.
    private static final int FEW = 200;

    private final Rows rows;

    public StoredSeenBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void note(Sight sight) {
        ofThatDay(sight).ifPresentOrElse(row -> add(row, sight), () -> insert(sight));
    }

    private Optional<PersonSeenRecord> ofThatDay(Sight sight) {
        var day = UtcTime.of(sight.first().truncatedTo(ChronoUnit.DAYS));
        return rows.sql()
                .selectFrom(PERSON_SEEN)
                .where(PERSON_SEEN.PERSON.eq(sight.person()))
                .and(PERSON_SEEN.LAST_AT.ge(day))
                .and(PERSON_SEEN.LAST_AT.lt(day.plusDays(1)))
                .and(PERSON_SEEN.SEER.eq(sight.seer()))
                .and(PERSON_SEEN.QUESTION.eq(sight.question()))
                .limit(1)
                .fetchOptional();
    }

    private void add(PersonSeenRecord row, Sight sight) {
        var whole = SightRows.sight(row).and(sight);
        row.setFirstAt(UtcTime.of(whole.first()));
        row.setLastAt(UtcTime.of(whole.last()));
        row.setTimes(whole.times());
        row.setPersons(whole.persons());
        rows.update(row);
    }

    private void insert(Sight sight) {
        var row = new PersonSeenRecord();
        row.setId(Ids.next());
        row.setSeer(sight.seer());
        row.setQuestion(sight.question());
        row.setEntity(sight.entity());
        row.setPerson(sight.person());
        row.setFirstAt(UtcTime.of(sight.first()));
        row.setLastAt(UtcTime.of(sight.last()));
        row.setTimes(sight.times());
        row.setPersons(sight.persons());
        rows.insert(row);
    }

    @Override
    public void forgetBefore(Instant time) {
        rows.sql()
                .selectFrom(PERSON_SEEN)
                .where(PERSON_SEEN.FIRST_AT.lt(UtcTime.of(time)))
                .orderBy(PERSON_SEEN.FIRST_AT)
                .limit(FEW)
                .fetch()
                .forEach(rows::delete);
    }
}
