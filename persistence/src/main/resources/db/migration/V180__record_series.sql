-- The newest number of each series of a declared kind of record.
CREATE TABLE record_series (
    kind VARCHAR(40) PRIMARY KEY,
    newest BIGINT NOT NULL
);
