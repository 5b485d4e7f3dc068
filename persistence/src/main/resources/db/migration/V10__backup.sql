-- What was learnt about backups: one row for each that was restored to prove it, and for each time the store went back.
CREATE TABLE backup_proof (
    id UUID PRIMARY KEY,
    backup VARCHAR(200) NOT NULL,
    sequence BIGINT NOT NULL,
    head VARCHAR(64) NOT NULL,
    good BOOLEAN NOT NULL,
    detail VARCHAR(1000) NOT NULL,
    proved_at TIMESTAMP(3) NOT NULL
);

CREATE TABLE backup_restoration (
    id UUID PRIMARY KEY,
    backup VARCHAR(200) NOT NULL,
    sequence BIGINT NOT NULL,
    left_sequence BIGINT NOT NULL,
    left_head VARCHAR(64) NOT NULL,
    restored_at TIMESTAMP(3) NOT NULL
);
