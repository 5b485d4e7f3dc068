-- Who is one person or business in several roles. Who has one role alone has no row.
CREATE TABLE party_role (
    record_id UUID PRIMARY KEY,
    party_id UUID NOT NULL,
    role VARCHAR(12) NOT NULL
);
CREATE INDEX party_role_by_party ON party_role (party_id);
