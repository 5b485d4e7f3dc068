-- Keys by which programs act for people who work here; what a program shows is kept hashed only. They are withdrawn, never deleted.
CREATE TABLE api_key (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL,
    name VARCHAR(40) NOT NULL,
    secret_hash VARCHAR(60),
    made_at TIMESTAMP(3) NOT NULL,
    ends_at TIMESTAMP(3) NOT NULL,
    withdrawn_at TIMESTAMP(3),
    used_at TIMESTAMP(3)
);
CREATE TABLE api_key_right (
    key_id UUID NOT NULL,
    permission VARCHAR(80) NOT NULL,
    PRIMARY KEY (key_id, permission)
);
