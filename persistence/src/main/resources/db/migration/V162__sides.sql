-- What most documents, tenders and postings have not stands beside them: a plain sale for cash has no row here and pays nothing.
--
-- The other party of a document: the customer of a sale, as before; which part it plays the kind of document says.
ALTER TABLE document_customer ALTER COLUMN customer_id RENAME TO party_id;
ALTER TABLE document_customer RENAME TO document_party;
ALTER INDEX document_customer_by_customer RENAME TO document_party_by_party;

-- What a document comes to in another currency, and what a tender was in it; in the document's own row and the tender's stands
-- what that is in the store's.
CREATE TABLE document_currency (
    document_no BIGINT PRIMARY KEY,
    currency VARCHAR(3) NOT NULL,
    amount BIGINT NOT NULL
);
CREATE TABLE tender_currency (
    row_no BIGINT PRIMARY KEY,
    currency VARCHAR(3) NOT NULL,
    amount BIGINT NOT NULL
);

-- A posting is of its document's branch and party, and in the store's currency, unless it says otherwise here.
CREATE TABLE posting_side (
    row_no BIGINT PRIMARY KEY,
    branch_id UUID,
    party_id UUID,
    currency VARCHAR(3),
    amount BIGINT,
    CHECK ((currency IS NULL) = (amount IS NULL)),
    CHECK (branch_id IS NOT NULL OR party_id IS NOT NULL OR currency IS NOT NULL)
);
CREATE INDEX posting_side_by_party ON posting_side (party_id);
CREATE INDEX posting_side_by_branch ON posting_side (branch_id);
