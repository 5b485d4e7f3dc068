-- Whose data was shown to whom, on which day, through which question. A list that shows many is one row for all of them,
-- under the nil id, with how many they were.
CREATE TABLE person_seen (
    id UUID PRIMARY KEY,
    seer UUID NOT NULL,
    question VARCHAR(60) NOT NULL,
    entity VARCHAR(12) NOT NULL,
    person UUID NOT NULL,
    first_at TIMESTAMP(3) NOT NULL,
    last_at TIMESTAMP(3) NOT NULL,
    times INTEGER NOT NULL,
    persons INTEGER NOT NULL
);

-- Who was shown this person's data, the newest first; by the same the row of today is found, and what is too old.
CREATE INDEX person_seen_by_person ON person_seen (person, last_at);
CREATE INDEX person_seen_by_time ON person_seen (first_at);
