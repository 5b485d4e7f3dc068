package org.threeplug.persistence.questions;

import static org.threeplug.persistence.schema.Tables.APP_USER;
import static org.threeplug.persistence.schema.Tables.PERSON_SEEN;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.threeplug.questions.Person;
import org.threeplug.questions.Sight;
import org.threeplug.questions.Sights;

/// Who was shown whose data, read from H2.
public final class StoredSights implements Sights {

    private final Supplier<DSLContext> reads;

    public StoredSights(Supplier<DSLContext> reads) {
        this.reads = reads;
    }

    @Override
    public List<Row> of(Person person, int limit) {
        return Stream.concat(rows(person.kind(), person.id(), limit), rows(person.kind(), Sight.MANY, limit))
                .sorted(Comparator.comparing((Row row) -> row.sight().last()).reversed())
                .limit(limit)
                .toList();
    }

    private Stream<Row> rows(String entity, UUID person, int limit) {
        return reads.get()
                .select(PERSON_SEEN, APP_USER.NAME)
                .from(PERSON_SEEN)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(PERSON_SEEN.SEER))
                .where(PERSON_SEEN.PERSON.eq(person).and(PERSON_SEEN.ENTITY.eq(entity)))
                .orderBy(PERSON_SEEN.LAST_AT.desc())
                .limit(limit)
                .fetch(row -> new Row(
                        SightRows.sight(row.value1()), Optional.ofNullable(row.value2()).orElse("system")))
                .stream();
    }
}
