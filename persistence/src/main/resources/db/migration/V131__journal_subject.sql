-- What a journal record was about, so that the journal can be asked what was done to one thing. Derived from the records, as
-- journal_index is, and filled from them where there are any already. A record whose own key is the id of the thing, as that of
-- a sale is, is found by that key and has no row here.
CREATE TABLE journal_subject (
    id UUID NOT NULL,
    entity VARCHAR(12) NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (id, entity, seq)
);
