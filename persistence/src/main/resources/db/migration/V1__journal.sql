-- The gate's own table: one row for each journal record, written in the transaction of its command. It tells how far the
-- database has come, answers keys that were carried out before, and is the index in which the journal is searched.
-- It is derived from the journal, so its own changes are not captured.
CREATE TABLE journal_index (
    seq BIGINT PRIMARY KEY,
    kind VARCHAR(12) NOT NULL,
    -- of a command that was done; a refused one may be given again under the same key
    done_key UUID UNIQUE,
    -- of the script for a migration
    command VARCHAR(200) NOT NULL,
    command_version INT NOT NULL,
    occurred_at TIMESTAMP(6) NOT NULL,
    wall_at TIMESTAMP(6) NOT NULL,
    actor_id UUID,
    actor_name VARCHAR(200) NOT NULL,
    actor_role VARCHAR(100) NOT NULL,
    register_id UUID,
    device VARCHAR(100) NOT NULL,
    reason VARCHAR(4000),
    approver_id UUID,
    approver_name VARCHAR(200),
    outcome VARCHAR(200) NOT NULL,
    hash VARBINARY(32) NOT NULL
);
CREATE INDEX journal_index_by_time ON journal_index (occurred_at);
