-- What a later version might bring: a table, and a column in a large one.
CREATE TABLE faultlab_stamp (
    id UUID PRIMARY KEY,
    note VARCHAR(80) NOT NULL
);
ALTER TABLE document ADD COLUMN faultlab_note VARCHAR(40);
